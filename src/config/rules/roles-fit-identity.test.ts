import { describeRule } from '../../testing/describe-rule.ts';
import { rolesFitIdentity } from './roles-fit-identity.ts';

const roles = (account: string) => ({ payments: `roles: {agents: "arn:aws:iam::${account}:role/x"}` });

describeRule(rolesFitIdentity, {
  accepts: {
    'no roles': {},
    "a role of the cluster's account": { teams: roles('111122223333') },
    'a role of another account with IRSA': { fleet: 'identity: irsa', teams: roles('444455556666') },
  },
  rejects: {
    'a role of another account with Pod Identity': [
      { teams: roles('444455556666') },
      'overlays/payments/team.yaml:1:17 roles.agents: expected a role of the account "111122223333", found one of "444455556666"; make the role there, or set "identity: irsa" in fleet.yaml',
    ],
  },
});
