import fc from 'fast-check';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { formatQuotedYaml, type PlainValue } from './quoted-yaml.ts';

describe('formatQuotedYaml', () => {
  it.each<[string, PlainValue, string]>([
    ['a word', 'word', 'a: "word"\n'],
    ['what looks like a number', '1.10', 'a: "1.10"\n'],
    ['what looks like a date', '2026-01-01', 'a: "2026-01-01"\n'],
    ['what looks like a boolean', 'NO', 'a: "NO"\n'],
    ['no text', '', 'a: ""\n'],
    ['quotes and backslashes', 'say "hi" \\ bye', 'a: "say \\"hi\\" \\\\ bye"\n'],
    ['a number', 900, 'a: 900\n'],
    ['a boolean', false, 'a: false\n'],
    ['an empty list', [], 'a: []\n'],
    ['an empty map', {}, 'a: {}\n'],
    ['a list of maps', [{ b: 'x', c: 1 }, { b: 'y' }], 'a:\n  - b: "x"\n    c: 1\n  - b: "y"\n'],
    ['maps in maps', { b: { c: 'x' }, d: ['y'] }, 'a:\n  b:\n    c: "x"\n  d:\n    - "y"\n'],
    ['lines', 'one\n  two\n\nthree\n', 'a: |\n  one\n    two\n\n  three\n'],
    ['lines without an end', 'one\ntwo', 'a: |-\n  one\n  two\n'],
    ['lines in a list of maps', [{ script: 'one\ntwo\n' }], 'a:\n  - script: |\n      one\n      two\n'],
    ['lines whose first is indented', ' one\ntwo\n', 'a: " one\\ntwo\\n"\n'],
    ['lines with a tab', 'one\n\ttwo\n', 'a: "one\\n\\ttwo\\n"\n'],
    ['a line separator', 'one\u2028two', 'a: "one\\u2028two"\n'],
  ])('prints %s', (_what, value, text) => {
    expect(formatQuotedYaml({ a: value })).toBe(text);
  });

  it.each(['on', 'y', 'null', '1', 'a b', 'a: b', ''])('quotes the key "%s"', (key) => {
    expect(formatQuotedYaml({ [key]: 'x' })).toBe(`${JSON.stringify(key)}: "x"\n`);
  });

  it('prints the keys of Jenkins and of Kubernetes bare', () => {
    const text = formatQuotedYaml({ 'configuration-as-code': 1, numToKeepStr: 1, 'nvidia.com/gpu': 1 });
    expect(text).toBe('configuration-as-code: 1\nnumToKeepStr: 1\nnvidia.com/gpu: 1\n');
  });

  it('prints what two readers read as it was', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc
        .array(fc.constantFrom('a', ' ', '\n', '\t', '#', ':', '-', '|', '"', '\\', '\r', '\u0085', '\u2029', '\ufeff'))
        .map((parts) => parts.join('')),
    );
    const { tree } = fc.letrec<{ tree: PlainValue }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        texts,
        fc.integer(),
        fc.boolean(),
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(texts, tie('tree'), { maxKeys: 4, noNullPrototype: true }),
      ),
    }));
    fc.assert(
      fc.property(tree, (value) => {
        const text = formatQuotedYaml({ root: value });
        expect(load(text)).toStrictEqual({ root: value });
        expect(parse(text, { version: '1.1' })).toStrictEqual({ root: value });
      }),
    );
  });
});
