import { expect } from 'vitest';
import { push, pushRevert } from '../argocd/push.ts';
import { untilObject, untilSettled } from '../argocd/until.ts';
import { deploymentsPath } from '../cluster/api-path.ts';
import { type FleetPromise, timed } from '../fleet.ts';
import { keptObjects } from './kept-objects.ts';
import { newTeam } from './new-team.ts';

export const removedTeam: FleetPromise = {
  name: 'a removed overlay stops its Jenkins, and keeps namespaces, claim and volume; a team of the next push joins; git revert brings the first back on the same home',
  keep: async (fleet) => {
    const { clone } = fleet;
    const before = await keptObjects(fleet, 'web');
    expect(before.join('\n')).not.toMatch(/gone|being deleted/);
    clone.remove('overlays/web');
    await clone.synth('web');
    const removal = await timed(fleet, 'push of a removal, and of a new team right behind it -> both as they should be', async () => {
      const made = await push(fleet, 'Web leaves');
      clone.write('overlays/ledger/team.yaml', newTeam('fsap-0aaaaaaaaaaaaaaa1'));
      await clone.synth();
      const joining = await push(fleet, 'Ledger joins');
      await untilObject(fleet, deploymentsPath('web'), 'jenkins', 'the Deployment of "web" is gone', (object) => object === undefined);
      await untilSettled(fleet, joining);
      return made;
    });
    expect(await keptObjects(fleet, 'web')).toEqual(before);

    await timed(fleet, 'git revert of a removal -> the team Synced and Healthy', async () =>
      untilSettled(fleet, await pushRevert(fleet, removal)),
    );
    expect(await keptObjects(fleet, 'web')).toEqual(before);
  },
};
