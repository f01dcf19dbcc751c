import { suggestName } from '../messages/suggest-name.ts';

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
