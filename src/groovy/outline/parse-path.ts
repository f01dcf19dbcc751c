import type { ScriptValue } from '../../model/index.ts';
import { addClosure, call } from './call.ts';
import { computed } from './computed.ts';
import { parseArguments } from './parse-arguments.ts';
import { parseClosure } from './parse-closure.ts';
import { parseMember } from './parse-member.ts';
import { parsePrimary } from './parse-primary.ts';
import { afterNewlines, deepest, type Parsing, type Path, passExpression, symbolAt } from './parsing.ts';

/** Parses a value with its members, items and calls, such as `a.b(c)[d] { }`. */
export function parsePath(p: Parsing): ScriptValue {
  const start = p.next;
  const isStatement = p.statementStart === start;
  const path = parseElements(p, parsePrimary(p), isStatement);
  p.lastPath = { start, end: p.next, path };
  return path.value;
}

/** Parses what follows a value. A dot may stand on the next line, and the closure of a statement, too. (Groovy 2.4, rule pathChain) */
export function parseElements(p: Parsing, first: Path, isStatement: boolean): Path {
  let path = first;
  for (let count = 0; count < deepest; count += 1) {
    const index = afterNewlines(p, p.next);
    const isBelow = index > p.next;
    const symbol = symbolAt(p, index);
    if (isDot(symbol)) {
      p.next = index;
      path = parseMember(p, path.value);
    } else if (symbol === '{' && (!isBelow || isStatement)) {
      p.next = index;
      path = addClosure(p, path, index, parseClosure(p));
    } else if (symbol === '(' && !isBelow) {
      path = call(p, path, index + 1, parseArguments(p));
    } else if (symbol === '[' && !isBelow && !beginsEmptyMap(p, index)) {
      path = { value: computed(path.value, parseIndex(p)) };
    } else {
      return path;
    }
  }
  return { value: passExpression(p) };
}

/** Parses what is in the brackets of an item; several values make a list. */
function parseIndex(p: Parsing): ScriptValue {
  const { plain, named } = parseArguments(p);
  const items = [...plain, ...named.map(({ key, value }) => computed(key, value))];
  const [only, ...more] = items;
  return only !== undefined && more.length === 0 ? only : { kind: 'list', items };
}

/** Whether a value may be followed on its line by what makes it a call, an item or a member. */
export const beginsElement = (p: Parsing): boolean => {
  const symbol = symbolAt(p, p.next);
  return symbol === '(' || symbol === '{' || (symbol === '[' && !beginsEmptyMap(p, p.next)) || isDot(symbolAt(p, afterNewlines(p, p.next)));
};

/** `[:]`, which is no item: `a [:]` is a command. */
export const beginsEmptyMap = (p: Parsing, index: number): boolean => symbolAt(p, index) === '[' && symbolAt(p, index + 1) === ':';

const isDot = (symbol: string | undefined): boolean => symbol === '.' || symbol === '?.' || symbol === '*.' || symbol === '.&';
