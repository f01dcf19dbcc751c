import { expect } from 'vitest';
import { applicationNamed } from '../argocd/application.ts';
import { push, pushRevert } from '../argocd/push.ts';
import { untilApplications, untilSynced } from '../argocd/until.ts';
import { differing } from '../cluster/differing.ts';
import { type FleetPromise, timed } from '../fleet.ts';
import { readFleetObjects } from '../read-fleet-objects.ts';
import { forgottenKey } from '../stand-ins/external-secrets.ts';

export const emptySecret: FleetPromise = {
  name: 'one more secret without a value in the store makes its team Degraded, and changes nothing but an ExternalSecret: Jenkins runs on with the others',
  keep: async (fleet) => {
    const { clone } = fleet;
    const before = await readFleetObjects(fleet);
    const file = 'overlays/web/team.yaml';
    clone.write(file, clone.read(file).replace('secrets: [', `secrets: [${forgottenKey}, `));
    await clone.synth();
    const bad = await push(fleet, 'One more secret, which nobody has put into the store');
    await timed(fleet, 'push of a secret without a value -> Degraded', () =>
      untilApplications(fleet, 'Application "web" is Degraded', (applications) => {
        const application = applicationNamed(applications, 'web');
        const { sync, health } = application?.status ?? {};
        return sync?.status === 'Synced' && sync.revision === bad.commit && health?.status === 'Degraded' ? true : undefined;
      }),
    );
    expect(differing(before, await readFleetObjects(fleet))).toEqual(['ExternalSecret web/jenkins-secrets']);
    await untilSynced(fleet, 'web', await pushRevert(fleet, bad));
  },
};
