import { describe, expect, it } from 'vitest';
import type { LabelExpression } from './label-expression.ts';
import { parseLabel } from './parse-label.ts';

const print = (expression: LabelExpression): string => {
  switch (expression.kind) {
    case 'atom':
      return expression.name;
    case 'not':
      return `!${print(expression.operand)}`;
    default:
      return `(${print(expression.left)} ${expression.kind} ${print(expression.right)})`;
  }
};

const read = (text: string): string => {
  const parsed = parseLabel(text);
  if ('expression' in parsed) return print(parsed.expression);
  const { expected, found, instead } = parsed.mistake;
  return `expected ${expected}, found ${found}${instead === undefined ? '' : `; write ${instead}`}`;
};

/** As core's own tests of LabelExpression, and the precedence of its grammar. */
describe('reads', () => {
  it.each([
    ['linux', 'linux'],
    ['linux&&spot', '(linux and spot)'],
    ['  linux  &&\tspot ', '(linux and spot)'],
    ['a || b && c', '(a or (b and c))'],
    ['a && b || c', '((a and b) or c)'],
    ['a -> b || c', '(a implies (b or c))'],
    ['a -> b <-> c', '((a implies b) iff c)'],
    ['a <-> b -> c', '(a iff (b implies c))'],
    ['(a -> b) -> c', '((a implies b) implies c)'],
    ['!a && b', '(!a and b)'],
    ['!(a || b)', '!(a or b)'],
    ['a->b', '(a implies b)'],
    ['on-demand && x86_64', '(on-demand and x86_64)'],
    ['a-->b', '(a- implies b)'],
    ['node.example.com:8080', 'node.example.com:8080'],
    ['"mac mini" && java', '(mac mini and java)'],
    ['java && "say \\"hi\\""', '(java and say "hi")'],
    ['"linux"', 'linux'],
    ["'linux && spot'", '(linux and spot)'],
    ['a,b', 'a,b'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('refuses', () => {
  it.each([
    ['linux & spot', 'expected "&&" or "||" after "linux", found "&"; write "&&" instead of "&"'],
    ['linux | spot', 'expected "&&" or "||" after "linux", found "|"; write "||" instead of "|"'],
    ['linux and spot', 'expected "&&" or "||" after "linux", found "and"; write "&&" instead of "and"'],
    ['linux OR spot', 'expected "&&" or "||" after "linux", found "OR"; write "||" instead of "OR"'],
    ['linux spot', 'expected "&&" or "||" after "linux", found "spot"'],
    ['linux and', 'expected "&&" or "||" after "linux", found "and"'],
    ['(linux && spot', 'expected ")", found the end'],
    ['(linux spot)', 'expected "&&" or "||" after "linux", found "spot"'],
    ['linux)', 'expected a "(" for each ")", found one ")" too many'],
    ['linux &&', 'expected a label after "&&", found the end'],
    ['linux && || spot', 'expected a label after "&&", found "||"'],
    ['&& spot', 'expected a label, found "&&"'],
    ['!!linux', 'expected a label after "!", found "!"'],
    ['a -> b -> c', 'expected "&&" or "||" after "b", found "->"'],
    ['linux && "spot', 'expected a label after "&&", found a quote'],
    ["it's", 'expected "&&" or "||" after "it", found a quote'],
    ['a < b', 'expected "&&" or "||" after "a", found "<"'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});
