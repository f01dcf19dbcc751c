import type { Position, ScriptEntry, ScriptImport, ScriptValue } from '../../model/index.ts';
import type { Token } from '../tokens/token.ts';
import { valuesIn } from '../tokens/values-in.ts';

/** What is known while a script is parsed. Functions called `parse…` begin with the token at hand and end behind what they have read. */
export interface Parsing {
  readonly text: string;
  /** Without the line ends that mean nothing, those inside parentheses and square brackets. */
  readonly tokens: readonly Token[];
  /** For each opening bracket the index of the one that closes it, or of the end; for any other token its own. */
  readonly closings: readonly number[];
  /** Index of the token at hand. */
  next: number;
  readonly placeAt: (offset: number) => Position;
  readonly imports: ScriptImport[];
  /** Index of the token with which a statement's expression begins: there a closure on the next line belongs to a path. */
  statementStart: number;
  /** Whether a `break` would leave a switch. */
  isInSwitch: boolean;
  /** The last path that was read, and the indices of its first token and of the one after it. */
  lastPath?: { readonly start: number; readonly end: number; readonly path: Path };
  /** How many expressions and statements are around the token at hand. */
  depth: number;
  /** Shared by the script and the values in its strings. */
  readonly work: Work;
}

/** How often a token may still be looked at. */
interface Work {
  left: number;
}

/** Of a script that people write each token is looked at twenty times at most; of one that is made for it, as often as there are tokens. */
const looksPerToken = 300;
const fewestLooks = 100_000;

export const workFor = (tokens: readonly Token[]): Work => ({ left: fewestLooks + looksPerToken * countTokens(tokens) });

/** Those of values in strings, too. */
const countTokens = (tokens: readonly Token[]): number =>
  valuesIn(tokens).reduce((count, value) => count + countTokens(value), tokens.length);

/** What `parseOutline` throws when it has looked at the tokens too often. */
export const tooMuchWork = new Error('The outline of the script takes too long');

/** Counts a look at a token, in whatever looks ahead. */
export function look(p: Parsing): void {
  p.work.left -= 1;
  if (p.work.left < 0) {
    throw tooMuchWork;
  }
}

/** A value such as `a`, `a.b` or `a.b(c)`, with what is needed should it be called. */
export interface Path {
  readonly value: ScriptValue;
  /** Absent for a value without a name, such as `a[0]`. */
  readonly callee?: Callee;
  /** There when the value is a call: a closure behind it is one argument more. */
  readonly called?: { readonly callee: Callee; readonly given: Given };
}

/** Its name, the index of the token of the name, and what stands before the dot. */
interface Callee {
  readonly name: string;
  readonly index: number;
  readonly receiver?: ScriptValue;
}

/** What stands in an argument list, a list or a map. */
export interface Given {
  readonly plain: readonly ScriptValue[];
  readonly named: readonly ScriptEntry[];
}

/** Deeper than anybody writes, and shallow enough for the stack. */
export const deepest = 300;

/** Of which nothing is told. */
export const unknown: ScriptValue = { kind: 'computed', parts: [] };

/** The text of the symbol at an index; undefined when it is something else. */
export const symbolAt = (p: Parsing, index: number): string | undefined => {
  look(p);
  const token = p.tokens[index];
  return token?.kind === 'symbol' ? token.text : undefined;
};

/** The text of the name or keyword at an index; undefined when it is something else. */
export const wordAt = (p: Parsing, index: number): string | undefined => {
  look(p);
  const token = p.tokens[index];
  return token?.kind === 'word' ? token.text : undefined;
};

export const isSymbol = (p: Parsing, text: string): boolean => symbolAt(p, p.next) === text;

export const isWord = (p: Parsing, text: string): boolean => wordAt(p, p.next) === text;

/** Passes the symbol when it is at hand. */
export const takeSymbol = (p: Parsing, text: string): boolean => {
  const isThere = isSymbol(p, text);
  p.next += isThere ? 1 : 0;
  return isThere;
};

/** Index of the first token from an index on that is no line end. */
export const afterNewlines = (p: Parsing, index: number): number => {
  let after = index;
  while (p.tokens[after]?.kind === 'newline') {
    look(p);
    after += 1;
  }
  return after;
};

export const passNewlines = (p: Parsing): void => {
  p.next = afterNewlines(p, p.next);
};

/** Index of the bracket that closes the one at an index, or of the end. */
export const closingOf = (p: Parsing, index: number): number => p.closings[index] ?? p.tokens.length;

/** Where the token at an index is written. */
export const placeOf = (p: Parsing, index: number): Position => p.placeAt(p.tokens[index]?.start ?? 0);

/** Goes to the first token from the one at hand on, before `end`, that is one of the symbols, over brackets and what is in them. */
export const passUntil = (p: Parsing, end: number, symbols: readonly string[]): void => {
  while (p.next < end) {
    const symbol = symbolAt(p, p.next);
    if (symbol !== undefined && symbols.includes(symbol)) {
      return;
    }
    p.next = closingOf(p, p.next) + 1;
  }
  p.next = Math.min(p.next, p.tokens.length);
};

/** Goes to the end of an expression that is too deep to be understood. */
export function passExpression(p: Parsing): ScriptValue {
  passUntil(p, p.tokens.length, [',', ';', ')', ']', '}']);
  return unknown;
}
