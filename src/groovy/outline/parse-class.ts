import type { ScriptStatement } from '../../model/index.ts';
import { afterModifiers } from './after-modifiers.ts';
import { isName } from './is-name.ts';
import { findDeclaration, parseDeclaration } from './parse-declaration.ts';
import { parseMethod } from './parse-method.ts';
import { parseStatement } from './parse-statement.ts';
import { parseBlock, passSeparators } from './parse-statements.ts';
import { afterNewlines, closingOf, deepest, isSymbol, type Parsing, passUntil, symbolAt, takeSymbol, wordAt } from './parsing.ts';

/** Parses a class and its like; `keyword` is the index of the word `class`. Of its members its methods and classes are told. */
export function parseClass(p: Parsing, keyword: number): ScriptStatement {
  const kind = wordAt(p, keyword);
  const name = wordAt(p, keyword + 1) ?? '';
  const isAnnotation = symbolAt(p, keyword - 1) === '@';
  p.next = Math.min(keyword + 2, p.tokens.length);
  passUntil(p, p.tokens.length, ['{', '}', ';']);
  if (!isSymbol(p, '{')) {
    return { kind: 'class', name, body: [] };
  }
  const end = closingOf(p, p.next);
  const body: ScriptStatement[] = [];
  p.next += 1;
  p.depth += 1;
  if (kind === 'enum') {
    passConstants(p, end);
  }
  p.next = isAnnotation || p.depth > deepest ? end : p.next;
  while (passSeparators(p) < end) {
    parseMember(p, name, body);
  }
  p.depth -= 1;
  p.next = Math.min(end + 1, p.tokens.length);
  return { kind: 'class', name, body };
}

function parseMember(p: Parsing, className: string, into: ScriptStatement[]): void {
  const start = p.next;
  const afterWords = afterModifiers(p, start);
  const members: ScriptStatement[] = [];
  if (wordAt(p, afterWords) === className && symbolAt(p, afterNewlines(p, afterWords + 1)) === '(') {
    p.next = afterWords;
    parseMethod(p);
  } else if (symbolAt(p, afterWords) === '{') {
    p.next = afterWords;
    parseBlock(p);
  } else {
    const declaration = findDeclaration(p);
    if (declaration?.kind === 'class') {
      members.push(parseClass(p, declaration.index));
    } else if (declaration) {
      parseDeclaration(p, declaration, members);
    } else {
      parseStatement(p, []);
    }
  }
  members.filter(({ kind }) => kind === 'method' || kind === 'class').forEach((member) => into.push(member));
}

/** Passes the constants at the beginning of an enum, with their arguments and bodies. */
function passConstants(p: Parsing, end: number): void {
  for (;;) {
    const name = afterModifiers(p, p.next);
    const isConstant = name < end && isName(p, name) && !isDeclared(p, name);
    if (!isConstant) {
      return;
    }
    p.next = name + 1;
    for (const bracket of ['(', '{']) {
      p.next = isSymbol(p, bracket) ? Math.min(closingOf(p, p.next) + 1, end) : p.next;
    }
    const comma = afterNewlines(p, p.next);
    p.next = symbolAt(p, comma) === ',' ? comma : p.next;
    if (!takeSymbol(p, ',')) {
      return;
    }
  }
}

/** Whether the name is the type of a field or a method, which has its own name behind it. */
const isDeclared = (p: Parsing, index: number): boolean =>
  wordAt(p, index + 1) !== undefined || ['<', '.', '['].includes(symbolAt(p, index + 1) ?? '');
