import type { ScriptStatement } from '../../model/index.ts';
import { parseStatement } from './parse-statement.ts';
import { closingOf, isSymbol, type Parsing, passNewlines, takeSymbol } from './parsing.ts';

/** Parses statements up to the index `end`. They are added to `into`, if it is there. */
export function parseStatements(p: Parsing, end: number, into: ScriptStatement[] = []): readonly ScriptStatement[] {
  while (passSeparators(p) < end) {
    parseStatement(p, into);
  }
  return into;
}

/** Parses a block in braces; none when the token at hand opens none. Its statements are added to `into`, if it is there. */
export function parseBlock(p: Parsing, into: ScriptStatement[] = []): readonly ScriptStatement[] {
  if (!isSymbol(p, '{')) {
    return into;
  }
  const end = closingOf(p, p.next);
  p.next += 1;
  parseStatements(p, end, into);
  p.next = Math.min(end + 1, p.tokens.length);
  return into;
}

/** Parses what `if` and its like govern: a block, a single statement, which may stand on the next line, or nothing but a semicolon. */
export function parseGoverned(p: Parsing): readonly ScriptStatement[] {
  passNewlines(p);
  if (isSymbol(p, '{')) {
    return parseBlock(p);
  }
  const statements: ScriptStatement[] = [];
  if (!takeSymbol(p, ';') && p.next < p.tokens.length) {
    parseStatement(p, statements);
  }
  return statements;
}

/** Passes line ends and semicolons; returns the index of the token after them. */
export function passSeparators(p: Parsing): number {
  for (passNewlines(p); takeSymbol(p, ';'); passNewlines(p));
  return p.next;
}
