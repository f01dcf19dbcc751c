import type { ScriptMistake } from '../model/index.ts';
import { checkBrackets } from './check-brackets.ts';
import { checkNeighbours } from './check-neighbours.ts';
import { checkText } from './check-text.ts';
import { findUnfinishedMerges } from './find-unfinished-merges.ts';
import { findUnquotedUrls } from './find-unquoted-urls.ts';
import { positionsOf } from './position-at.ts';
import { type LexicalMistake, mostMistakes } from './tokens/scan.ts';
import type { Token } from './tokens/token.ts';
import { tokenize } from './tokens/tokenize.ts';

/**
 * Reads a script and finds what no Groovy script can have: characters, strings and brackets, each cause once. It accepts all that Groovy 2.4
 * accepts, and some that it does not: statements are not read here.
 */
export function checkSyntax(text: string): { readonly tokens: readonly Token[]; readonly mistakes: readonly ScriptMistake[] } {
  const { tokens, mistakes: lexical } = tokenize(text);
  const inText = checkText(text);
  if (findUnfinishedMerges(text).length > 0) {
    return { tokens, mistakes: inText.slice(0, mostMistakes) };
  }
  const structural = lexical.some(({ breaksOff }) => breaksOff) ? [] : checkStructure(tokens, text);
  return { tokens, mistakes: inOrder([...inText, ...place(lexical, text), ...structural]).slice(0, mostMistakes) };
}

/** Brackets, and where they are in order what stands next to each other. */
function checkStructure(tokens: readonly Token[], text: string): readonly ScriptMistake[] {
  const brackets = checkBrackets(tokens, text);
  const { possible, certain } = findUnquotedUrls(tokens, text);
  if (brackets.length > 0) {
    return possible.length > 0 ? possible : brackets;
  }
  return [...certain, ...checkNeighbours(tokens, text)];
}

function place(lexical: readonly LexicalMistake[], text: string): readonly ScriptMistake[] {
  if (lexical.length === 0) {
    return [];
  }
  const positionAt = positionsOf(text);
  return lexical.map(({ start, message, fix }) => ({ at: positionAt(start), message, fix }));
}

/** Sorted by place; of two at the same place the first is kept. */
function inOrder(mistakes: readonly ScriptMistake[]): readonly ScriptMistake[] {
  const byPlace = new Map(mistakes.toReversed().map((mistake) => [`${mistake.at.line}:${mistake.at.column}`, mistake]));
  return [...byPlace.values()].toSorted((one, other) => one.at.line - other.at.line || one.at.column - other.at.column);
}
