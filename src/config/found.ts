import type { FieldPath } from '../model/index.ts';

/** Fields that hold a secret where somebody has mistaken the place: what is written there is never shown. */
const secretFields = new Set(['secrets', 'environment', 'javaOptions', 'clientSecret', 'key', 'repository', 'value', 'merge']);

/** Whether a value at this path may be shown in a message. */
export function mayShow(path: FieldPath): boolean {
  return !path.some((step) => typeof step === 'string' && secretFields.has(step));
}

/** What was found, for the end of "expected …, found …": a short value itself, of anything else its type. */
export function describeFound(value: unknown, path: FieldPath): string {
  if (value === undefined || value === null) return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return Object.keys(value).length === 0 ? 'an empty map' : 'a map';
  if (!mayShow(path)) return `${typeof value === 'string' ? 'other text' : `a ${typeof value}`} (not shown, since it may be a secret)`;
  if (typeof value === 'number') return `the number ${value}`;
  if (typeof value !== 'string') return String(value);
  return `"${value.length > 60 ? `${value.slice(0, 57)}…` : value}"`;
}
