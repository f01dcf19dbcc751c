import type { ScriptStatement } from '../../model/index.ts';
import { afterModifiers } from './after-modifiers.ts';
import { computed } from './computed.ts';
import { isName } from './is-name.ts';
import { parseClass } from './parse-class.ts';
import { arrowBefore } from './parse-closure.ts';
import { parseStatementExpression } from './parse-command.ts';
import { findDeclaration, parseDeclaration } from './parse-declaration.ts';
import { parseBreak, parseReturn } from './parse-exit.ts';
import { parseExpression } from './parse-expression.ts';
import { parseFor } from './parse-for.ts';
import { parseIf } from './parse-if.ts';
import { parseImport } from './parse-import.ts';
import { parseBlock } from './parse-statements.ts';
import { parseSwitch } from './parse-switch.ts';
import { parseSynchronized, parseTry } from './parse-try.ts';
import { parseWhile } from './parse-while.ts';
import { afterNewlines, closingOf, deepest, isSymbol, type Parsing, passNewlines, passUntil, symbolAt, wordAt } from './parsing.ts';

type ParseStatement = (p: Parsing, into: ScriptStatement[]) => void;

/** Statements by the word with which they begin. */
const byKeyword: Readonly<Record<string, ParseStatement>> = {
  assert: parseAssert,
  break: parseBreak,
  continue: parseBreak,
  for: parseFor,
  if: parseIf,
  import: (p) => parseImport(p, p.next),
  package: passPackage,
  return: parseReturn,
  switch: parseSwitch,
  throw: parseReturn,
  try: parseTry,
  while: parseWhile,
};
const keywords = new Map(Object.entries(byKeyword));

/** Parses the statement at hand and adds what is to be told of it. At least one token is passed. */
export function parseStatement(p: Parsing, into: ScriptStatement[]): void {
  const start = p.next;
  p.depth += 1;
  if (p.depth > deepest) {
    passUntil(p, p.tokens.length, [';', '}']);
  } else {
    parseAnyStatement(p, into);
  }
  p.depth -= 1;
  if (p.next === start) {
    p.next += 1;
  }
}

function parseAnyStatement(p: Parsing, into: ScriptStatement[]): void {
  const word = wordAt(p, p.next);
  const parseKeyword = word === undefined ? undefined : keywords.get(word);
  if (parseKeyword) {
    parseKeyword(p, into);
  } else if (word === 'synchronized' && symbolAt(p, p.next + 1) === '(') {
    parseSynchronized(p, into);
  } else if (isSymbol(p, '{')) {
    parseOpenBlock(p, into);
  } else if (isName(p, p.next) && symbolAt(p, p.next + 1) === ':') {
    p.next += 2;
    passNewlines(p);
    parseStatement(p, into);
  } else {
    parseDeclarationOrExpression(p, into);
  }
}

function parseDeclarationOrExpression(p: Parsing, into: ScriptStatement[]): void {
  const declaration = findDeclaration(p);
  if (declaration?.kind === 'class') {
    into.push(parseClass(p, declaration.index));
  } else if (declaration) {
    parseDeclaration(p, declaration, into);
  } else if (isSymbol(p, '@') && wordAt(p, afterModifiers(p, p.next)) === 'import') {
    parseImport(p, afterModifiers(p, p.next));
  } else {
    into.push({ kind: 'expression', value: parseStatementExpression(p) });
  }
}

/** A block on its own, which a label makes one, or a closure when it has parameters. */
function parseOpenBlock(p: Parsing, into: ScriptStatement[]): void {
  p.next += 1;
  const arrow = arrowBefore(p, closingOf(p, p.next - 1));
  p.next -= 1;
  if (arrow === undefined) {
    parseBlock(p, into);
  } else {
    into.push({ kind: 'expression', value: parseStatementExpression(p) });
  }
}

function parseAssert(p: Parsing, into: ScriptStatement[]): void {
  p.next += 1;
  const value = parseExpression(p);
  if (isSymbol(p, ':') || isSymbol(p, ',')) {
    p.next += 1;
    passNewlines(p);
    into.push({ kind: 'expression', value: computed(value, parseExpression(p)) });
  } else {
    into.push({ kind: 'expression', value });
  }
}

function passPackage(p: Parsing): void {
  do {
    p.next = afterNewlines(p, p.next + 1) + 1;
  } while (isSymbol(p, '.'));
}
