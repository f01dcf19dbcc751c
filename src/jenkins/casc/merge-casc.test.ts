import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatQuotedYaml, type PlainMap, type PlainValue } from '../compose/quoted-yaml.ts';
import { buildPlainTree, type PlainTree } from './build-plain-tree.ts';
import { mergeCasc } from './merge-casc.ts';
import { parseCasc } from './parse-casc.ts';

const merge = (texts: readonly string[], generated = 0) =>
  mergeCasc(
    texts.flatMap((text, index) => {
      const isGenerated = index < generated;
      const { value: node, problems } = parseCasc({ path: isGenerated ? 'fleet.yaml' : `casc/${index}.yaml`, text });
      expect(problems).toStrictEqual([]);
      return node ? [{ node, generated: isGenerated }] : [];
    }),
  );

describe('mergeCasc', () => {
  it.each<[string, string[], PlainTree]>([
    ['nothing', [], {}],
    ['an empty file', ['a: b\n', '# later\n'], { a: 'b' }],
    ['different keys', ['a: b\n', 'c: d\n'], { a: 'b', c: 'd' }],
    ['maps by key, at every level', ['a: {b: {c: d}}\n', 'a: {b: {e: f}, g: h}\n'], { a: { b: { c: 'd', e: 'f' }, g: 'h' } }],
    ['lists, one after the other, with what is in both', ['a: [b, c]\n', 'a: [c, d]\n', 'a: [e]\n'], { a: ['b', 'c', 'c', 'd', 'e'] }],
    ['keys that differ in capitals, as two', ['a: {b: c}\n', 'A: {b: c}\n'], { a: { b: 'c' }, A: { b: 'c' } }],
    [
      'parts with aliases that no other file touches',
      ['x-a: &a {b: c}\nd: {e: *a}\n', 'd: {f: g}\n'],
      { 'x-a': { b: 'c' }, d: { e: { b: 'c' }, f: 'g' } },
    ],
  ])('merges %s', (_what, texts, tree) => {
    const { value, problems } = merge(texts);
    expect(problems).toStrictEqual([]);
    expect(buildPlainTree(value)).toStrictEqual(tree);
  });

  it.each([
    [
      'a value that two files set',
      'a:\n  b: 1\n',
      'a: {b: 2}\n',
      'a.b',
      1,
      5,
      'expected one file that sets "b", found it here and in casc/0.yaml:2:3',
    ],
    ['the same value twice', 'a: b\n', '# c\na: b\n', 'a', 2, 1, 'expected one file that sets "a", found it here and in casc/0.yaml:1:1'],
    ['a list beside a map', 'a: {b: c}\n', 'a: [b]\n', 'a', 1, 1, 'expected a map for "a" as in casc/0.yaml:1:1, found a list'],
    ['a value beside a list', 'a: [b]\n', 'a: b\n', 'a', 1, 1, 'expected a list for "a" as in casc/0.yaml:1:1, found a single value'],
  ])('rejects %s, with both places', (_what, first, second, where, line, column, message) => {
    expect(merge([first, second]).problems).toMatchObject([
      { rule: 'one-file-sets-a-value', file: 'casc/1.yaml', line, column, where, message },
    ]);
  });

  it.each([
    ['an alias', 'x-a: &a {b: c}\nd: *a\n', 'd: {e: f}\n', 'casc/0.yaml', 2, /an alias, found casc\/1\.yaml:1:1$/],
    ['an alias in the second file', 'd: {e: f}\n', 'x-a: &a {b: c}\nd: *a\n', 'casc/1.yaml', 2, /an alias, found casc\/0\.yaml:1:1$/],
    ['an alias of a list', 'd: [f]\n', 'x-a: &a [b]\nd: *a\n', 'casc/1.yaml', 2, /an alias/],
    ['a merge key', 'x-a: &a {b: c}\nd: {<<: *a}\n', 'd: {e: f}\n', 'casc/0.yaml', 2, /a merge key/],
  ])('rejects what another file adds to a part with %s', (_what, first, second, file, line, message) => {
    expect(merge([first, second]).problems).toMatchObject([
      { rule: 'one-file-sets-a-value', file, line, where: 'd', message: expect.stringMatching(message) },
    ]);
  });

  it.each([
    ['jenkins: {numExecutors: 0}\n', 'jenkins:\n  numExecutors: 2\n', 'numExecutors', /which "agents" in team\.yaml sets$/],
    ['unclassified: {location: {url: a}}\n', 'unclassified: {location: {url: b}}\n', 'url', /^set "host" in team\.yaml instead$/],
    ['unclassified: {location: {url: a}}\n', 'unclassified: {location: x}\n', 'location', /the same for every controller$/],
    ['other: 1\n', 'other: 2\n', 'other', /^remove it$/],
  ])('says that jenkins-fleet generates a value, and what to do instead: %j', (generated, own, name, fix) => {
    expect(merge([generated, own], 1).problems).toMatchObject([
      {
        file: 'casc/1.yaml',
        message: `expected no "${name}", which jenkins-fleet generates, found it here as well`,
        fix: expect.stringMatching(fix),
      },
    ]);
  });

  it('keeps the file of every value', () => {
    const { value } = merge(['a: {b: c}\n', 'a: {d: e}\n']);
    const a = value.entries.get('a')?.value;
    const files = a?.kind === 'map' ? [...a.entries.values()].map(({ value: { place } }) => place.file) : [];
    expect(files).toStrictEqual(['casc/0.yaml', 'casc/1.yaml']);
  });

  it('makes one tree of any split of it over files', () => {
    const key = fc.stringMatching(/^[a-z]{1,2}$/);
    const { map } = fc.letrec<{ value: PlainValue; map: PlainMap }>((tie) => ({
      value: fc.oneof({ depthSize: 'small' }, fc.string(), fc.integer(), fc.array(tie('value'), { maxLength: 4 }), tie('map')),
      map: fc.dictionary(key, tie('value'), { maxKeys: 5 }),
    }));
    fc.assert(
      fc.property(map, fc.integer({ min: 1, max: 4 }), fc.infiniteStream(fc.nat(1000)), (tree, files, numbers) => {
        const parts = splitMap(tree, files, (below) => numbers.next().value % below);
        const { value, problems } = merge(parts.map((part) => (part === undefined ? '' : formatQuotedYaml(part))));
        expect(problems).toStrictEqual([]);
        expect(buildPlainTree(value)).toStrictEqual(asText(tree));
      }),
      { numRuns: 300 },
    );
  });
});

type Random = (below: number) => number;
type Parts<T> = (T | undefined)[];

/** Each file gets some keys; a value goes to one file, a map or a list to several. */
function splitMap(map: PlainMap, files: number, random: Random): Parts<PlainMap> {
  const parts: Record<string, PlainValue>[] = Array.from({ length: files }, () => ({}));
  for (const [key, value] of Object.entries(map)) {
    splitValue(value, files, random).forEach((part, file) => {
      const target = parts[file];
      if (part !== undefined && target) {
        target[key] = part;
      }
    });
  }
  return Object.keys(map).length === 0
    ? inOneFile(map, files, random)
    : parts.map((part) => (Object.keys(part).length > 0 ? part : undefined));
}

function splitValue(value: PlainValue, files: number, random: Random): Parts<PlainValue> {
  if (isList(value)) {
    const cuts = Array.from({ length: files - 1 }, () => random(value.length + 1)).toSorted((a, b) => a - b);
    const pieces = [0, ...cuts].map((from, file) => value.slice(from, cuts[file]));
    return value.length === 0 ? inOneFile(value, files, random) : pieces.map((piece) => (piece.length > 0 ? piece : undefined));
  }
  return typeof value === 'object' ? splitMap(value, files, random) : inOneFile(value, files, random);
}

function inOneFile<T>(value: T, files: number, random: Random): Parts<T> {
  const chosen = random(files);
  return Array.from({ length: files }, (_, file) => (file === chosen ? value : undefined));
}

const isList = (value: PlainValue): value is readonly PlainValue[] => Array.isArray(value);

function asText(value: PlainValue): PlainTree {
  if (isList(value)) {
    return value.map(asText);
  }
  return typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([key, below]) => [key, asText(below)])) : String(value);
}
