import type { ScriptStatement } from '../../model/index.ts';
import { parseParameters } from './parse-parameters.ts';
import { parseBlock } from './parse-statements.ts';
import { plainText } from './parse-string.ts';
import { afterNewlines, closingOf, type Parsing, symbolAt, wordAt } from './parsing.ts';

/** Parses a method from its name on; one without a body has an empty one. */
export function parseMethod(p: Parsing): ScriptStatement {
  const token = p.tokens[p.next];
  const name = token?.kind === 'word' ? token.text : token?.kind === 'string' ? (plainText(token) ?? '') : '';
  p.next = afterNewlines(p, p.next + 1);
  const end = closingOf(p, p.next);
  p.next += 1;
  const parameters = parseParameters(p, end);
  p.next = Math.min(end + 1, p.tokens.length);
  passThrows(p);
  const body = afterNewlines(p, p.next);
  if (symbolAt(p, body) !== '{') {
    return { kind: 'method', name, parameters, body: [] };
  }
  p.next = body;
  return { kind: 'method', name, parameters, body: parseBlock(p) };
}

function passThrows(p: Parsing): void {
  const keyword = afterNewlines(p, p.next);
  if (wordAt(p, keyword) !== 'throws') {
    return;
  }
  p.next = afterNewlines(p, keyword + 1);
  while (wordAt(p, p.next) !== undefined || symbolAt(p, p.next) === '.' || symbolAt(p, p.next) === ',') {
    p.next = symbolAt(p, p.next) === ',' ? afterNewlines(p, p.next + 1) : p.next + 1;
  }
}
