import type { ScriptStatement } from '../../model/index.ts';
import { parseParenthesized } from './parse-parenthesized.ts';
import { parseGoverned } from './parse-statements.ts';
import { afterNewlines, type Parsing, symbolAt, wordAt } from './parsing.ts';

/** Parses `if (condition) … else …`: the condition, and a branch for each of the two that is written. */
export function parseIf(p: Parsing, into: ScriptStatement[]): void {
  p.next += 1;
  into.push({ kind: 'expression', value: parseParenthesized(p) });
  into.push({ kind: 'branch', body: parseGoverned(p) });
  let after = afterNewlines(p, p.next);
  while (symbolAt(p, after) === ';') {
    after = afterNewlines(p, after + 1);
  }
  if (wordAt(p, after) === 'else') {
    p.next = after + 1;
    into.push({ kind: 'branch', body: parseGoverned(p) });
  }
}
