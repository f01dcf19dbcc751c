import type { Problem } from '../model/index.ts';
import type { Resolved } from './resolve-fleet.ts';
import { findInFleet } from './rules/rule.ts';

/** How long before its end an exception is announced. */
const announcedDays = 30;

/**
 * Holds the last days of the exceptions against a day that the caller gives, as an ISO date: the program has no clock, so that the same input gives the
 * same result. An exception that is over is a problem, one that soon will be a warning.
 */
export function checkAllowanceDates(resolved: Resolved, today: string): readonly Problem[] {
  return resolved.fleet.allow.flatMap(({ team, rule, until }, index): readonly Problem[] => {
    if (until === undefined) return [];
    const daysLeft = (Date.parse(until) - Date.parse(today)) / 86_400_000;
    const find = (message: string, fix: string) => ({
      rule: 'allowance-in-force',
      ...findInFleet(resolved, ['allow', index, 'until'], message, fix),
    });
    if (daysLeft < 0) {
      const message = `expected an exception that is in force on ${today}, found the end of "${rule}" for "${team}" on ${until}`;
      return [find(message, 'remove what needs it, or agree on a later day')];
    }
    if (daysLeft > announcedDays) return [];
    const message = `"${rule}" for "${team}" ends after ${until}, ${daysLeft === 0 ? 'today' : `in ${daysLeft} ${daysLeft === 1 ? 'day' : 'days'}`}`;
    return [{ ...find(message, 'remove what needs it, or agree on a later day'), severity: 'warning' }];
  });
}
