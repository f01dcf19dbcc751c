import type { Position, ScriptMistake } from '../model/index.ts';
import { positionsOf } from './position-at.ts';
import { type BracketMistake, firstBracketMistake } from './tokens/first-bracket-mistake.ts';
import { mostMistakes } from './tokens/scan.ts';
import type { Token } from './tokens/token.ts';
import { valuesIn } from './tokens/values-in.ts';

/**
 * Finds brackets without their partner, in the values of strings too: one mistake for each statement of the script that has some. Indentation only
 * helps to say where a bracket is missing; it never makes a mistake of its own.
 */
export function checkBrackets(tokens: readonly Token[], text: string): readonly ScriptMistake[] {
  const inStrings = mistakesInStrings(tokens, text);
  const whole = firstBracketMistake({ tokens, text, end: text.length });
  if (whole === undefined && inStrings.length === 0) {
    return [];
  }
  const positionAt = positionsOf(text);
  return [...(whole === undefined ? [] : perStatement(whole, tokens, text)), ...inStrings].map((mistake) =>
    describe(mistake, text, positionAt),
  );
}

function mistakesInStrings(tokens: readonly Token[], text: string, columnOf = columnsOf(text)): readonly BracketMistake[] {
  const mistakes: BracketMistake[] = [];
  for (const value of valuesIn(tokens)) {
    if (mistakes.length >= mostMistakes) {
      break;
    }
    const mistake = value.some(isBracket)
      ? firstBracketMistake({ tokens: value, text, end: text.indexOf('}', value.at(-1)?.end), columnOf })
      : undefined;
    mistakes.push(...(mistake === undefined ? [] : [mistake]), ...mistakesInStrings(value, text, columnOf));
  }
  return mistakes;
}

const isBracket = (token: Token): boolean => token.kind === 'symbol' && /^[()[\]{}]$/.test(token.text);

/** Columns from 0; the lines are counted when the first is asked for. */
function columnsOf(text: string): (offset: number) => number {
  let positionAt: ReturnType<typeof positionsOf> | undefined;
  return (offset) => {
    positionAt ??= positionsOf(text);
    return positionAt(offset).column - 1;
  };
}

/**
 * The mistakes of the statements one by one, if lines without indentation begin them. Where one statement lacks a closing bracket and another
 * an opening one, they may be one statement that is not indented, and the first mistake is all that is known.
 */
function perStatement(whole: BracketMistake, tokens: readonly Token[], text: string): readonly BracketMistake[] {
  const starts = tokens.flatMap(({ kind, start }, index) =>
    kind === 'word' && (start === 0 || text.charAt(start - 1) === '\n') ? [index] : [],
  );
  const mistakes = [0, ...starts].flatMap((start, index) => {
    const after = starts[index];
    const next = after === undefined ? undefined : tokens[after]?.start;
    const statement = { tokens: tokens.slice(start, after), text, end: text.length, ...(next !== undefined && { next }) };
    return firstBracketMistake(statement) ?? [];
  });
  const isAtEnd = ({ at }: BracketMistake): boolean => at === text.length;
  return mistakes.some(isAtEnd) && !mistakes.every(isAtEnd) ? [whole] : mistakes;
}

const names = { '(': 'parenthesis', '[': 'bracket', '{': 'block' } as const;

function describe(mistake: BracketMistake, text: string, positionAt: (offset: number) => Position): ScriptMistake {
  const at = positionAt(mistake.at);
  if (mistake.kind === 'stray') {
    const { found, suspect } = mistake;
    const fix =
      suspect === undefined
        ? 'remove it, or write the bracket that it closes'
        : `by its indentation the "${found}" at ${format(positionAt(suspect))} is one too much, or closes a block that was not opened`;
    return { at, message: `expected no "${found}", found one that closes nothing`, fix };
  }
  const { expected, open, before, all } = mistake;
  const openedAt = positionAt(open.start);
  const found = mistake.at < text.length ? `"${text.charAt(mistake.at)}"` : 'the end of the file';
  const message = `expected "${expected}" to close the ${names[open.text]} opened at ${format(openedAt)}, found ${found}`;
  if (before === undefined) {
    return { at, message, fix: `write the missing "${all}"` };
  }
  const { line } = positionAt(before);
  const where = line === openedAt.line + 1 ? `at the end of line ${openedAt.line}` : `before line ${line}`;
  return { at, message, fix: `write "${expected}" ${where}` };
}

const format = ({ line, column }: Position): string => `${line}:${column}`;
