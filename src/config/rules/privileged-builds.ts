import { privilegesOf } from '../privileges.ts';
import { allowIt, isAllowed } from './allowances.ts';
import { findInTeam, type Rule } from './rule.ts';

const name = 'privileged-builds';

/**
 * The builds' namespace is at Pod Security's level `baseline`. A kind that needs more may do anything to its node, or not far from it, so the team is trusted with
 * all nodes that builds run on.
 */
export const privilegedBuilds: Rule = {
  name,
  check: (resolved) =>
    resolved.fleet.teams.flatMap((team) => {
      if (isAllowed(resolved.fleet, team, name)) return [];
      return team.agents.flatMap((kind, index) =>
        privilegesOf(kind).map((privilege) => {
          const message = `expected an agent kind without privileges, found "${kind.name}": ${privilege}`;
          return findInTeam(resolved, team, ['agents', index], message, allowIt(team, name));
        }),
      );
    }),
};
