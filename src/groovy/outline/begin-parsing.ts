import type { Position, ScriptImport } from '../../model/index.ts';
import type { Token } from '../tokens/token.ts';
import type { Parsing } from './parsing.ts';

/** Prepares tokens for parsing: finds which brackets belong together and drops line ends inside of parentheses and square brackets. */
export function beginParsing(
  all: readonly Token[],
  text: string,
  placeAt: (offset: number) => Position,
  imports: ScriptImport[] = [],
  depth = 0,
): Parsing {
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
  return { text, tokens, closings, next: 0, placeAt, imports, statementStart: -1, isInSwitch: false, depth };
}
