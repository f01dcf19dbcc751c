import type { ScriptEntry, ScriptValue } from '../../model/index.ts';
import { computed } from './computed.ts';
import { parseExpression } from './parse-expression.ts';
import { parsePrimary } from './parse-primary.ts';
import { closingOf, type Given, type Parsing, passNewlines, passUntil, symbolAt, takeSymbol, unknown } from './parsing.ts';

/** Parses what is in parentheses or square brackets: arguments, items, entries. */
export function parseArguments(p: Parsing): Given {
  const end = closingOf(p, p.next);
  const plain: ScriptValue[] = [];
  const named: ScriptEntry[] = [];
  p.next += 1;
  while (p.next < end) {
    if (!takeSymbol(p, ',')) {
      parseArgument(p, plain, named);
      passUntil(p, end, [',']);
    }
  }
  p.next = Math.min(end + 1, p.tokens.length);
  return { plain, named };
}

/** Parses one argument, plain, with its name or spread. */
export function parseArgument(p: Parsing, plain: ScriptValue[], named: ScriptEntry[]): void {
  if (takeSymbol(p, '*')) {
    if (takeSymbol(p, ':')) {
      named.push({ key: unknown, value: computed(parseExpression(p)) });
    } else {
      plain.push(computed(parseExpression(p)));
    }
  } else if (isNamed(p)) {
    const key = parseKey(p);
    takeSymbol(p, ':');
    passNewlines(p);
    named.push({ key, value: parseExpression(p) });
  } else {
    plain.push(parseExpression(p));
  }
}

/** Whether the token at hand is the name of an argument, with its colon behind it. */
function isNamed(p: Parsing): boolean {
  const isValue = symbolAt(p, p.next) === undefined;
  return (isValue && symbolAt(p, p.next + 1) === ':') || (symbolAt(p, p.next) === '(' && symbolAt(p, closingOf(p, p.next) + 1) === ':');
}

function parseKey(p: Parsing): ScriptValue {
  const token = p.tokens[p.next];
  if (token?.kind === 'word') {
    p.next += 1;
    return { kind: 'text', text: token.text };
  }
  return parsePrimary(p).value;
}
