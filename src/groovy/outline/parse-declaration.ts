import type { ScriptStatement } from '../../model/index.ts';
import { afterModifiers } from './after-modifiers.ts';
import { beginsClass, beginsValue, isName } from './is-name.ts';
import { parseStatementExpression } from './parse-command.ts';
import { parseMethod } from './parse-method.ts';
import { closingOf, isSymbol, type Parsing, passNewlines, placeOf, symbolAt, takeSymbol, wordAt } from './parsing.ts';
import { looksLikeType, typeArgumentsEnd, typeEnd } from './type-end.ts';

/** What a declaration declares, and the index of its name, of the `(` of `def (a, b)`, or of the word `class` and its like. */
export interface Declaration {
  readonly kind: 'variables' | 'method' | 'several' | 'class';
  readonly index: number;
}

/** The declaration that begins with the token at hand; undefined when none does. (Groovy 2.4, rule declarationStart) */
export function findDeclaration(p: Parsing): Declaration | undefined {
  const afterWords = afterModifiers(p, p.next);
  const isAnnotationType = symbolAt(p, afterWords) === '@' && wordAt(p, afterWords + 1) === 'interface';
  if (isAnnotationType || beginsClass(p, afterWords)) {
    return { kind: 'class', index: isAnnotationType ? afterWords + 1 : afterWords };
  }
  const hasModifiers = afterWords > p.next;
  if (!hasModifiers) {
    const index = looksLikeType(p, p.next) ? typeEnd(p, p.next) : undefined;
    return index !== undefined && endsName(p, index + 1) ? declarationOf(p, index) : undefined;
  }
  if (symbolAt(p, afterWords) === '(') {
    return { kind: 'several', index: afterWords };
  }
  const start = symbolAt(p, afterWords) === '<' ? (typeArgumentsEnd(p, afterWords) ?? afterWords) : afterWords;
  return declarationOf(p, typeEnd(p, start)) ?? declarationOf(p, start);
}

/** Whether a name may end before an index: `Foo bar.baz()` and `Foo bar 'x'` are commands. */
const endsName = (p: Parsing, index: number): boolean =>
  p.tokens[index]?.kind !== 'string' && !beginsValue(p, index) && !['.', '<', '['].includes(symbolAt(p, index) ?? '');

function declarationOf(p: Parsing, index: number | undefined): Declaration | undefined {
  if (index === undefined) {
    return undefined;
  }
  const isMethod = symbolAt(p, index + 1) === '(';
  if (isName(p, index)) {
    return { kind: isMethod ? 'method' : 'variables', index };
  }
  return p.tokens[index]?.kind === 'string' && isMethod ? { kind: 'method', index } : undefined;
}

/** Parses a declaration that was found: variables or a method. */
export function parseDeclaration(p: Parsing, { kind, index }: Declaration, into: ScriptStatement[]): void {
  p.next = index;
  switch (kind) {
    case 'method':
      into.push(parseMethod(p));
      break;
    case 'several':
      parseSeveral(p, into);
      break;
    default:
      parseVariables(p, into);
  }
}

/** `a = 1, b`, after their type. */
function parseVariables(p: Parsing, into: ScriptStatement[]): void {
  do {
    passNewlines(p);
    const name = wordAt(p, p.next);
    if (name === undefined) {
      return;
    }
    const at = placeOf(p, p.next);
    p.next += 1;
    if (takeSymbol(p, '=')) {
      passNewlines(p);
      into.push({ kind: 'declaration', name, at, value: parseStatementExpression(p) });
    } else {
      into.push({ kind: 'declaration', name, at });
    }
  } while (takeSymbol(p, ','));
}

/** `(a, String b) = value`: the value, which is computed first, and the variables. */
function parseSeveral(p: Parsing, into: ScriptStatement[]): void {
  const end = closingOf(p, p.next);
  const names = p.tokens
    .slice(p.next + 1, end)
    .map((_, offset) => p.next + 1 + offset)
    .filter((index) => wordAt(p, index) !== undefined && (index + 1 === end || symbolAt(p, index + 1) === ','));
  p.next = Math.min(end + 1, p.tokens.length);
  if (isSymbol(p, '=')) {
    p.next += 1;
    passNewlines(p);
    into.push({ kind: 'expression', value: parseStatementExpression(p) });
  }
  names.forEach((index) => into.push({ kind: 'declaration', name: wordAt(p, index) ?? '', at: placeOf(p, index) }));
}
