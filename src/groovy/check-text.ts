import type { ScriptMistake } from '../model/index.ts';
import { findUnfinishedMerges } from './find-unfinished-merges.ts';
import { positionsOf } from './position-at.ts';
import { tokenize } from './tokens/tokenize.ts';

/** Nobody sees them, and in a string they end in names; joiners and direction marks are left out, since languages and emoji need them. */
const invisible = /[\u200b\u2060\ufeff]/;
const turning = /[\u202a-\u202e\u2066-\u2069]/;
const suspicious = new RegExp(`${invisible.source}|${turning.source}`, 'g');

/** Finds what is wrong in any text: marks of a merge that was not finished, and characters that hide what is written. */
export function checkText(text: string): readonly ScriptMistake[] {
  const conflicts = findUnfinishedMerges(text);
  return conflicts.length > 0 ? conflicts : findHidden(text);
}

/** What turns the direction of text hides code in comments, too; what is only invisible does not. */
function findHidden(text: string): readonly ScriptMistake[] {
  const found = [...text.matchAll(suspicious)];
  if (found.length === 0) {
    return [];
  }
  const positionAt = positionsOf(text);
  const strings = tokenize(text).tokens.filter(({ kind }) => kind === 'string');
  let string = 0;
  /** Asked of one offset after the other. */
  const isInString = (offset: number): boolean => {
    while ((strings[string]?.end ?? text.length) <= offset) string += 1;
    return offset >= (strings[string]?.start ?? text.length);
  };
  return found.flatMap(({ 0: character, index }) => {
    const code = character.charCodeAt(0).toString(16).toUpperCase();
    if (!turning.test(character) && !isInString(index)) {
      return [];
    }
    const expected = turning.test(character) ? 'no character that turns the direction of text' : 'no invisible character';
    return [
      {
        at: positionAt(index),
        message: `expected ${expected}, found U+${code}`,
        fix: `delete it, or write "\\u${code}" where it is meant`,
      },
    ];
  });
}
