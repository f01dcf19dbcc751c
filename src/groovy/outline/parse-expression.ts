import type { ScriptValue } from '../../model/index.ts';
import { computed } from './computed.ts';
import { parseBinary } from './parse-binary.ts';
import { parseStatementExpression } from './parse-command.ts';
import {
  afterNewlines,
  closingOf,
  deepest,
  isSymbol,
  type Parsing,
  passExpression,
  passNewlines,
  symbolAt,
  takeSymbol,
  unknown,
} from './parsing.ts';

const assignments: ReadonlySet<string> = new Set('= += -= *= /= %= **= <<= >>= >>>= &= ^= |='.split(' '));

/** Parses an expression with an assignment or a condition in it. Nothing is passed where none begins. */
export function parseExpression(p: Parsing): ScriptValue {
  p.depth += 1;
  const value = p.depth > deepest ? passExpression(p) : parseAssignment(p);
  p.depth -= 1;
  return value;
}

function parseAssignment(p: Parsing): ScriptValue {
  const names = namesAssigned(p);
  if (names) {
    p.next = closingOf(p, p.next) + 2;
    passNewlines(p);
    const value = parseStatementExpression(p);
    return computed(value, ...names.map((name) => ({ kind: 'assignment' as const, name, value: unknown })));
  }
  const left = parseConditional(p);
  const operator = symbolAt(p, p.next);
  if (operator === undefined || !assignments.has(operator)) {
    return left;
  }
  p.next += 1;
  passNewlines(p);
  const right = parseStatementExpression(p);
  if (left.kind !== 'variable') {
    return computed(left, right);
  }
  return { kind: 'assignment', name: left.name, value: operator === '=' ? right : computed(left, right) };
}

/** The names of `(a, b) = …`; undefined when it is something else. */
function namesAssigned(p: Parsing): readonly string[] | undefined {
  if (!isSymbol(p, '(') || symbolAt(p, closingOf(p, p.next) + 1) !== '=') {
    return undefined;
  }
  return p.tokens.slice(p.next + 1, closingOf(p, p.next)).flatMap((token) => (token.kind === 'word' ? [token.text] : []));
}

function parseConditional(p: Parsing): ScriptValue {
  const condition = parseBinary(p, 0);
  const operator = afterNewlines(p, p.next);
  const symbol = symbolAt(p, operator);
  if (symbol !== '?' && symbol !== '?:') {
    return condition;
  }
  p.next = operator + 1;
  passNewlines(p);
  const first = parseExpression(p);
  if (symbol === '?:') {
    return computed(condition, first);
  }
  passNewlines(p);
  takeSymbol(p, ':');
  passNewlines(p);
  return computed(condition, first, parseExpression(p));
}
