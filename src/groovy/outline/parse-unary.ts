import type { ScriptValue } from '../../model/index.ts';
import { computed } from './computed.ts';
import { beginsValue, isBuiltInType } from './is-name.ts';
import { parseNumber } from './parse-number.ts';
import { parsePath } from './parse-path.ts';
import { closingOf, deepest, type Parsing, passNewlines, symbolAt, unknown } from './parsing.ts';
import { typeEnd } from './type-end.ts';

/** Parses a value with a sign before it, which binds less than `**`, or without one. */
export function parseSigned(p: Parsing): ScriptValue {
  return isSign(symbolAt(p, p.next)) ? parseSign(p, parsePower) : parsePower(p);
}

/** Parses `a ** b`. */
export function parsePower(p: Parsing): ScriptValue {
  let base = parseUnary(p);
  for (let count = 0; symbolAt(p, p.next) === '**'; count += 1) {
    p.next += 1;
    passNewlines(p);
    const exponent = parseUnary(p);
    base = count < deepest ? computed(base, exponent) : unknown;
  }
  return base;
}

function parseUnary(p: Parsing): ScriptValue {
  p.depth += 1;
  const value = p.depth > deepest ? unknown : parsePrefixed(p);
  p.depth -= 1;
  return value;
}

function parsePrefixed(p: Parsing): ScriptValue {
  const symbol = symbolAt(p, p.next);
  if (isSign(symbol)) {
    return parseSign(p, parseUnary);
  }
  if (symbol === '!' || symbol === '~') {
    p.next += 1;
    passNewlines(p);
    return computed(parseUnary(p));
  }
  if (symbol === '(' && isCast(p)) {
    p.next = closingOf(p, p.next) + 1;
    return computed(parseUnary(p));
  }
  const value = parsePath(p);
  const after = symbolAt(p, p.next);
  if (after === '++' || after === '--') {
    p.next += 1;
    return stepped(value);
  }
  return value;
}

const isSign = (symbol: string | undefined): boolean => symbol === '-' || symbol === '+' || symbol === '++' || symbol === '--';

function parseSign(p: Parsing, parseOperand: (p: Parsing) => ScriptValue): ScriptValue {
  const sign = symbolAt(p, p.next);
  p.next += 1;
  passNewlines(p);
  const token = p.tokens[p.next];
  const start = p.next;
  const operand = parseOperand(p);
  if (sign === '++' || sign === '--') {
    return stepped(operand);
  }
  return token?.kind === 'number' && p.next === start + 1 ? parseNumber(token.text, sign === '-' ? -1 : 1) : computed(operand);
}

/** The value of `x++` and its like. */
const stepped = (value: ScriptValue): ScriptValue =>
  value.kind === 'variable' ? { kind: 'assignment', name: value.name, value: computed(value) } : computed(value);

/** Whether the `(` at hand begins a cast: what looks like one is one, so that `(list)[0]` is no item of a list. (Groovy 2.4) */
function isCast(p: Parsing): boolean {
  const end = closingOf(p, p.next);
  if (typeEnd(p, p.next + 1) !== end) {
    return false;
  }
  const token = p.tokens[end + 1];
  switch (token?.kind) {
    case 'word':
      return beginsValue(p, end + 1);
    case 'number':
    case 'string':
      return true;
    case 'symbol':
      return (
        ['[', '{', '!', '~'].includes(token.text) ||
        (token.text === '(' && holdsValue(p, end + 1)) ||
        (isSign(token.text) && isBuiltInType(p, p.next + 1))
      );
    default:
      return false;
  }
}

/** Whether one value is in the parentheses that open at an index; else they hold arguments. */
function holdsValue(p: Parsing, open: number): boolean {
  const end = closingOf(p, open);
  const hasName = symbolAt(p, open + 2) === ':' && symbolAt(p, open + 1) === undefined;
  let index = open + 1;
  while (index < end && symbolAt(p, index) !== ',') {
    index = closingOf(p, index) + 1;
  }
  return index === end && open + 1 < end && !hasName && symbolAt(p, open + 1) !== '*';
}
