import { applicationNamed } from '../argocd/application.ts';
import { push } from '../argocd/push.ts';
import { untilApplications, untilSynced } from '../argocd/until.ts';
import { type FleetPromise, timed } from '../fleet.ts';
import { forgottenKey } from '../stand-ins/external-secrets.ts';
import { newTeam } from './new-team.ts';

export const failingSync: FleetPromise = {
  name: 'a new team with a secret that has no value in the store: its sync fails and names the secret; a repair that is pushed between two attempts is taken',
  keep: async (fleet) => {
    const { clone } = fleet;
    const team = newTeam('fsap-0aaaaaaaaaaaaaaa1');
    clone.write('overlays/ledger/team.yaml', `${team}secrets: [${forgottenKey}]\n`);
    await clone.synth();
    await push(fleet, 'Ledger joins, with a secret that nobody has put into the store');
    await timed(fleet, 'push of a team with a secret without a value -> a failed attempt that names it', () =>
      untilApplications(fleet, 'a sync of "ledger" has failed, names the secret, and is tried again', (applications) => {
        const operation = applicationNamed(applications, 'ledger')?.status?.operationState;
        return operation?.message?.includes('Retrying attempt') && JSON.stringify(operation).includes(`/${forgottenKey}`)
          ? true
          : undefined;
      }),
    );
    clone.write('overlays/ledger/team.yaml', team);
    await clone.synth();
    await timed(fleet, 'push of the repair between two attempts -> Synced and Healthy', async () =>
      untilSynced(fleet, 'ledger', await push(fleet, 'Ledger without the secret')),
    );
  },
};
