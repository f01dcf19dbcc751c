import type { ScriptStatement } from '../../model/index.ts';
import { parseParenthesized } from './parse-parenthesized.ts';
import { parseBlock } from './parse-statements.ts';
import { afterNewlines, closingOf, type Parsing, passNewlines, placeOf, symbolAt, wordAt } from './parsing.ts';

/** Parses `try { } catch (…) { } finally { }`: a branch for each catch, which declares its variable; the rest always runs. */
export function parseTry(p: Parsing, into: ScriptStatement[]): void {
  p.next += 1;
  passNewlines(p);
  parseBlock(p, into);
  for (;;) {
    const keyword = afterNewlines(p, p.next);
    if (wordAt(p, keyword) !== 'catch' || symbolAt(p, keyword + 1) !== '(') {
      break;
    }
    const end = closingOf(p, keyword + 1);
    const name = wordAt(p, end - 1) ?? '';
    p.next = Math.min(end + 1, p.tokens.length);
    passNewlines(p);
    const body: ScriptStatement[] = [{ kind: 'declaration', name, at: placeOf(p, keyword) }];
    parseBlock(p, body);
    into.push({ kind: 'branch', body });
  }
  const keyword = afterNewlines(p, p.next);
  if (wordAt(p, keyword) === 'finally') {
    p.next = keyword + 1;
    passNewlines(p);
    parseBlock(p, into);
  }
}

/** Parses `synchronized (value) { … }`. */
export function parseSynchronized(p: Parsing, into: ScriptStatement[]): void {
  p.next += 1;
  into.push({ kind: 'expression', value: parseParenthesized(p) });
  passNewlines(p);
  parseBlock(p, into);
}
