import type { LabelExpression } from './label-expression.ts';

/** What is wrong with a label expression. */
export interface LabelMistake {
  readonly expected: string;
  readonly found: string;
  /** What to write instead. */
  readonly instead?: string;
}

export type ParsedLabel = { readonly expression: LabelExpression } | { readonly mistake: LabelMistake };

/** A long one has 50. Jenkins reads and evaluates it by recursion, as is done here, and runs out of stack some day. */
const longestLabel = 1000;

interface Token {
  readonly kind: 'atom' | 'operator' | 'wrong';
  readonly text: string;
}

/** Jenkins' characters of a label, with `-` where no arrow begins; everything else that is no operator is wrong. */
const tokenPattern = /&&|\|\||!|<->|->|[()]|"(?:\\[btnfr"'\\]|[^\\"\r\n])*"|(?:[^&|!<>() \t"'-]|-(?!>))+|[^ \t]/g;

const operators: ReadonlySet<string> = new Set(['&&', '||', '!', '<->', '->', '(', ')']);

const words: Readonly<Record<string, string>> = { '&': '&&', '|': '||', and: '&&', or: '||', not: '!' };

/**
 * Reads a label expression as Jenkins does: from the loosest to the tightest `<->`, `->`, `||`, `&&`, `!`, with one `->` and one `!` in a
 * row at most (core 2.578, LabelExpressionParser.g4 and LabelExpressionLexer.g4). A text in quotes is read without them (Jenkins.getLabel).
 */
export function parseLabel(text: string): ParsedLabel {
  if (text.length > longestLabel) {
    return { mistake: { expected: `a label of at most ${longestLabel} characters`, found: `${text.length}` } };
  }
  const unquoted = /^(["'])([^"'\\]*)\1$/.exec(text)?.[2] ?? text;
  const state: Parsing = { tokens: tokenize(unquoted), next: 0 };
  const expression = parseIff(state);
  if ('expected' in expression) {
    return { mistake: expression };
  }
  const rest = state.tokens[state.next];
  return rest === undefined ? { expression } : { mistake: mistakeAfterLabel(state, rest) };
}

interface Parsing {
  readonly tokens: readonly Token[];
  next: number;
}

type Parsed = LabelExpression | LabelMistake;

const tokenize = (text: string): readonly Token[] =>
  (text.match(tokenPattern) ?? []).map((found) => {
    if (operators.has(found)) return { kind: 'operator', text: found };
    if (found.length > 1 && found.startsWith('"')) return { kind: 'atom', text: unescape(found.slice(1, -1)) };
    return { kind: /^[&|<>"']$/.test(found) ? 'wrong' : 'atom', text: found };
  });

const escapes: Readonly<Record<string, string>> = { b: '\b', t: '\t', n: '\n', f: '\f', r: '\r' };

const unescape = (quoted: string): string => quoted.replaceAll(/\\(.)/g, (_, escaped: string) => escapes[escaped] ?? escaped);

function isNext(state: Parsing, operator: string): boolean {
  const token = state.tokens[state.next];
  const isIt = token?.kind === 'operator' && token.text === operator;
  if (isIt) {
    state.next += 1;
  }
  return isIt;
}

/** One or more operands with `operator` between them, read from the left. */
function parseRow(
  state: Parsing,
  operator: string,
  kind: 'and' | 'or' | 'iff' | 'implies',
  parseOperand: (state: Parsing) => Parsed,
): Parsed {
  let left = parseOperand(state);
  while (!('expected' in left) && isNext(state, operator)) {
    const right = parseOperand(state);
    if ('expected' in right) {
      return right;
    }
    left = { kind, left, right };
    if (kind === 'implies') {
      return left;
    }
  }
  return left;
}

const parseIff = (state: Parsing): Parsed => parseRow(state, '<->', 'iff', parseImplies);
const parseImplies = (state: Parsing): Parsed => parseRow(state, '->', 'implies', parseOr);
const parseOr = (state: Parsing): Parsed => parseRow(state, '||', 'or', parseAnd);
const parseAnd = (state: Parsing): Parsed => parseRow(state, '&&', 'and', parseNot);

function parseNot(state: Parsing): Parsed {
  if (!isNext(state, '!')) {
    return parseOperand(state);
  }
  const operand = parseOperand(state);
  return 'expected' in operand ? operand : { kind: 'not', operand };
}

function parseOperand(state: Parsing): Parsed {
  if (isNext(state, '(')) {
    const inner = parseIff(state);
    if ('expected' in inner || isNext(state, ')')) {
      return inner;
    }
    const found = state.tokens[state.next];
    return found === undefined ? { expected: '")"', found: 'the end' } : mistakeAfterLabel(state, found);
  }
  const token = state.tokens[state.next];
  if (token?.kind !== 'atom') {
    const before = state.tokens[state.next - 1];
    return { expected: before ? `a label after "${before.text}"` : 'a label', found: token ? describe(token) : 'the end' };
  }
  state.next += 1;
  return { kind: 'atom', name: token.text };
}

/** After a label or a bracket something stands that joins nothing: a second label, half an operator, a bracket too many. */
function mistakeAfterLabel({ tokens, next }: Parsing, token: Token): LabelMistake {
  const { text } = token;
  const found = describe(token);
  const word = Object.hasOwn(words, text.toLowerCase()) && next + 1 < tokens.length ? words[text.toLowerCase()] : undefined;
  const expected = `"&&" or "||" after "${tokens[next - 1]?.text ?? ''}"`;
  if (text === ')') {
    return { expected: 'a "(" for each ")"', found: 'one ")" too many' };
  }
  return word === undefined ? { expected, found } : { expected, found, instead: `"${word}" instead of "${text}"` };
}

const describe = ({ text }: Token): string => (/^["']$/.test(text) ? 'a quote' : `"${text}"`);
