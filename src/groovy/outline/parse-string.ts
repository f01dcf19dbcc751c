import type { ScriptValue } from '../../model/index.ts';
import type { StringToken, Token } from '../tokens/token.ts';
import { beginParsing } from './begin-parsing.ts';
import { beginsValue } from './is-name.ts';
import { joinTexts } from './join-texts.ts';
import { arrowBefore, parseClosureBody } from './parse-closure.ts';
import { afterNewlines, deepest, type Parsing, unknown } from './parsing.ts';

/** The value of a string token: a text, or a template when something in it is computed. */
export function parseString(p: Parsing, token: StringToken): ScriptValue {
  const text = plainText(token);
  return text === undefined
    ? joinTexts(token.parts.map((part) => (typeof part === 'string' ? { kind: 'text', text: part } : parseEmbedded(p, part))))
    : { kind: 'text', text };
}

/** The text of a string in which nothing is computed. */
export function plainText({ parts }: StringToken): string | undefined {
  const [text] = parts;
  return parts.length === 1 && typeof text === 'string' ? text : undefined;
}

/** `${…}`: an expression, a closure when it has parameters, or statements, which Groovy runs as a closure. */
function parseEmbedded(p: Parsing, tokens: readonly Token[]): ScriptValue {
  if (p.depth >= deepest) {
    return unknown;
  }
  const embedded = beginParsing(tokens, p.text, p.placeAt, p);
  const end = embedded.tokens.length;
  const isClosure = arrowBefore(embedded, end) !== undefined;
  const start = afterNewlines(embedded, 0);
  const closure = parseClosureBody(embedded, end);
  const [statement, ...more] = closure.body;
  const first = embedded.tokens[start];
  if (isClosure) {
    return closure;
  }
  if (first === undefined) {
    return { kind: 'literal', value: null };
  }
  const isExpression = more.length === 0 && (first.kind !== 'word' || beginsValue(embedded, start));
  return isExpression && statement?.kind === 'expression'
    ? statement.value
    : { kind: 'call', name: 'call', at: p.placeAt(p.text.lastIndexOf('{', first.start - 1)), receiver: closure, arguments: [] };
}
