import { findInTeam, type Rule } from './rule.ts';

/** The load balancers' certificates and the DNS zone are those of the fleet's domain. */
export const hostInDomain: Rule = {
  name: 'host-in-domain',
  check: (resolved) => {
    const { domain, teams } = resolved.fleet;
    return teams
      .filter(({ host }) => host !== domain && !host.endsWith(`.${domain}`))
      .map((team) =>
        findInTeam(
          resolved,
          team,
          ['host'],
          `expected a host below "${domain}", found "${team.host}"`,
          `write "${team.name}.${domain}" or remove it`,
        ),
      );
  },
};
