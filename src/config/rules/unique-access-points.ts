import { findInTeam, type Rule } from './rule.ts';
import { findRepeated } from './unique-values.ts';

/** A volume handle is unique in a cluster, and two controllers on one home destroy it. */
export const uniqueAccessPoints: Rule = {
  name: 'unique-access-points',
  check: (resolved) => {
    const claims = resolved.fleet.teams.flatMap((team) => {
      const claim = (field: 'home' | 'cache', value: string) => ({
        value,
        finding: (other: string) =>
          findInTeam(resolved, team, [field, 'accessPoint'], `"${value}" is also used by ${other}`, 'make an access point of its own'),
      });
      return [claim('home', team.home.accessPoint), ...(team.cache ? [claim('cache', team.cache.accessPoint)] : [])];
    });
    return findRepeated(claims);
  },
};
