import type { ScriptValue } from '../../model/index.ts';
import { computed } from './computed.ts';
import { parseClosure } from './parse-closure.ts';
import { parseParenthesized } from './parse-parenthesized.ts';
import { parseString, plainText } from './parse-string.ts';
import { closingOf, type Parsing, type Path, passNewlines, symbolAt, takeSymbol } from './parsing.ts';
import { typeArgumentsEnd } from './type-end.ts';

/** Parses a dot and the name behind it, such as `.name`, `?.'name'`, `."$name"`, `.@field` or `.&method`. */
export function parseMember(p: Parsing, receiver: ScriptValue): Path {
  const isPointer = symbolAt(p, p.next) === '.&';
  p.next += 1;
  passNewlines(p);
  p.next = symbolAt(p, p.next) === '<' ? (typeArgumentsEnd(p, p.next) ?? p.next) : p.next;
  const isField = takeSymbol(p, '@');
  const index = p.next;
  const { name, value, isCallable = true } = parseName(p);
  return {
    value: value ? computed(receiver, value) : computed(receiver),
    ...(isCallable && !isPointer && !isField && { callee: { name, index, receiver } }),
  };
}

interface MemberName {
  readonly name: string;
  /** There when the name is computed. */
  readonly value?: ScriptValue;
  readonly isCallable?: boolean;
}

function parseName(p: Parsing): MemberName {
  const token = p.tokens[p.next];
  if (token?.kind === 'word') {
    p.next += 1;
    return { name: token.text };
  }
  if (token?.kind === 'string') {
    p.next += 1;
    const name = plainText(token);
    return name === undefined ? { name: '', value: parseString(p, token) } : { name };
  }
  if (symbolAt(p, p.next) === '(') {
    return parseComputedName(p);
  }
  return symbolAt(p, p.next) === '{' ? { name: '', value: parseClosure(p), isCallable: false } : { name: '', isCallable: false };
}

/** `.(value)`: to Groovy 2.4 a variable in the parentheses is the name itself. */
function parseComputedName(p: Parsing): MemberName {
  const isOneToken = closingOf(p, p.next) === p.next + 2;
  const value = parseParenthesized(p);
  if (value.kind === 'variable' && value.name !== 'this' && value.name !== 'super') {
    return { name: value.name };
  }
  if (isOneToken && (value.kind === 'text' || value.kind === 'literal')) {
    return { name: String(value.kind === 'text' ? value.text : value.value) };
  }
  return { name: '', value };
}
