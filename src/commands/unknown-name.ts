import { suggestName } from '../messages/suggest-name.ts';
import { makeVisible } from './make-visible.ts';

/** A line that says that a name does not exist, and the nearest one that does. */
export const unknownName = (what: string, name: string, known: readonly string[]): string => {
  const suggestion = suggestName(name, known);
  return `${makeVisible(`There is no ${what} "${name}"${suggestion === undefined ? '.' : `; did you mean "${suggestion}"?`}`)}\n`;
};
