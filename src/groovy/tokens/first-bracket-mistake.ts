import type { Token } from './token.ts';

type OpenText = '(' | '[' | '{';

interface Open {
  readonly text: OpenText;
  readonly start: number;
  /** Of the line with which what it belongs to begins. */
  readonly indent: number;
  readonly index: number;
}

/** Offsets are of the text of the script. */
export type BracketMistake = StrayBracket | MissingBracket;

interface StrayBracket {
  readonly kind: 'stray';
  readonly at: number;
  readonly found: string;
  /** A bracket before it that by its indentation closes nothing. */
  readonly suspect?: number;
}

interface MissingBracket {
  readonly kind: 'missing';
  readonly at: number;
  readonly expected: string;
  readonly open: Open;
  /** Where the line begins before which the bracket would belong, by its indentation. */
  readonly before?: number;
  /** All that is missing at the end. */
  readonly all: string;
}

/** A part of a script that is read for itself. */
interface Stretch {
  readonly tokens: readonly Token[];
  readonly text: string;
  /** Offset where it is over. */
  readonly end: number;
  /** Offset of the statement that follows. */
  readonly next?: number;
  /** The column of an offset, from 0. Without it, it is searched for, which takes long in a long line. */
  readonly columnOf?: (offset: number) => number;
}

const closers: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);
const openers: ReadonlyMap<string, string> = new Map([...closers].map(([opener, closer]) => [closer, opener]));

/** The first bracket without its partner in a script, a statement of it, or a value in a string. */
export function firstBracketMistake(stretch: Stretch): BracketMistake | undefined {
  const { tokens, end } = stretch;
  const open: Open[] = [];
  /** Indentation of the last line that began with so many open brackets. */
  const indents: number[] = [];
  /** The first bracket that was closed further to the left than it was opened, and the first that closes further to the right. */
  let closedLate: Open | undefined;
  let closesEarly: number | undefined;

  let startsLine = true;
  let index = -1;
  for (const token of tokens) {
    index += 1;
    if (token.kind === 'newline') {
      startsLine = true;
      continue;
    }
    const symbol = token.kind === 'symbol' ? token.text : '';
    const opener = openers.get(symbol);
    const column = startsLine ? columnOf(token, stretch) : 0;
    if (startsLine && opener === undefined) {
      indents[open.length] = column;
    }
    if (isOpener(symbol)) {
      open.push({ text: symbol, start: token.start, indent: indents[open.length] ?? 0, index });
    } else if (opener !== undefined) {
      const last = open.pop();
      if (last?.text !== opener) {
        if (last !== undefined && (last.text !== '{' || open.some(({ text: other }) => other === opener))) {
          const expected = closers.get(last.text) ?? '';
          return { kind: 'missing', at: token.start, expected, open: last, all: expected, ...lineAfter(last, stretch, index + 1) };
        }
        return { kind: 'stray', at: token.start, found: symbol, ...(closesEarly !== undefined && { suspect: closesEarly }) };
      }
      if (startsLine && column < last.indent) {
        closedLate ??= last;
      } else if (startsLine && column > last.indent && opener === '{') {
        closesEarly ??= token.start;
      }
    }
    startsLine = false;
  }
  const last = open.at(-1);
  if (last === undefined) {
    return undefined;
  }
  const guilty = closedLate ?? last;
  const all = open.map(({ text: other }) => closers.get(other)).toReversed();
  const before = { ...(stretch.next !== undefined && { before: stretch.next }), ...lineAfter(guilty, stretch, tokens.length) };
  return { kind: 'missing', at: end, expected: closers.get(guilty.text) ?? '', open: guilty, all: all.join(''), ...before };
}

/** The first line after that of the bracket which is not indented further and does not begin with a closing bracket of its own. */
function lineAfter(open: Open, stretch: Stretch, end: number): { readonly before?: number } {
  const { tokens } = stretch;
  for (let index = open.index + 1; index < end; index += 1) {
    const token = tokens[index];
    if (token === undefined || token.kind === 'newline' || tokens[index - 1]?.kind !== 'newline') {
      continue;
    }
    const column = columnOf(token, stretch);
    const closes = token.kind === 'symbol' && openers.has(token.text);
    if (column < open.indent || (column === open.indent && !closes)) {
      return { before: token.start };
    }
  }
  return {};
}

const isOpener = (text: string): text is OpenText => text === '(' || text === '[' || text === '{';

const columnOf = ({ start }: Token, { text, columnOf: of }: Stretch): number =>
  of === undefined ? start - text.lastIndexOf('\n', start - 1) - 1 : of(start);
