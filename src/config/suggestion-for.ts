import { suggestName } from '../messages/suggest-name.ts';

/** The repair for an unknown name: the near one, or all that there are when they are few. */
export function suggestionFor(unknown: string, known: readonly string[]): string {
  const suggestion = suggestName(unknown, known);
  if (suggestion !== undefined) return `did you mean "${suggestion}"?`;
  if (known.length === 0) return 'there is none yet';
  const shown = known.slice(0, 10).map((name) => `"${name}"`);
  return `known: ${shown.join(', ')}${known.length > shown.length ? ' …' : ''}`;
}
