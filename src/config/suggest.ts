import { closest, distance } from 'fastest-levenshtein';

/** The known name that an unknown one is most likely a slip of; undefined when none is near. */
export function suggestName(unknown: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const lowerCase = unknown.toLowerCase();
  const sameLetters = known.find((name) => name.toLowerCase() === lowerCase);
  if (sameLetters !== undefined) return sameLetters;
  const nearest = closest(unknown, [...known]);
  return distance(unknown, nearest) <= Math.max(1, Math.floor(unknown.length / 3)) ? nearest : undefined;
}

/** The repair for an unknown name: the near one, or all that there are when they are few. */
export function suggestionFor(unknown: string, known: readonly string[]): string {
  const suggestion = suggestName(unknown, known);
  if (suggestion !== undefined) return `did you mean "${suggestion}"?`;
  if (known.length === 0) return 'there is none yet';
  const shown = known.slice(0, 10).map((name) => `"${name}"`);
  return `known: ${shown.join(', ')}${known.length > shown.length ? ' …' : ''}`;
}
