import type { ScriptStatement } from '../../model/index.ts';
import { isName } from './is-name.ts';
import { parseExpression } from './parse-expression.ts';
import { isWord, type Parsing } from './parsing.ts';

/** Parses `return` and `throw`: the value behind it, on the same line, and that the body is left. */
export function parseReturn(p: Parsing, into: ScriptStatement[]): void {
  p.next += 1;
  const start = p.next;
  const value = parseExpression(p);
  if (p.next > start) {
    into.push({ kind: 'expression', value });
  }
  into.push({ kind: 'exit', leaves: 'body' });
}

/** Parses `break` and `continue`, with or without a label; a `break` that leaves no more than a switch is not told. */
export function parseBreak(p: Parsing, into: ScriptStatement[]): void {
  const hasLabel = isName(p, p.next + 1);
  const leavesLoop = hasLabel || !p.isInSwitch || isWord(p, 'continue');
  p.next += hasLabel ? 2 : 1;
  if (leavesLoop) {
    into.push({ kind: 'exit', leaves: 'loop' });
  }
}
