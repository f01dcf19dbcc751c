import { text } from './written.ts';

const [days, months] = ['sun mon tue wed thu fri sat', 'jan feb mar apr may jun jul aug sep oct nov dec'].map((names) => names.split(' '));

/** The five fields: the least and the most number of each, and names for them. Sunday is 0 and not 7 (robfig/cron, which Karpenter uses). */
const fields: readonly { readonly from: number; readonly to: number; readonly names?: readonly string[] | undefined }[] = [
  { from: 0, to: 59 },
  { from: 0, to: 23 },
  { from: 1, to: 31 },
  { from: 1, to: 12, names: months },
  { from: 0, to: 6, names: days },
];

/** A cron schedule of five fields. */
export const cronSchedule = text(/^\S+( \S+){4}$/, 'a cron schedule in UTC such as "0 6 * * mon-fri"').refine(isSchedule, {
  error: 'a cron schedule in UTC such as "0 6 * * mon-fri"',
});

function isSchedule(written: string): boolean {
  const parts = written.split(' ');
  // What does not have five fields is told already.
  if (parts.length !== fields.length || parts.includes('')) return true;
  return parts.every((field, position) => field.split(',').every((part) => isPart(part, position)));
}

function isPart(part: string, position: number): boolean {
  const [, range = '', step] = /^([^/]+)(?:\/(\d+))?$/.exec(part) ?? [];
  if (step !== undefined && Number(step) === 0) return false;
  if (range === '*') return true;
  const [first = Number.NaN, last = first, ...more] = range.split('-').map((value) => numberOf(value, position));
  const { from, to } = fields[position] ?? { from: 0, to: 0 };
  return more.length === 0 && first >= from && last >= first && last <= to;
}

function numberOf(value: string, position: number): number {
  const { from, names = [] } = fields[position] ?? { from: 0 };
  const named = names.indexOf(value.toLowerCase());
  return named < 0 ? Number(/^\d+$/.test(value) ? value : Number.NaN) : named + from;
}
