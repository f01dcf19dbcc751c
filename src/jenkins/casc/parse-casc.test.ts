import { describe, expect, it } from 'vitest';
import { buildPlainTree } from './build-plain-tree.ts';
import { parseCasc } from './parse-casc.ts';

const path = 'overlays/payments/casc/x.yaml';
const parse = (text: string) => parseCasc({ path, text });
const aliases = (count: number) => `x-a: &a [1]\nb:\n${'  - *a\n'.repeat(count)}`;
const nested = (levels: number) => `a: ${'['.repeat(levels)}x${']'.repeat(levels)}\n`;

const blocks = (levels: number) =>
  Array.from({ length: levels }, (_, level) => `${' '.repeat(level)}a:\n`)
    .join('')
    .replace(/\n$/, ' x\n');
/** Each level repeats the one before it. */
const laughs = (levels: number, times: number) =>
  Array.from(
    { length: levels },
    (_, level) => `x-${level}: &a${level} [${Array(times).fill(level === 0 ? 'lol' : `*a${level - 1}`)}]\n`,
  ).join('');

// What is accepted here is what SnakeYAML 2.3 reads, with the same values.
describe('parseCasc', () => {
  it.each([
    ['maps, lists and values', 'a:\n  b: 1\n  c:\n  - x\n  - d: y\n', { a: { b: '1', c: ['x', { d: 'y' }] } }],
    ['a document with its marks', '---\njenkins: {}\n...\n', { jenkins: {} }],
    ['flow maps and lists', 'a: {b: c, d: [e, http://x:80/]}\n', { a: { b: 'c', d: ['e', 'http://x:80/'] } }],
    ['quotes and escapes', `a: "x\\ty\\u0041"\nb: 'it''s'\n`, { a: 'x\tyA', b: "it's" }],
    ['a literal block with a tab inside', 'a: |\n  if true; then\n  \techo\n  fi\n', { a: 'if true; then\n\techo\nfi\n' }],
    ['a folded block', 'a: >-\n  one\n  two\n', { a: 'one two' }],
    ['a block at the very end', 'a: |\n  x', { a: 'x' }],
    ['a value of several lines', 'a: one\n  two\n', { a: 'one two' }],
    ['an alias', 'x-a: &a {b: 1}\njenkins: *a\n', { 'x-a': { b: '1' }, jenkins: { b: '1' } }],
    ['a merge key', 'x-a: &a {b: 1, c: 2}\nd: {<<: *a, c: 3}\n', { 'x-a': { b: '1', c: '2' }, d: { b: '1', c: '3' } }],
    [
      'a list of maps for a merge key',
      'a: &a {b: 1}\nc: &c {d: 2}\ne: {<<: [*a, *c]}\n',
      { a: { b: '1' }, c: { d: '2' }, e: { b: '1', d: '2' } },
    ],
    ['a tag of text', 'a: !!str 1.10\n', { a: '1.10' }],
    ['a key that is a number or a boolean', '1: a\ntrue: b\n', { 1: 'a', true: 'b' }],
    ['50 aliases of a list', aliases(50), undefined],
    ['aliases of aliases that repeat thousands of values', laughs(5, 5), undefined],
    ['an alias in a file of many values', `x-a: &a [1]\nb: *a\nc:\n${'  - 1\n'.repeat(30_000)}`, undefined],
    ['as many levels as SnakeYAML reads, in blocks', blocks(50), undefined],
    ['as many levels as SnakeYAML reads', nested(49), undefined],
    ['a comment behind a tab', 'a: b\t# c\n', { a: 'b' }],
  ])('accepts %s', (_what, text, tree) => {
    const { value, problems } = parse(text);
    expect(problems).toStrictEqual([]);
    if (tree !== undefined) {
      expect(value && buildPlainTree(value)).toStrictEqual(tree);
    }
  });

  it.each(['', '\n', '# later\n'])('takes %j for an empty file', (text) => {
    expect(parse(text)).toStrictEqual({ value: undefined, problems: [] });
  });

  it.each(['0755', '12:30', 'NO', 'yes', '111122223333', '012345678901', '1_000', '0x1F', '1.2.3', '4Gi', '-1'])(
    'accepts %s without quotes, which arrives as it is written',
    (written) => {
      const { value, problems } = parse(`a: ${written}\nb: [${written}]\n`);
      expect(problems).toStrictEqual([]);
      expect(value && buildPlainTree(value)).toStrictEqual({ a: written, b: [written] });
    },
  );

  it.each(['1.10', '3.', '.5', '1e3', '1234567e8', '.inf', '2026-01-01', '2026-01-01T10:00:00Z'])(
    'rejects %s without quotes and accepts it with them',
    (written) => {
      expect(parse(`a:\n  b: ${written}\n`).problems).toMatchObject([
        { rule: 'quoted-values', file: path, line: 2, column: 6, where: 'a.b', fix: `write "${written}" with its quotes` },
      ]);
      expect(parse(`a: [x, ${written}]\n`).problems).toMatchObject([{ rule: 'quoted-values', line: 1, column: 8, where: 'a[1]' }]);
      expect(parse(`a: "${written}"\nb: '${written}'\nc: ["${written}"]\n`).problems).toStrictEqual([]);
    },
  );

  it.each([
    ['a key without a value', 'a:\n  b:\nc: d\n', 2, 3, 'a.b', 'expected a value, found none'],
    ['a root key without a value', 'unclassified:\n', 1, 1, 'unclassified', 'expected a value, found none'],
    ['null', 'a: null\n', 1, 4, 'a', 'expected a value, found "null"'],
    ['a tilde', 'a: [~]\n', 1, 5, 'a[0]', 'expected a value, found "~"'],
    ['an empty item', 'a:\n  - b\n  -\n', 2, 3, 'a[1]', 'expected a value, found none'],
    ['a key alone in a flow map', 'a: {b, c: d}\n', 1, 5, 'a.b', 'expected a value, found none'],
  ])('rejects %s', (_what, text, line, column, where, message) => {
    expect(parse(text).problems).toMatchObject([{ rule: 'no-empty-values', line, column, where, message }]);
  });

  it.each([
    ['a bracket that is not closed', 'jenkins: [1,\n', 2, 1, /^expected "]" to close the list, found the end of its lines$/],
    [
      'a key that stands twice',
      'jenkins:\n  mode: A\n  mode: B\n',
      3,
      3,
      /^expected each key once, found "mode" again, which is at 2:3 already$/,
    ],
    ['a tab as indentation', 'jenkins:\n\tmode: A\n', 2, 1, /^expected spaces for indentation, found a tab$/],
    ['a tab behind a colon', 'a:\tb\n', 1, 3, /^expected spaces between the parts of a line, found a tab$/],
    ['a tab behind a quote', 'a: "b"\t# c\n', 1, 7, /^expected spaces between/],
    ['a tag that nobody knows', 'jenkins:\n  mode: !secret x\n', 2, 9, /^expected a value, found the tag "!secret"$/],
    ['a tag of a date', 'a: !!timestamp 2026-01-01\n', 1, 4, /^expected a value, found the tag "!!timestamp"$/],
    ['several documents', '# one\njenkins: {}\n---\nunclassified: {}\n', 3, 1, /^expected one document, found 2$/],
    ['an indented mark of a document', '  ---\na: b\n', 1, 3, /^expected "---" at the beginning/],
    ['an alias without an anchor', 'a: *b\n', 1, 4, /^expected an anchor "&b" before "\*b", found none$/],
    ['an alias inside of its anchor', 'a: &a\n  b: *a\n', 2, 6, /^expected a value, found "\*a" inside of "&a"$/],
    ['a list as a key', '? [a]\n: b\n', 1, 3, /^expected text as a key, found a list$/],
    ['nothing as a key', '~: b\n', 1, 1, /^expected a key, found "~"$/],
    ['a key that nobody finds the colon of', `${'k'.repeat(1025)}: b\n`, 1, 1, /^expected a key of at most 1024 characters, found 1025$/],
    ['an escape of YAML 1.2', 'a: "b\\/c"\n', 1, 6, /^expected an escape of YAML 1.1, found "\\\/"$/],
    ['a line end of Unicode', 'a: b\u2028c\n', 1, 5, /^expected characters that YAML 1.1 can hold, found U\+2028$/],
    ['a control character', 'a: b\u007fc\n', 1, 5, /found U\+007F$/],
    ['a second key on a line', 'a: b: c\n', 1, 4, /^expected one "key: value", found a second ": "$/],
    ['a merge key behind the key that it sets', 'x: &x {a: 1}\ny: {a: 2, <<: *x}\n', 2, 11, /^expected "<<" before "a"/],
    ['two merged maps with one key', 'x: &x {a: 1}\ny: {<<: [*x, *x]}\n', 2, 5, /^expected one map that brings "a", found several/],
    ['a merge key with text', 'y: {<<: x}\n', 1, 5, /^expected a map or a list of maps for "<<"/],
  ])('rejects %s, with its place', (_what, text, line, column, message) => {
    expect(parse(text).problems).toMatchObject([{ rule: 'syntax', file: path, line, column, message: expect.stringMatching(message) }]);
  });

  it.each([
    ['51 aliases of a list', aliases(51)],
    ['more levels than SnakeYAML reads', nested(50)],
    ['more levels than SnakeYAML reads, in blocks', blocks(52)],
    ['more levels than any reader reads', nested(200_000)],
    ['more levels than any reader reads, in blocks', blocks(1000)],
    ['more levels than any reader reads, without an end', `a: ${'['.repeat(400_000)}`],
    ['aliases of aliases', laughs(9, 5)],
    ['more characters than JCasC reads', `a: "${'x'.repeat(3 * 1024 * 1024)}"\n`],
  ])('rejects %s', (_what, text) => {
    expect(parse(text).problems).toMatchObject([{ rule: 'casc-limits' }]);
  });

  it.each([
    ['a list', '- a\n', 'a list'],
    ['text', 'hello\n', 'a single value'],
    ['nothing but a mark', '---\n', 'an empty document'],
  ])('rejects %s at the root', (_what, text, found) => {
    expect(parse(text)).toMatchObject({
      value: undefined,
      problems: [{ rule: 'schema', line: 1, message: `expected a map such as "unclassified: …", found ${found}` }],
    });
  });

  it('finds every mistake, not only the first', () => {
    expect(parse('a: 1.5\nb: ~\nb: c\n').problems.map(({ rule }) => rule)).toStrictEqual(['quoted-values', 'no-empty-values', 'syntax']);
    expect(parse('a: "\\q"\nb: @x\n').problems).toHaveLength(2);
  });

  it.each([
    ['a mistake in each line', 'a: b: c\n'.repeat(130_000)],
    ['a document in each line', '---\n'.repeat(250_000)],
    ['a tag after the other', '! '.repeat(500_000)],
    ['many quotes', '"\n'.repeat(500_000)],
    ['many anchors', '&a\n'.repeat(300_000)],
  ])('tells of a large file of mistakes the first alone: %s', { timeout: 120_000 }, (_what, text) => {
    const before = process.cpuUsage();
    expect(parse(text).problems).toMatchObject([{ rule: 'syntax' }]);
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(5);
  });

  it('tells of a small one a hundred', () => expect(parse('a: b: c\n'.repeat(500)).problems).toHaveLength(100));

  it('gives each key and value its place, and says what is quoted', () => {
    const place = (line: number, column: number) => ({ file: path, line, column });
    const { value } = parse('# c\na:\n  b: "x"\n  c:\n    - y\n    - |\n      z\n');
    const a = value?.entries.get('a');
    expect(a?.keyPlace).toStrictEqual(place(2, 1));
    expect(a?.value).toMatchObject({ kind: 'map', place: place(3, 3) });
    const entries = a?.value.kind === 'map' ? a.value.entries : new Map();
    expect(entries.get('b')).toStrictEqual({
      keyPlace: place(3, 3),
      value: { kind: 'scalar', place: place(3, 6), text: 'x', quoted: true },
    });
    expect(entries.get('c')?.value).toStrictEqual({
      kind: 'list',
      place: place(5, 5),
      items: [
        { kind: 'scalar', place: place(5, 7), text: 'y', quoted: false },
        { kind: 'scalar', place: place(6, 7), text: 'z\n', quoted: true },
      ],
    });
  });
});
