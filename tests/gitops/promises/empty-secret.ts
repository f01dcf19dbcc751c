import { expect } from 'vitest';
import { applicationNamed } from '../argocd/application.ts';
import { push, pushRevert } from '../argocd/push.ts';
import { untilApplications, untilSynced } from '../argocd/until.ts';
import { differing } from '../cluster/differing.ts';
import { type FleetPromise, timed } from '../fleet.ts';
import { readFleetObjects } from '../read-fleet-objects.ts';
import { forgottenKey } from '../stand-ins/external-secrets.ts';

export const emptySecret: FleetPromise = {
  name: 'a secret without a value in the store, be it the first of its team or one more, makes the team Degraded, and changes nothing but an ExternalSecret: Jenkins runs on',
  keep: async (fleet) => {
    const { clone } = fleet;
    const before = await readFleetObjects(fleet);
    const [more, first] = ['overlays/web/team.yaml', 'overlays/search/team.yaml'];
    clone.write(more, clone.read(more).replace('secrets: [', `secrets: [${forgottenKey}, `));
    clone.write(first, `${clone.read(first)}secrets: [${forgottenKey}]\n`);
    await clone.synth();
    const bad = await push(fleet, 'Secrets that nobody has put into the store');
    for (const team of ['web', 'search']) {
      await timed(fleet, `push of a secret without a value -> ${team} is Degraded`, () =>
        untilApplications(fleet, `Application "${team}" is Degraded`, (applications) => {
          const application = applicationNamed(applications, team);
          const { sync, health } = application?.status ?? {};
          return sync?.status === 'Synced' && sync.revision === bad.commit && health?.status === 'Degraded' ? true : undefined;
        }),
      );
    }
    const changed = ['ExternalSecret search/jenkins-secrets', 'ExternalSecret web/jenkins-secrets'];
    expect(differing(before, await readFleetObjects(fleet))).toEqual(changed);
    const repair = await pushRevert(fleet, bad);
    for (const team of ['web', 'search']) await untilSynced(fleet, team, repair);
  },
};
