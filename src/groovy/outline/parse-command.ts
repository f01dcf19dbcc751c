import type { ScriptEntry, ScriptValue } from '../../model/index.ts';
import { call } from './call.ts';
import { computed } from './computed.ts';
import { beginsValue } from './is-name.ts';
import { parseArgument } from './parse-arguments.ts';
import { parseExpression } from './parse-expression.ts';
import { beginsElement, beginsEmptyMap, parseElements } from './parse-path.ts';
import { parsePrimary } from './parse-primary.ts';
import { deepest, type Given, type Parsing, type Path, passExpression, passNewlines, symbolAt, takeSymbol, wordAt } from './parsing.ts';

/** Parses the expression of a statement, or to the right of a `=`: one that may be a command such as `a b, c` or `a b c d`. */
export function parseStatementExpression(p: Parsing): ScriptValue {
  const start = p.next;
  p.statementStart = start;
  const value = parseExpression(p);
  const { lastPath } = p;
  return lastPath?.start === start && lastPath.end === p.next ? parseCommand(p, lastPath.path).value : value;
}

/** `a b c d` is `a(b).c(d)`, and `a(b) c d` too. (Groovy 2.4, rule commandArgumentsGreedy) */
function parseCommand(p: Parsing, head: Path): Path {
  let path = !head.called && beginsArgument(p) ? call(p, head, p.next, parseCommandArguments(p)) : head;
  for (let count = 0; beginsName(p); count += 1) {
    if (count === deepest) {
      return { value: passExpression(p) };
    }
    const index = p.next;
    path = memberOf(path.value, parsePrimary(p), index);
    if (beginsElement(p)) {
      path = parseElements(p, path, true);
    } else if (beginsArgument(p) || beginsSigned(p)) {
      path = call(p, path, p.next, parseCommandArguments(p));
    }
  }
  return path;
}

/** The member of a receiver that is written like the value that begins at an index. */
function memberOf(receiver: ScriptValue, { value, callee }: Path, index: number): Path {
  switch (value.kind) {
    case 'variable':
    case 'text':
      return { value: computed(receiver), ...(callee && { callee: { ...callee, receiver } }) };
    case 'literal':
      return { value: computed(receiver), callee: { name: String(value.value), index, receiver } };
    default:
      return { value: computed(receiver, value), ...(callee && { callee: { ...callee, receiver } }) };
  }
}

function parseCommandArguments(p: Parsing): Given {
  const plain: ScriptValue[] = [];
  const named: ScriptEntry[] = [];
  do {
    passNewlines(p);
    parseArgument(p, plain, named);
  } while (takeSymbol(p, ','));
  return { plain, named };
}

function beginsArgument(p: Parsing): boolean {
  const symbol = symbolAt(p, p.next);
  const isNamed = wordAt(p, p.next) !== undefined && symbolAt(p, p.next + 1) === ':';
  return beginsName(p) || isNamed || symbol === '!' || symbol === '~' || beginsEmptyMap(p, p.next);
}

const beginsSigned = (p: Parsing): boolean => ['+', '-', '++', '--'].includes(symbolAt(p, p.next) ?? '');

function beginsName(p: Parsing): boolean {
  const token = p.tokens[p.next];
  return beginsValue(p, p.next) || token?.kind === 'number' || token?.kind === 'string';
}
