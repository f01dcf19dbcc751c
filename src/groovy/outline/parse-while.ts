import type { ScriptStatement } from '../../model/index.ts';
import { parseLoopBody } from './parse-loop-body.ts';
import { parseParenthesized } from './parse-parenthesized.ts';
import type { Parsing } from './parsing.ts';

/** Parses `while (condition) …`: the condition, and a branch. */
export function parseWhile(p: Parsing, into: ScriptStatement[]): void {
  p.next += 1;
  into.push({ kind: 'expression', value: parseParenthesized(p) });
  into.push({ kind: 'branch', body: parseLoopBody(p) });
}
