import { closest, distance } from 'fastest-levenshtein';

/** The known name that an unknown one is most likely a slip of: other case, or no more than a third of the letters differ. Undefined when none is near. */
export const suggestName = (unknown: string, known: readonly string[]): string | undefined => {
  const lowerCase = unknown.toLowerCase();
  const sameLetters = known.find((name) => name.toLowerCase() === lowerCase);
  if (sameLetters !== undefined || known.length === 0) {
    return sameLetters;
  }
  const nearest = closest(unknown, [...known]);
  return distance(unknown, nearest) <= Math.max(1, Math.floor(unknown.length / 3)) ? nearest : undefined;
};
