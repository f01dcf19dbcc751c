import { findInTeam, type Rule } from './rule.ts';

/** The caches of an agent kind lie on a volume of the team's own. */
export const cacheVolumeDeclared: Rule = {
  name: 'cache-volume-declared',
  check: (resolved) =>
    resolved.fleet.teams.flatMap((team) => {
      if (team.cache !== undefined) return [];
      return team.agents.flatMap(({ name, cache }, index) => {
        if (Object.keys(cache).length === 0) return [];
        const message = `expected "cache" with an access point, since the agent kind "${name}" uses caches, found none`;
        return [findInTeam(resolved, team, ['agents', index], message, `add cache: {accessPoint: fsap-…} to ${team.folder}/team.yaml`)];
      });
    }),
};
