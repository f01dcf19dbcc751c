import type { Position } from '../../model/index.ts';
import type { Token } from '../tokens/token.ts';
import { type Parsing, workFor } from './parsing.ts';

/**
 * Prepares tokens for parsing: finds which brackets belong together and drops line ends inside of parentheses and square brackets. `around` is
 * there for the tokens of a value in a string.
 */
export function beginParsing(all: readonly Token[], text: string, placeAt: (offset: number) => Position, around?: Parsing): Parsing {
  const tokens: Token[] = [];
  const closings: number[] = [];
  /** Indices of the brackets that are open. */
  const open: number[] = [];
  const isOpen = (bracket: string): boolean => {
    const innermost = tokens[open.at(-1) ?? -1];
    return innermost?.kind === 'symbol' && innermost.text === bracket;
  };
  for (const token of all) {
    if (token.kind === 'newline' && (isOpen('(') || isOpen('['))) {
      continue;
    }
    const index = tokens.length;
    tokens.push(token);
    closings.push(index);
    if (token.kind !== 'symbol') {
      continue;
    }
    if (token.text === '(' || token.text === '[' || token.text === '{') {
      open.push(index);
    } else if ((token.text === ')' && isOpen('(')) || (token.text === ']' && isOpen('[')) || (token.text === '}' && isOpen('{'))) {
      closings[open.pop() ?? index] = index;
    }
  }
  for (const index of open) {
    closings[index] = tokens.length;
  }
  const shared = around
    ? { imports: around.imports, work: around.work, depth: around.depth + 1 }
    : { imports: [], work: workFor(all), depth: 0 };
  return { text, tokens, closings, next: 0, placeAt, statementStart: -1, isInSwitch: false, ...shared };
}
