import type { ScriptMistake } from '../model/index.ts';

const fix = 'keep one of the two sides, and remove the lines with "<<<<<<<", "=======" and ">>>>>>>"';

/** Finds the marks that Git leaves in a text when it cannot merge, the first of each conflict. `=======` alone is none: it underlines headings, too. */
export function findUnfinishedMerges(text: string): readonly ScriptMistake[] {
  if (!/^(?:<{7}|\|{7}|>{7}) /m.test(text)) {
    return [];
  }
  let isOpen = false;
  return text.split('\n').flatMap((line, index) => {
    const [mark] = /^(?:<{7}|\|{7}|>{7})(?= )/.exec(line) ?? [];
    if (mark === undefined) {
      return [];
    }
    const isKnown = isOpen && !mark.startsWith('<');
    isOpen = !mark.startsWith('>');
    return isKnown ? [] : [{ at: { line: index + 1, column: 1 }, message: `expected a finished merge, found "${mark}"`, fix }];
  });
}
