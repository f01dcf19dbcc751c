import { closest, distance } from 'fastest-levenshtein';

/** The known name that an unknown one is most likely a slip of; undefined when none is near. */
export function suggestName(unknown: string, known: readonly string[]): string | undefined {
  const lowerCase = unknown.toLowerCase();
  const sameLetters = known.find((name) => name.toLowerCase() === lowerCase);
  if (sameLetters !== undefined || known.length === 0) {
    return sameLetters;
  }
  const nearest = closest(unknown, known);
  return distance(unknown, nearest) <= Math.max(1, Math.floor(unknown.length / 3)) ? nearest : undefined;
}

/** The repair for an unknown name: the near one, or all that there are. */
export function suggestionFor(unknown: string, known: readonly string[]): string {
  const suggestion = suggestName(unknown, known);
  if (suggestion !== undefined) {
    return `did you mean "${suggestion}"?`;
  }
  return known.length === 0
    ? 'remove it: there is none'
    : `known: ${known
        .toSorted()
        .map((name) => `"${name}"`)
        .join(', ')}`;
}
