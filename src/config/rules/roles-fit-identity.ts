import { findInTeam, type Rule } from './rule.ts';

/** EKS Pod Identity takes roles of the cluster's own account only (AWS: "EKS Pod Identity role"); IRSA takes any. */
export const rolesFitIdentity: Rule = {
  name: 'roles-fit-identity',
  check: (resolved) => {
    const { identity, cluster, teams } = resolved.fleet;
    if (identity === 'irsa') return [];
    return teams.flatMap((team) =>
      (['controller', 'agents'] as const).flatMap((who) => {
        const account = team.roles[who]?.split(':')[4];
        if (account === undefined || account === cluster.account) return [];
        const message = `expected a role of the account "${cluster.account}", found one of "${account}"`;
        return [findInTeam(resolved, team, ['roles', who], message, 'make the role there, or set "identity: irsa" in fleet.yaml')];
      }),
    );
  },
};
