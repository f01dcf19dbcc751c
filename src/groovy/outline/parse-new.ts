import type { ScriptValue } from '../../model/index.ts';
import { call } from './call.ts';
import { computed } from './computed.ts';
import { beginsClass, isBuiltInType, isModifier, isName } from './is-name.ts';
import { parseArguments } from './parse-arguments.ts';
import { afterNewlines, closingOf, type Given, isSymbol, type Parsing, passNewlines, symbolAt, unknown, wordAt } from './parsing.ts';
import { typeArgumentsEnd } from './type-end.ts';

const none: Given = { plain: [], named: [] };

/** Parses `new Name(…)`, whose class body is passed, or an array such as `new int[3]`, which is computed of its sizes. */
export function parseNew(p: Parsing): ScriptValue {
  const index = p.next;
  p.next += 1;
  passNewlines(p);
  passTypeArguments(p);
  const name = parseTypeName(p);
  if (isSymbol(p, '[')) {
    return computed(...parseSizes(p));
  }
  const afterName = afterNewlines(p, p.next);
  const hasArguments = symbolAt(p, afterName) === '(';
  p.next = hasArguments ? afterName : p.next;
  const given = hasArguments ? parseArguments(p) : none;
  if (hasArguments && isSymbol(p, '{') && beginsMembers(p, afterNewlines(p, p.next + 1))) {
    p.next = Math.min(closingOf(p, p.next) + 1, p.tokens.length);
  }
  return call(p, { value: unknown, callee: { name: `new ${name}`, index } }, index, given).value;
}

function parseTypeName(p: Parsing): string {
  const names: string[] = [];
  for (;;) {
    const word = wordAt(p, p.next);
    if (word === undefined) {
      return names.join('.');
    }
    names.push(word);
    p.next += 1;
    passTypeArguments(p);
    if (symbolAt(p, p.next) !== '.') {
      return names.join('.');
    }
    p.next += 1;
  }
}

function passTypeArguments(p: Parsing): void {
  p.next = symbolAt(p, p.next) === '<' ? (typeArgumentsEnd(p, p.next) ?? p.next) : p.next;
}

function parseSizes(p: Parsing): readonly ScriptValue[] {
  const sizes: ScriptValue[] = [];
  while (isSymbol(p, '[')) {
    parseArguments(p).plain.forEach((size) => sizes.push(size));
  }
  return sizes;
}

/** Whether a class body goes on at an index; else the brace belongs to a closure. */
function beginsMembers(p: Parsing, index: number): boolean {
  const symbol = symbolAt(p, index);
  return symbol === undefined
    ? isName(p, index) || isBuiltInType(p, index) || isModifier(p, index) || beginsClass(p, index)
    : ['}', ';', '@', '{'].includes(symbol);
}
