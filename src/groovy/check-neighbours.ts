import type { ScriptMistake } from '../model/index.ts';
import { positionsOf } from './position-at.ts';
import { keywords } from './tokens/keywords.ts';
import type { Token } from './tokens/token.ts';
import { valuesIn } from './tokens/values-in.ts';

interface Found {
  readonly offset: number;
  readonly message: string;
  readonly fix: string;
}

/** `(`, `[` or `{`, and whether what is in it may be next to each other: a command such as `x = run 'a'`, which only an assignment can hold there. */
interface Frame {
  readonly close: string;
  mayHoldCommand: boolean;
  hasMistake: boolean;
}

const closers: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
const operators = ['in', 'as', 'instanceof'];

/**
 * Finds values next to each other in parentheses and lists, where a comma or a quote is missing, and `git@host` without quotes. Brackets must be in
 * order. Outside of brackets nearly everything may stand next to each other: `run 'a' fast 'b'` is a chain of calls.
 */
export function checkNeighbours(tokens: readonly Token[], text: string): readonly ScriptMistake[] {
  const found = findIn(tokens, text);
  if (found.length === 0) {
    return [];
  }
  const positionAt = positionsOf(text);
  return found.map(({ offset, message, fix }) => ({ at: positionAt(offset), message, fix }));
}

function findIn(tokens: readonly Token[], text: string): readonly Found[] {
  const found = valuesIn(tokens).flatMap((value) => findIn(value, text));
  const frames: Frame[] = [];
  let last: Token | undefined;
  let beforeLast: Token | undefined;
  for (const token of tokens) {
    const frame = frames.at(-1);
    if (token.kind === 'newline') {
      if (frame === undefined || frame.mayHoldCommand) {
        beforeLast = last;
        last = token;
      }
      continue;
    }
    if (frame?.mayHoldCommand === false && !frame.hasMistake && last !== undefined && cannotFollow(last, token)) {
      found.push(describeMissingComma(last, token, frame, text));
      frame.hasMistake = true;
    }
    if (token.kind === 'symbol') {
      const close = closers[token.text];
      if (close !== undefined) {
        frames.push({ close, mayHoldCommand: token.text === '{', hasMistake: false });
      } else if (token.text === frame?.close) {
        frames.pop();
      } else if (frame !== undefined && frame.close !== '}') {
        frame.mayHoldCommand = (frame.mayHoldCommand || token.text.endsWith('=')) && token.text !== ',' && token.text !== ';';
      }
      if (token.text === '@' && isAddress(beforeLast, last, token)) {
        const message = `expected quotes around an address, found "${text.slice(last?.start, token.end)}"`;
        found.push({ offset: last?.start ?? token.start, message, fix: 'put it in quotes' });
      }
    }
    beforeLast = last;
    last = token;
  }
  return found;
}

/** Found by trying all neighbours in all kinds of brackets with Groovy 2.4.21: where there is no `=` before, it takes none of these. */
function cannotFollow(left: Token, right: Token): boolean {
  if (left.kind === 'string' || left.kind === 'number') {
    return isLiteral(right) || (right.kind === 'word' && !operators.includes(right.text));
  }
  return left.kind === 'word' && !keywords.has(left.text) && isLiteral(right);
}

const isLiteral = ({ kind }: Token): boolean => kind === 'string' || kind === 'number';

function describeMissingComma(left: Token, right: Token, { close }: Frame, text: string): Found {
  const after = left.kind === 'string' ? 'the string' : `"${text.slice(left.start, left.end)}"`;
  const string = left.kind === 'string' ? left : right;
  const isInText = left.end === right.start && string.kind === 'string' && string.quote.length === 1;
  const found = isInText ? 'more text' : right.kind === 'string' ? 'a string' : `"${text.slice(right.start, right.end)}"`;
  const fix = isInText ? `write \\${string.quote} for a ${string.quote} inside the text` : 'write the missing ","';
  return { offset: left.end, message: `expected "," or "${close}" after ${after}, found ${found}`, fix };
}

/** A name, `@` and no blank between them; `@A@B` and `final@A` are annotations. */
function isAddress(beforeName: Token | undefined, name: Token | undefined, at: Token): boolean {
  const isName = name?.kind === 'word' && name.end === at.start && !keywords.has(name.text);
  return isName && !(beforeName?.kind === 'symbol' && ['@', '.', '*.', '?.', '.&'].includes(beforeName.text));
}
