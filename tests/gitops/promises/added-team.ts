import { push } from '../argocd/push.ts';
import { untilObject, untilSettled } from '../argocd/until.ts';
import { deploymentsPath, namespacesPath, projectsPath } from '../cluster/api-path.ts';
import { type FleetPromise, timed } from '../fleet.ts';
import { newTeam } from './new-team.ts';

export const addedTeam: FleetPromise = {
  name: 'a pushed overlay becomes a team: project, Application, namespaces and a Jenkins that runs',
  keep: async (fleet) => {
    fleet.clone.write('overlays/ledger/team.yaml', newTeam('fsap-0aaaaaaaaaaaaaaa1'));
    await fleet.clone.synth();
    await timed(fleet, 'push of a new team -> its Application Synced and Healthy', async () => {
      await untilSettled(fleet, await push(fleet, 'Ledger joins'));
    });
    const there = (path: string, name: string) =>
      untilObject(fleet, path, name, `${path}/${name} is there`, (object) => object !== undefined);
    await there(projectsPath, 'ledger');
    await there(namespacesPath, 'ledger');
    await there(namespacesPath, 'ledger-agents');
    await there(deploymentsPath('ledger'), 'jenkins');
  },
};
