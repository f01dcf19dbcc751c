import { findInTeam, type Rule } from './rule.ts';

/** Characters of a host condition in a rule of an Application Load Balancer (Elastic Load Balancing user guide, "Add a listener rule"). */
const mostCharacters = 128;

/** A host is short enough for a rule of the load balancer. Kubernetes takes up to 253 characters, so that only the controller would tell, in its log. */
export const hostsFitLoadBalancer: Rule = {
  name: 'hosts-fit-load-balancer',
  check: (resolved) =>
    resolved.fleet.teams
      .filter(({ host }) => host.length > mostCharacters)
      .map((team) =>
        findInTeam(
          resolved,
          team,
          ['host'],
          `expected a host of at most ${mostCharacters} characters, found ${team.host.length} in "${team.host}"`,
          'write a shorter "host", or shorten "domain" of fleet.yaml',
        ),
      ),
};
