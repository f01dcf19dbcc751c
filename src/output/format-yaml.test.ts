import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import * as jsYaml from 'js-yaml';
import { describe, expect, it } from 'vitest';
import * as yaml from 'yaml';
import { formatYaml } from './format-yaml.ts';

/** Two independent libraries, each by the rules of YAML 1.2 and of 1.1, which is what Kubernetes and Argo CD read. */
const readers: Readonly<Record<string, (text: string) => unknown>> = {
  'yaml 1.2': (text) => yaml.parse(text, { version: '1.2', strict: true, logLevel: 'error' }),
  'yaml 1.1': (text) => yaml.parse(text, { version: '1.1', strict: true, logLevel: 'error' }),
  'js-yaml core': (text) => jsYaml.load(text),
  'js-yaml 1.1': (text) => jsYaml.load(text, { schema: jsYaml.YAML11_SCHEMA }),
};

const inAllCases = (word: string) => [
  word,
  word.toUpperCase(),
  `${word.charAt(0).toUpperCase()}${word.slice(1)}`,
  `${word.slice(0, -1)}${word.slice(-1).toUpperCase()}`,
];

const nastyRows: readonly (readonly string[])[] = [
  // What some reader takes for a boolean, null, a number, a date, a merge.
  ['y', 'yes', 'n', 'no', 'on', 'off', 'true', 'false', 'null', '.nan', '.inf', '-.inf', '+.inf', 'nan', 'inf', 'e1', '0x1f'].flatMap(
    inAllCases,
  ),
  ['~', '0', '00', '-0', '+1', '0123', '0o17', '0b101', '0x', '1e3', '1E3', '1e+3', 'e-5', 'e+05', 'E12345678901', '.5', '5.'],
  ['.', '..', '1_000', '_1', '1__0', '12:30', '190:20:30', '1:2.5', '-1:30', '2020-01-01', '2020-1-1'],
  ['2001-12-14t21:59:43.10-05:00', '<<', '=', '1.2.3'],
  // What has a meaning in YAML.
  ['---', '--- a', '...', '... a', '-', '- a', '-a', '?', '? a', '?a', ':', ': a', ':a', 'a:', 'a: b', 'a :b', 'a:b', 'a::b'],
  ['#', '#x', 'a #b', 'a# b', 'a#b', '{}', '[]', '{{ }}', '{{ .Values.x }}', '{a: b}', '[a, b]', 'a, b', '}', ']', ',', '!tag'],
  ['!!str a', '&a', '*a', '|', '|-', '>', '> a', '%d', '%YAML 1.1', '@a', '`a`', '"', "'", '"a"', "'a'", "it's", 'a"b', '\\'],
  ['a\\b', '\\n', '\\u0041', 'a \\', '$', '${slack-token}', '^${x}', 'a & b', 'a | b', 'a > b', 'a ! b', 'a ? b', 'a - b'],
  ['1,000', '0.'],
  // Blanks and line ends at every edge.
  ['', ' ', '  ', '\t', '\n', '\n\n', '\n\n\n', ' \n', '\n ', '\t\n', ' \n ', ' a', 'a ', '\ta', 'a\t', 'a\tb', 'a  b', '\na'],
  ['\n\na', '\n a', '\n\ta', 'a\n', 'a\n\n', 'a\n\n\n', 'a\nb', 'a\n\nb', 'a\n b', ' a\nb', '  a\n b\nc', '\ta\nb', 'a\n\tb\n'],
  ['a \nb ', 'a\n ', 'a\n \n', 'a\n\n ', ' a\n ', ' a\n \n', 'a\n \n\n', ' \na', '   \n a\n', '\n \n  a\n', 'a\t\n\t\n'],
  ['a: b\nc: d\n', '- a\n- b\n', '# a\nb\n', 'a\n# b\n', '---\na\n', 'a\n---\nb\n', 'a\n...\n', '%YAML 1.1\n---\n'],
  ['{{ a }}\nb\n', '|\n  a\n', '"a\nb"', 'key:\n\tvalue\n', 'node {\n  sh "make"\n}\n'],
  // Characters that readers refuse, change or take for the end of a line.
  ['\r', 'a\r', '\ra', 'a\rb', 'a\r\nb', 'a\r\nb\r\n', '\0', 'a\0b', 'a\nb\0', '\x01', '\x07', '\b', '\f', '\v', '\x1b[31m'],
  ['\x1f', '\x7f', '\x80', '\x9f', 'a\n\x9f', '\x85', 'a\x85b', 'a\n\x85b\n', '\u2028', 'a\u2028b', 'a\n\u2028b\n', '\u2029'],
  ['a\n\u2029', '\u00a0', '\u00a0a\n', '\u200b', '\ufeff', '\ufeffa', 'a\n\ufeffb\n', '\ufffd', '\ufffe', '\uffff'],
  ['a\n\uffff', '😀', 'a\n😀\n', '\u{10ffff}', '\ud800', 'a\nb\ud800', '\udc00', '\udc00\ud800', 'a\ud83d', 'é', 'Zürich', '日本語'],
  ['naïve: yes', 'ÿ', '\u0301'],
  // Ordinary text that should survive as well.
  ['__proto__', 'constructor', 'toString', 'a'.repeat(200), 'word '.repeat(60), 'https://payments.ci.example.com/'],
  ['/var/jenkins_home', 'fs-0::fsap-0'],
];
const nastyStrings = [...new Set(nastyRows.flat())];

const places: Readonly<Record<string, (text: string) => unknown>> = {
  'a value': (text) => ({ a: text, b: 1 }),
  'the last value': (text) => ({ a: text }),
  'a list item': (text) => [text, [text, text], 'end'],
  'a value in a list item': (text) => ({ list: [{ a: text, b: text }, 'end'] }),
  'a nested value': (text) => ({ a: { b: { c: text, d: text } }, e: text }),
  'a key': (text) =>
    own([
      [text, 'x'],
      ['z', own([[text, own([[text, text]])]])],
    ]),
  'a document': (text) => text,
};

/** An object with exactly these keys, `__proto__` as well. */
function own(entries: readonly (readonly [string, unknown])[]): unknown {
  return Object.fromEntries(entries);
}

const shared = { a: 1 };

describe('formatYaml', () => {
  it('is tried with at least 150 nasty strings', () => {
    expect(nastyStrings.length).toBeGreaterThan(150);
  });

  describe.each(Object.entries(readers))('read by %s', (_, read) => {
    const survives = (value: unknown) => {
      try {
        return isDeepStrictEqual(read(formatYaml(value)), value);
      } catch {
        return false;
      }
    };

    it.each(Object.entries(places))('keeps every nasty string as %s', (_place, put) => {
      const changed = nastyStrings.filter((text) => !survives(put(text)));
      expect(changed).toEqual([]);
    });

    it('keeps any JSON document', () => {
      fc.assert(
        fc.property(fc.jsonValue({ stringUnit: 'binary', maxDepth: 4 }), (value) => {
          expect(read(formatYaml(value))).toStrictEqual(JSON.parse(JSON.stringify(value)));
        }),
        { numRuns: 500, seed: 1 },
      );
    });

    it('keeps any text made of what YAML is made of', () => {
      const texts = fc.string({
        unit: fc.constantFrom(' ', '  ', '\n', '\t', 'a', '-', ':', '#', '|', '"', "'", '{', '0', 'e', '.', '\r', '\ufeff', 'é'),
        maxLength: 12,
      });
      fc.assert(
        fc.property(fc.dictionary(texts, fc.array(texts, { maxLength: 3 }), { noNullPrototype: true }), (value) => {
          expect(read(formatYaml(value))).toStrictEqual(value);
        }),
        { numRuns: 1000, seed: 1 },
      );
    });
  });

  it.each<[string, unknown, readonly string[]]>([
    ['keeps the order of keys', { b: 1, a: 2 }, ['b: 1', 'a: 2']],
    ['indents lists below their key', { list: ['a', { b: 1, c: [2] }] }, ['list:', '  - a', '  - b: 1', '    c:', '      - 2']],
    ['prints a list in a list', [[1, 2], [[]], [{}]], ['- - 1', '  - 2', '- - []', '- - {}']],
    ['prints empty maps and lists on one line', { a: {}, b: [], c: [{}, []] }, ['a: {}', 'b: []', 'c:', '  - {}', '  - []']],
    ['skips properties that are undefined', { a: undefined, b: { c: undefined }, d: 1 }, ['b: {}', 'd: 1']],
    ['skips the first property of a list item', [{ a: undefined, b: 1, c: 2 }], ['- b: 1', '  c: 2']],
    [
      'prints numbers, booleans and null',
      [0, -1.5, 1e21, 5e-324, true, false, null],
      ['- 0', '- -1.5', '- 1.0e+21', '- 5.0e-324', '- true', '- false', '- null'],
    ],
    ['leaves ordinary text bare', ['Gi', 'a b', 'a:b/c', '/var', 'x=y'], ['- Gi', '- a b', '- a:b/c', '- /var', '- x=y']],
    [
      'quotes what a reader could take for something else',
      ['yes', '4', '12:30', '', 'a: b'],
      ['- "yes"', '- "4"', '- "12:30"', '- ""', '- "a: b"'],
    ],
    ['escapes what a reader may change', ['\0\x85\u2028\ufeff\ud800\r'], ['- "\\u0000\\u0085\\u2028\\ufeff\\ud800\\r"']],
    ['escapes what a reviewer may not see', ['a\u202eb\u200b\u2066c', 'grün 🚀'], ['- "a\\u202eb\\u200b\\u2066c"', '- "grün 🚀"']],
    ['prints no block that holds a line end of YAML 1.1', ['a\n\u2028b', 'a\n\x85b'], ['- "a\\n\\u2028b"', '- "a\\n\\u0085b"']],
    ['prints text of several lines as a block', { a: 'b\n\n\tc\n' }, ['a: |', '  b', '', '  \tc']],
    ['strips the line end that the text has not', { a: 'b\nc' }, ['a: |-', '  b', '  c']],
    ['keeps the empty lines at the end', { a: 'b\n\n', c: 1 }, ['a: |+', '  b', '', 'c: 1']],
    ['announces the indentation of a block that begins with a blank', { a: ['\n b\n'] }, ['a:', '  - |2', '', '     b']],
    ['never folds a line', { a: 'word '.repeat(99) + 'end' }, [`a: ${'word '.repeat(99)}end`]],
    ['repeats an object that is used twice', [shared, shared], ['- a: 1', '- a: 1']],
    ['prints a map without a prototype', Object.assign(Object.create(null), { a: 1 }), ['a: 1']],
  ])('%s', (_, value, lines) => {
    expect(formatYaml(value)).toBe(`${lines.join('\n')}\n`);
  });

  it.each<[string, unknown, string]>([
    ['NaN', { a: Number.NaN }, 'found NaN'],
    ['infinity', [Number.POSITIVE_INFINITY], 'found Infinity'],
    ['undefined in a list', [undefined], 'found undefined'],
    ['undefined alone', undefined, 'found undefined'],
    ['a large integer of its own type', { a: 1n }, 'found 1'],
    ['a date', { a: new Date(0) }, 'found an object of class Date'],
    ['a map of its own class', [new Map()], 'found an object of class Map'],
    ['a function', { a: () => 1 }, 'found () => 1'],
    ['a symbol', { a: Symbol('x') }, 'found Symbol(x)'],
    ['a key that is too long for a reader', { ['k'.repeat(1025)]: 1 }, 'found 1025'],
  ])('throws on %s', (_, value, message) => {
    expect(() => formatYaml(value)).toThrow(message);
  });
});
