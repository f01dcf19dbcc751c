import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatQuotedYaml, type PlainMap, type PlainValue } from '../compose/quoted-yaml.ts';
import { parseAnyCasc } from './parse-casc.ts';
import { parseSimpleCasc } from './parse-simple-casc.ts';
import { placeFinder } from './place-finder.ts';

const parseBoth = (text: string) => {
  const file = { path: 'x.yaml', text };
  return { simple: parseSimpleCasc(text, placeFinder(file)), any: parseAnyCasc(file) };
};

describe('parseSimpleCasc', () => {
  it.each([
    ['nested maps and lists', 'a:\n  b:\n    - c: 1\n      d:\n      - e\n    - "f"\ng: {}\nh: []\n'],
    ['comments and empty lines', '# x\n\na: b # y\n# z\nc:   # d\n\n  - e\n  # f\n  - "g" # h\n'],
    ['literal blocks', 'a: |\n  x\n\n   y\n\nb:\n  - |-\n    z\n  - c: |\n      w # no comment\n'],
    ['quotes', `a: "it\\"s\\n"\nb: 'it''s'\nc: ""\nd: "a # b: c"\n`],
    ['what YAML takes for text or whole numbers', 'a: 0755\nb: NO\nc: /x/y:z\nd: ${e}\nf: http://x/#y\ng: -1\nh: über\n'],
    ['an item of its own line', 'a:\n  -\n    b: c\n'],
    ['an item with several spaces', 'a:\n  -   b: c\n      d: e\n'],
  ])('parses %s as the reader of all YAML does', (_what, text) => {
    const { simple, any } = parseBoth(text);
    expect(any.problems).toStrictEqual([]);
    expect(simple).toStrictEqual(any.value);
  });

  it.each([
    'a: 1.5\n',
    'a:\n',
    'a: b\na: c\n',
    '~: b\n',
    '- a\n',
    'a: [b]\n',
    'a: &b c\n',
    'a: b\n  c\n',
    'a: "b\n  c"\n',
    'a: b: c\n',
    'a: b:\n',
    '---\na: b\n',
    'a: b\n...\n',
    'a:\tb\n',
    'a: b',
    'a: |+\n  b\n',
    'a: >\n  b\n',
    'a: |\n\n  b\n',
    '  a: b\nc: d\n',
    'a:\n  b: c\n d: e\n',
    'a: "b" c\n',
    'a: "b"# c\n',
    'a: "\\x41"\n',
    'a: @b\n',
    'a: *b\n',
    'a: !!str b\n',
    'a: - b\n',
    'a:\n  - b\n c: d\n',
    'a: ? b\n',
    'null: a\n',
  ])('leaves %j to it', (text) => {
    expect(parseBoth(text).simple).toBeUndefined();
  });

  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('1.10', '~', 'a: b', '# c', "'", '"\\', '|\n', 'x\ny', 'x\n\n y\n'),
  );
  const values = fc.letrec<{ value: PlainValue; map: PlainMap }>((tie) => ({
    value: fc.oneof({ depthSize: 'small' }, text, fc.integer(), fc.boolean(), fc.array(tie('value')), tie('map')),
    map: fc.dictionary(fc.stringMatching(/^[A-Za-z][\w.-]{0,8}$/), tie('value')),
  }));

  it('parses most of what jenkins-fleet writes, and all of it as the reader of all YAML does', () => {
    let parsed = 0;
    fc.assert(
      fc.property(values.map, (map) => {
        const { simple, any } = parseBoth(formatQuotedYaml({ ...map, a: 'b' }));
        expect(any.problems).toStrictEqual([]);
        if (simple !== undefined) {
          parsed += 1;
          expect(simple).toStrictEqual(any.value);
        }
      }),
    );
    expect(parsed).toBeGreaterThan(30);
  });

  const parts = [
    'a',
    'b: ',
    'c:',
    '- ',
    '  ',
    '    ',
    '\n',
    '\n',
    '"',
    "'",
    '#',
    ' # ',
    '|',
    '|-\n',
    '[]',
    '1',
    '.5',
    '~',
    'x',
    '\\',
    '$',
    '-',
    ':',
  ];

  it('never parses what the reader of all YAML refuses or reads otherwise', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { minLength: 2, maxLength: 14 }), (chosen) => {
        const { simple, any } = parseBoth(`a: 1\n${chosen.join('')}\n`);
        if (simple !== undefined) {
          expect({ value: simple, problems: [] }).toStrictEqual(any);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
