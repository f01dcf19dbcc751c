import type { Allowance } from '../../model/index.ts';
import { suggestionFor } from '../suggestion-for.ts';
import { allowances } from './allowances.ts';
import { type Finding, findInFleet, type Rule } from './rule.ts';

/** An exception names a team and a rule that exist, and goes when nobody uses it. */
export const knownAllowance: Rule = {
  name: 'known-allowance',
  check: (resolved) => {
    const { fleet } = resolved;
    const teams = new Map(fleet.teams.map((team) => [team.name, team]));
    const seen = new Set<string>();
    return fleet.allow.flatMap((allowance: Allowance, index): readonly Finding[] => {
      const find = (field: string, message: string, fix: string) => [findInFleet(resolved, ['allow', index, field], message, fix)];
      const team = teams.get(allowance.team);
      if (team === undefined)
        return find('team', `expected a team, found "${allowance.team}"`, suggestionFor(allowance.team, [...teams.keys()]));
      const isUsed = allowances.get(allowance.rule);
      if (isUsed === undefined) {
        return find(
          'rule',
          `expected a rule that can be loosened, found "${allowance.rule}"`,
          suggestionFor(allowance.rule, [...allowances.keys()]),
        );
      }
      const key = `${allowance.team} ${allowance.rule}`;
      if (seen.has(key))
        return find('team', `expected one entry for "${allowance.team}" and "${allowance.rule}", found another`, 'remove one of the two');
      seen.add(key);
      return isUsed(team, fleet)
        ? []
        : find('team', `expected an exception that is used, found one that "${allowance.team}" does not need`, 'remove it');
    });
  },
};
