import { closest, distance } from 'fastest-levenshtein';

/** Nobody has mistyped a longer one, and to compare two takes the product of their lengths. */
const longestName = 250;

/** The known name that an unknown one is most likely a slip of: other case, or no more than a third of the letters differ. Undefined when none is near. */
export const suggestName = (unknown: string, known: readonly string[]): string | undefined => {
  const candidates = unknown.length > longestName ? [] : known.filter((name) => name.length <= longestName);
  const lowerCase = unknown.toLowerCase();
  const sameLetters = candidates.find((name) => name.toLowerCase() === lowerCase);
  if (sameLetters !== undefined || candidates.length === 0) {
    return sameLetters;
  }
  const nearest = closest(unknown, candidates);
  return distance(unknown, nearest) <= Math.max(1, Math.floor(unknown.length / 3)) ? nearest : undefined;
};
