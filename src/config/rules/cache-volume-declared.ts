import { findInTeam, type Rule } from './rule.ts';

/**
 * The caches of an agent kind lie on a volume of the team's own. What the built-in kinds would cache, they do without: a team that only names one has asked for no
 * cache.
 */
export const cacheVolumeDeclared: Rule = {
  name: 'cache-volume-declared',
  check: (resolved) =>
    resolved.fleet.teams.flatMap((team) => {
      if (team.cache !== undefined) return [];
      return team.agents.flatMap(({ name, cache }, index) => {
        const isWritten = Object.keys(cache).some((key) => resolved.originOf(team, ['agents', index, 'cache', key]).from !== 'built-in');
        if (!isWritten) return [];
        const message = `expected "cache" with an access point, since the agent kind "${name}" uses caches, found none`;
        return [findInTeam(resolved, team, ['agents', index], message, `add cache: {accessPoint: fsap-…} to ${team.folder}/team.yaml`)];
      });
    }),
};
