import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interpolate } from './interpolate.ts';
import { referencesIn } from './parse-interpolation.ts';

const names = (text: string) => referencesIn(text).map(({ name }) => name);

describe('referencesIn', () => {
  it.each([
    ['', []],
    ['$A {B} $(C)', []],
    ['${A}', ['A']],
    ['a ${A} b ${B}', ['A', 'B']],
    ['${A:-x}', ['A']],
    ['${A:-${B}}', ['B', 'A']],
    ['${${A:-x}:-y}', ['A', '${A:-x}']],
    ['${base64:${readFile:/x/${A}}}', ['A', 'readFile:/x/${A}', 'base64:${readFile:/x/${A}}']],
    ['^${A}', []],
    ['^^${A}', []],
    ['^${A ${B}}', ['B']],
    ['${A', []],
    ['${A} ${B', ['A']],
    ['${}', ['']],
  ])('finds in %j %j', (text, expected) => {
    expect(names(text)).toStrictEqual(expected);
  });

  it('says which have a default, which depend on others, and where they are', () => {
    expect(referencesIn('x ${A:-${B}} ${C${D}}')).toStrictEqual([
      { name: 'B', isDynamic: false, hasDefault: false, offset: 7 },
      { name: 'A', isDynamic: false, hasDefault: true, offset: 2 },
      { name: 'D', isDynamic: false, hasDefault: false, offset: 16 },
      { name: 'C${D}', isDynamic: true, hasDefault: false, offset: 13 },
    ]);
  });

  it('finds every name that Jenkins looks up', () => {
    const texts = fc.array(fc.constantFrom('${', '}', '^', '$', ':-', 'A', 'B', ' ')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        const asked = new Set<string>();
        interpolate(text, (name) => {
          asked.add(name);
          return 'v';
        });
        const found = referencesIn(text);
        const isKnown = (name: string) => found.some((reference) => reference.name === name || reference.isDynamic);
        expect([...asked].filter((name) => !isKnown(name))).toStrictEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});
