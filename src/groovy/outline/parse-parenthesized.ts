import type { ScriptValue } from '../../model/index.ts';
import { parseExpression } from './parse-expression.ts';
import { closingOf, isSymbol, type Parsing, unknown } from './parsing.ts';

/** Parses what is in parentheses, up to the closing one. Nothing is passed where none open. */
export function parseParenthesized(p: Parsing): ScriptValue {
  if (!isSymbol(p, '(')) {
    return unknown;
  }
  const end = closingOf(p, p.next);
  p.next += 1;
  const value = parseExpression(p);
  p.next = Math.min(end + 1, p.tokens.length);
  return value;
}
