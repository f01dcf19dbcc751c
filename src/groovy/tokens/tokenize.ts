import { positionsOf } from '../position-at.ts';
import { decodeUnicodeEscapes } from './decode-unicode-escapes.ts';
import type { LexicalMistake, Scan } from './scan.ts';
import { scanCode } from './scan-code.ts';
import type { Token } from './token.ts';

interface Tokenized {
  readonly tokens: readonly Token[];
  /** In the order in which they stand. */
  readonly mistakes: readonly LexicalMistake[];
}

/** Reads a script as the lexer of Groovy 2.4 does. After a mistake it goes on where that makes sense. */
export function tokenize(text: string): Tokenized {
  const decoded = decodeUnicodeEscapes(text);
  let positionAt: ReturnType<typeof positionsOf> | undefined;
  const scan: Scan = {
    text: decoded.text,
    at: text.startsWith('#!') ? (/^.*/.exec(decoded.text)?.[0].length ?? 0) : 0,
    values: [],
    mistakes: [...decoded.mistakes],
    isBrokenOff: false,
    originOf: decoded.originOf,
    placeOf: (offset) => {
      positionAt ??= positionsOf(text);
      return positionAt(decoded.originOf(offset));
    },
  };
  const tokens = scanCode(scan);
  return { tokens, mistakes: scan.mistakes.toSorted((one, other) => one.start - other.start) };
}
