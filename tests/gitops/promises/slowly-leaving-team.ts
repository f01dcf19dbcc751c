import { applicationNamed } from '../argocd/application.ts';
import { push } from '../argocd/push.ts';
import { untilApplications, untilSettled } from '../argocd/until.ts';
import { type FleetPromise, timed } from '../fleet.ts';
import { holdPods, releasePods } from './hold-pods.ts';
import { newTeam } from './new-team.ts';

export const slowlyLeavingTeam: FleetPromise = {
  name: 'while the Jenkins of a removed team is still stopping, another team joins',
  keep: async (fleet) => {
    const { clone, cluster } = fleet;
    await holdPods(cluster, 'web');
    try {
      clone.remove('overlays/web');
      await clone.synth('web');
      await push(fleet, 'Web leaves');
      await untilApplications(fleet, 'Application "web" is being deleted', (applications) => {
        const application = applicationNamed(applications, 'web');
        return application?.metadata.deletionTimestamp === undefined && application !== undefined ? undefined : true;
      });
      clone.write('overlays/ledger/team.yaml', newTeam('fsap-0aaaaaaaaaaaaaaa1'));
      await clone.synth();
      await timed(fleet, 'push of a new team, while another Jenkins is stopping -> Synced and Healthy', async () =>
        untilSettled(fleet, await push(fleet, 'Ledger joins')),
      );
    } finally {
      await releasePods(cluster);
    }
  },
};
