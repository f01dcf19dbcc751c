import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Token } from '../tokens/token.ts';
import { tokenize } from '../tokens/tokenize.ts';
import { parseOutline } from './parse-outline.ts';

const folder = 'src/groovy/scripts/valid';
const scripts = readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
const tokens = scripts.flatMap((text) => tokenize(text).tokens);

const script = fc.constantFrom(...scripts);
const token = fc.constantFrom(...tokens);

/** Ends, and gives something that can be written down. */
const parses = (some: readonly Token[], text: string): void => {
  expect(JSON.stringify(parseOutline(some, text)).length).toBeGreaterThan(0);
};

describe('parseOutline never fails', () => {
  it('without some of the tokens', () => {
    fc.assert(
      fc.property(script, fc.array(fc.nat({ max: 500 }), { minLength: 1, maxLength: 12 }), (text, without) => {
        const all = tokenize(text).tokens;
        parses(
          all.filter((_, index) => !without.some((at) => at % all.length === index)),
          text,
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('with tokens where they do not belong', () => {
    fc.assert(
      fc.property(script, fc.array(fc.tuple(fc.nat({ max: 500 }), token), { minLength: 1, maxLength: 8 }), (text, more) => {
        const all = [...tokenize(text).tokens];
        for (const [at, stray] of more) {
          all.splice(at % (all.length + 1), 0, stray);
        }
        parses(all, text);
      }),
      { numRuns: 2000 },
    );
  });

  it('on a text that ends in the middle', () => {
    fc.assert(
      fc.property(script, fc.nat({ max: 2500 }), (text, length) => {
        const part = text.slice(0, length % (text.length + 1));
        parses(tokenize(part).tokens, part);
      }),
      { numRuns: 1000 },
    );
  });

  it('on tokens in any order', () => {
    fc.assert(
      fc.property(fc.array(token, { maxLength: 60 }), (some) => parses(some, '')),
      { numRuns: 2000 },
    );
  });

  it('on garbage', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => parses(tokenize(text).tokens, text)),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['parentheses', '('],
    ['lists', '['],
    ['closures', '{'],
    ['closures with parameters', '{ a = '],
    ['calls', 'a('],
    ['closures of calls', 'a {\n'],
    ['signs', '- '],
    ['negations', '!'],
    ['casts', '(A) '],
    ['conditions', 'a ? '],
    ['assignments', 'a = '],
    ['statements', 'if (a) '],
    ['labels', 'a: '],
    ['classes', 'class A {\n'],
    ['methods', 'def a() {\n'],
    ['commands', 'a '],
    ['values in texts', '"${'],
    ['type arguments', 'A<'],
    ['members', 'a.'],
    ['operators', 'a + '],
    ['arrays', 'new A['],
    ['annotations', '@A('],
  ])('on ten thousand %s in each other', (_, opening) => {
    const text = opening.repeat(10_000);
    parses(tokenize(text).tokens, text);
  });
});
