import type { Allowance, Problem } from '../model/index.ts';
import type { Resolved } from './resolve-fleet.ts';
import { allowableInFiles, allowablePolicies } from './rules/allowances.ts';
import { type Finding, findInFleet } from './rules/rule.ts';

/**
 * Finds the entries of `allow` for policies, and for texts, that excused nothing in any of the teams that were checked: an exception that nobody needs waits for a
 * mistake that nobody would see.
 */
export function findUnusedAllowances(resolved: Resolved, used: ReadonlySet<Allowance>, teams: ReadonlySet<string>): readonly Problem[] {
  return resolved.fleet.allow.flatMap((allowance, index) =>
    [...allowablePolicies, ...allowableInFiles].includes(allowance.rule) && teams.has(allowance.team) && !used.has(allowance)
      ? [{ rule: 'known-allowance', ...unusedAllowance(resolved, index) }]
      : [],
  );
}

/** The finding for an entry that can go. */
export function unusedAllowance(resolved: Resolved, index: number): Finding {
  const { team, in: only } = resolved.fleet.allow[index] as Allowance;
  const message = `expected an exception that is used, found one that "${team}" does not need${only === undefined ? '' : ` for "${only}"`}`;
  return findInFleet(resolved, ['allow', index, 'team'], message, 'remove it');
}
