import { allowIt, extraPorts, isAllowed } from './allowances.ts';
import { findInTeam, type Rule } from './rule.ts';

const name = 'egress-ports';

/** Builds run code that nobody has read; each port is one more way out for what they can see. */
export const egressPorts: Rule = {
  name,
  check: (resolved) =>
    resolved.fleet.teams.flatMap((team) => {
      const ports = extraPorts(team, resolved.fleet);
      if (ports.length === 0 || isAllowed(resolved.fleet, team, name)) return [];
      const message = `expected no ports beside those of the fleet, found ${ports.join(' and ')}`;
      return [findInTeam(resolved, team, ['egressPorts'], message, allowIt(team, name))];
    }),
};
