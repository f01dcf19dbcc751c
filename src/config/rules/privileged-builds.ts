import { allowIt, isAllowed } from './allowances.ts';
import { findInTeam, type Rule } from './rule.ts';

const name = 'privileged-builds';

/** A privileged container may do anything to its node, so the team is trusted with all nodes that builds run on. */
export const privilegedBuilds: Rule = {
  name,
  check: (resolved) =>
    resolved.fleet.teams.flatMap((team) => {
      const privileged = team.agents.flatMap((kind, index) => {
        const container = kind.containers.find((candidate) => candidate.privileged);
        return container === undefined
          ? []
          : [{ index, message: `expected no privileged container, found "${container.name}" of the agent kind "${kind.name}"` }];
      });
      if (privileged.length === 0 || isAllowed(resolved.fleet, team, name)) return [];
      return privileged.map(({ index, message }) => findInTeam(resolved, team, ['agents', index], message, allowIt(team, name)));
    }),
};
