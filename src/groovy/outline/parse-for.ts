import type { ScriptStatement } from '../../model/index.ts';
import { parseExpression } from './parse-expression.ts';
import { parseLoopBody } from './parse-loop-body.ts';
import { parseStatement } from './parse-statement.ts';
import { closingOf, isSymbol, type Parsing, passUntil, takeSymbol, wordAt } from './parsing.ts';

/** Parses `for (name in values) …`, or `for (first; condition; step) …`, which is its three parts and a branch. */
export function parseFor(p: Parsing, into: ScriptStatement[]): void {
  p.next += 1;
  if (!isSymbol(p, '(')) {
    return;
  }
  const start = p.next + 1;
  const end = closingOf(p, p.next);
  p.next = start;
  passUntil(p, end, [';']);
  if (p.next < end) {
    p.next = start;
    parseClassicFor(p, end, into);
  } else {
    p.next = start;
    parseForIn(p, end, into);
  }
}

function parseClassicFor(p: Parsing, end: number, into: ScriptStatement[]): void {
  while (p.next < end) {
    if (!takeSymbol(p, ';')) {
      parseStatement(p, into);
    }
  }
  p.next = Math.min(end + 1, p.tokens.length);
  into.push({ kind: 'branch', body: parseLoopBody(p) });
}

function parseForIn(p: Parsing, end: number, into: ScriptStatement[]): void {
  let name = '';
  while (p.next < end && wordAt(p, p.next) !== 'in' && !isSymbol(p, ':')) {
    name = wordAt(p, p.next) ?? name;
    p.next += 1;
  }
  p.next = Math.min(p.next + 1, end);
  const over = parseExpression(p);
  p.next = Math.min(end + 1, p.tokens.length);
  into.push({ kind: 'loop', name, over, body: parseLoopBody(p) });
}
