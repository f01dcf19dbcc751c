import type { Allowance } from '../model/index.ts';
import { formatTable } from './format-table.ts';

/**
 * Lists what fleet.yaml allows single teams, for the auditor: a table of team, rule, what it is for, its last day and the reason. Empty without
 * exceptions.
 */
export function describeExceptions(exceptions: readonly Allowance[]): string {
  if (exceptions.length === 0) return '';
  const rows = exceptions.map(({ team, rule, in: only, until, reason }) => [team, rule, only ?? 'everything', until ?? 'no end', reason]);
  return `${formatTable(['exception of', 'from', 'for', 'until', 'because'], rows)}\n`;
}
