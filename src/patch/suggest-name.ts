import { closest, distance } from 'fastest-levenshtein';

/** The name that was probably meant: the nearest of `names`, when no more than a third of the letters differ. */
export function suggestName(found: string, names: readonly string[]): string | undefined {
  const nearest = names.length === 0 ? undefined : closest(found, [...names]);
  return nearest !== undefined && distance(found, nearest) * 3 <= Math.max(found.length, 3) ? nearest : undefined;
}
