import type { Allowance } from '../../model/index.ts';
import { suggestionFor } from '../suggestion-for.ts';
import { unusedAllowance } from '../unused-allowances.ts';
import { allowableInFiles, allowablePolicies, allowances } from './allowances.ts';
import { type Finding, findInFleet, type Rule } from './rule.ts';

/** An exception names a team and a rule that exist, and goes when nobody uses it. Whether a policy's is used is told by `findUnusedAllowances`. */
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
      const known = [...allowances.keys(), ...allowablePolicies, ...allowableInFiles];
      if (!known.includes(allowance.rule)) {
        return find('rule', `expected a rule that can be loosened, found "${allowance.rule}"`, suggestionFor(allowance.rule, known));
      }
      if (isUsed !== undefined && allowance.in !== undefined) {
        return find('in', `expected no "in" with "${allowance.rule}", which is about the whole team`, 'remove it');
      }
      if (allowableInFiles.includes(allowance.rule) && allowance.in === undefined) {
        return find(
          'rule',
          `expected "in" with "${allowance.rule}", found none`,
          'name the only file that it is for, such as in: casc/mail.yaml',
        );
      }
      const key = `${allowance.team} ${allowance.rule} ${allowance.in ?? ''}`;
      if (seen.has(key))
        return find('team', `expected one entry for "${allowance.team}" and "${allowance.rule}", found another`, 'remove one of the two');
      seen.add(key);
      return isUsed?.(team, fleet) === false ? [unusedAllowance(resolved, index)] : [];
    });
  },
};
