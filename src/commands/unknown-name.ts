import { closest, distance } from 'fastest-levenshtein';

/** A line that says that a name does not exist, and the nearest one that does. */
export const unknownName = (what: string, name: string, known: readonly string[]): string => {
  const nearest = known.length > 0 ? closest(name, [...known]) : undefined;
  const isNear = nearest !== undefined && distance(name, nearest) <= Math.max(2, name.length / 3);
  return `There is no ${what} "${name}"${isNear ? `; did you mean "${nearest}"?` : '.'}\n`;
};
