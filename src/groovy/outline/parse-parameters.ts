import { afterModifiers } from './after-modifiers.ts';
import { isName } from './is-name.ts';
import { parseStatementExpression } from './parse-command.ts';
import { type Parsing, passNewlines, passUntil, symbolAt, takeSymbol, wordAt } from './parsing.ts';
import { typeEnd } from './type-end.ts';

/** Parses the parameters of a method or closure up to the index `end`: their names. Types, annotations and default values are passed. */
export function parseParameters(p: Parsing, end: number): readonly string[] {
  const names: string[] = [];
  while (p.next < end) {
    p.next = afterModifiers(p, p.next);
    const afterType = typeEnd(p, p.next) ?? p.next;
    const typed = symbolAt(p, afterType) === '...' ? afterType + 1 : afterType;
    p.next = isName(p, typed) ? typed : p.next;
    const name = wordAt(p, p.next);
    if (name !== undefined && p.next < end) {
      names.push(name);
      p.next += 1;
      if (takeSymbol(p, '=')) {
        passNewlines(p);
        parseStatementExpression(p);
      }
    }
    passUntil(p, end, [',']);
    p.next = Math.min(p.next + 1, end);
    passNewlines(p);
  }
  p.next = end;
  return names;
}
