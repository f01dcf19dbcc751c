import type { ScriptValue } from '../../model/index.ts';
import { afterModifiers } from './after-modifiers.ts';
import { beginsValue, isBuiltInType } from './is-name.ts';
import { parseArguments } from './parse-arguments.ts';
import { parseClosure } from './parse-closure.ts';
import { parseNew } from './parse-new.ts';
import { parseNumber } from './parse-number.ts';
import { parseParenthesized } from './parse-parenthesized.ts';
import { parseString, plainText } from './parse-string.ts';
import { type Parsing, type Path, symbolAt, unknown } from './parsing.ts';

const nothing: Path = { value: unknown };

/** Parses the simplest of values: a name, literal, list, map or closure, or whatever is in parentheses. Nothing is passed where none begins. */
export function parsePrimary(p: Parsing): Path {
  const token = p.tokens[p.next];
  switch (token?.kind) {
    case 'word':
      return parseWord(p, token.text);
    case 'number':
      p.next += 1;
      return { value: parseNumber(token.text) };
    case 'string': {
      const index = p.next;
      p.next += 1;
      return { value: parseString(p, token), callee: { name: plainText(token) ?? '', index } };
    }
    case 'symbol':
      return parseBracketed(p);
    default:
      return nothing;
  }
}

function parseWord(p: Parsing, word: string): Path {
  const index = p.next;
  if (!beginsValue(p, index)) {
    return nothing;
  }
  if (word === 'new') {
    return { value: parseNew(p) };
  }
  p.next += 1;
  switch (word) {
    case 'true':
    case 'false':
      return { value: { kind: 'literal', value: word === 'true' } };
    case 'null':
      return { value: { kind: 'literal', value: null } };
    default: {
      const value: ScriptValue = { kind: 'variable', name: word };
      return word === 'this' || word === 'super' || isBuiltInType(p, index) ? { value } : { value, callee: { name: word, index } };
    }
  }
}

function parseBracketed(p: Parsing): Path {
  switch (symbolAt(p, p.next)) {
    case '(':
      return { value: parseParenthesized(p) };
    case '{':
      return { value: parseClosure(p) };
    case '[':
      return { value: parseListOrMap(p) };
    case '@':
      p.next = Math.max(p.next + 1, afterModifiers(p, p.next));
      return nothing;
    default:
      return nothing;
  }
}

function parseListOrMap(p: Parsing): ScriptValue {
  const isEmptyMap = symbolAt(p, p.next + 1) === ':';
  const { plain, named } = parseArguments(p);
  return isEmptyMap || named.length > 0 ? { kind: 'map', entries: named } : { kind: 'list', items: plain };
}
