import { expect } from 'vitest';
import { applicationNamed } from '../argocd/application.ts';
import { push, pushRevert } from '../argocd/push.ts';
import { untilApplications, untilSynced } from '../argocd/until.ts';
import { differing } from '../cluster/differing.ts';
import { type FleetPromise, timed } from '../fleet.ts';
import { readFleetObjects } from '../read-fleet-objects.ts';
import { forgottenKey } from '../stand-ins/external-secrets.ts';

export const failingSync: FleetPromise = {
  name: 'the first secret of a team, without a value in the store, fails the sync and is named; the next attempt changes nothing else: Jenkins runs on',
  keep: async (fleet) => {
    const { clone } = fleet;
    const before = await readFleetObjects(fleet);
    const file = 'overlays/search/team.yaml';
    clone.write(file, `${clone.read(file)}secrets: [${forgottenKey}]\n`);
    await clone.synth();
    const bad = await push(fleet, 'A secret that nobody has put into the store');
    await timed(fleet, 'push of a secret without a value -> a failed attempt that names it', () =>
      untilApplications(fleet, 'a sync of "search" has failed, names the secret, and is tried again', (applications) => {
        const operation = applicationNamed(applications, 'search')?.status?.operationState;
        return operation?.message?.includes('Retrying attempt') && JSON.stringify(operation).includes(`/${forgottenKey}`)
          ? true
          : undefined;
      }),
    );
    await timed(fleet, 'a failed attempt -> all attempts are over', () =>
      untilApplications(fleet, 'no sync of "search" runs any more', (applications) =>
        applicationNamed(applications, 'search')?.status?.operationState?.phase === 'Running' ? undefined : true,
      ),
    );
    expect(differing(before, await readFleetObjects(fleet))).toEqual(['ExternalSecret search/jenkins-secrets']);
    await timed(fleet, 'push of the repair -> Synced and Healthy', async () => untilSynced(fleet, 'search', await pushRevert(fleet, bad)));
  },
};
