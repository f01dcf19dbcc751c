import type { ScriptStatement } from '../../model/index.ts';
import { parseExpression } from './parse-expression.ts';
import { parseParenthesized } from './parse-parenthesized.ts';
import { parseStatement } from './parse-statement.ts';
import { passSeparators } from './parse-statements.ts';
import { closingOf, isSymbol, type Parsing, passNewlines, symbolAt, takeSymbol, wordAt } from './parsing.ts';

/**
 * Parses `switch (value) { case …: … default: … }`: the value, then the value of each case and a branch with what happens there, at last the
 * branch of `default`. A case with nothing behind it is one with the next.
 */
export function parseSwitch(p: Parsing, into: ScriptStatement[]): void {
  p.next += 1;
  into.push({ kind: 'expression', value: parseParenthesized(p) });
  passNewlines(p);
  if (!isSymbol(p, '{')) {
    return;
  }
  const end = closingOf(p, p.next);
  const others: ScriptStatement[] = [];
  const { isInSwitch } = p;
  p.isInSwitch = true;
  p.next += 1;
  while (passSeparators(p) < end) {
    const isDefault = beginsDefault(p);
    if (isDefault) {
      p.next += 2;
    } else if (wordAt(p, p.next) === 'case') {
      p.next += 1;
      into.push({ kind: 'expression', value: parseExpression(p) });
      takeSymbol(p, ':');
    }
    parseCase(p, end, isDefault ? others : into);
  }
  others.forEach((statement) => into.push(statement));
  p.isInSwitch = isInSwitch;
  p.next = Math.min(end + 1, p.tokens.length);
}

/** Parses the statements up to the next case. */
function parseCase(p: Parsing, end: number, into: ScriptStatement[]): void {
  const body: ScriptStatement[] = [];
  let isEmpty = true;
  while (passSeparators(p) < end && wordAt(p, p.next) !== 'case' && !beginsDefault(p)) {
    parseStatement(p, body);
    isEmpty = false;
  }
  if (!isEmpty) {
    into.push({ kind: 'branch', body });
  }
}

const beginsDefault = (p: Parsing): boolean => wordAt(p, p.next) === 'default' && symbolAt(p, p.next + 1) === ':';
