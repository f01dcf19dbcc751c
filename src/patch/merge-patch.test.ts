import { describe, expect, it } from 'vitest';
import { mergePatch } from './merge-patch.ts';

const a = { name: 'a', image: 'x' };
const b = { name: 'b', image: 'y' };

describe('mergePatch', () => {
  it.each<[string, unknown, unknown, unknown]>([
    ['adds a key', { a: 1 }, { b: 2 }, { a: 1, b: 2 }],
    ['replaces a value', { a: 1 }, { a: 2 }, { a: 2 }],
    ['merges maps at any depth', { a: { b: { c: 1, d: 2 } } }, { a: { b: { c: 3 } } }, { a: { b: { c: 3, d: 2 } } }],
    ['removes a key with null', { a: 1, b: { c: 1, d: 2 } }, { a: null, b: { c: null } }, { b: { d: 2 } }],
    ['removes a map with null', { a: { b: 1 }, c: 1 }, { a: null }, { c: 1 }],
    ['makes the maps on the way', {}, { a: { b: { c: 1 } } }, { a: { b: { c: 1 } } }],
    ['puts a map in the place of something else', { a: [1], b: 'x' }, { a: { c: 1 }, b: { d: 1 } }, { a: { c: 1 }, b: { d: 1 } }],
    ['puts something else in the place of a map', { a: { b: 1 } }, { a: false }, { a: false }],
    ['replaces a list without names', { a: [1, 2, 3] }, { a: [4] }, { a: [4] }],
    ['replaces a list of maps without names', { a: [{ key: 'x' }] }, { a: [{ key: 'y' }] }, { a: [{ key: 'y' }] }],
    ['replaces a list when only one side has names', { a: [{ key: 'x' }], b: [a] }, { a: [a], b: ['x'] }, { a: [a], b: ['x'] }],
    ['replaces a list when one item has no name', { a: [a, { key: 'x' }] }, { a: [b] }, { a: [b] }],
    ['replaces a list when a name is no text', { a: [{ name: 1 }] }, { a: [b] }, { a: [b] }],
    ['empties a list', { a: [a, b], b: [1] }, { a: [], b: [] }, { a: [], b: [] }],
    ['keeps null inside a list that replaces', { a: [1] }, { a: [null] }, { a: [null] }],
    ['merges a list by name and keeps its order', { a: [a, b] }, { a: [{ name: 'b', tty: true }] }, { a: [a, { ...b, tty: true }] }],
    ['adds to a list by name at the end', { a: [b] }, { a: [a] }, { a: [b, a] }],
    ['makes a list by name', {}, { a: [a] }, { a: [a] }],
    ['fills an empty list by name', { a: [] }, { a: [a] }, { a: [a] }],
    ['removes from a list by name', { a: [a, b] }, { a: [{ name: 'a', $patch: 'delete' }] }, { a: [b] }],
    ['removes the last of a list by name', { a: [a] }, { a: [{ name: 'a', $patch: 'delete' }] }, { a: [] }],
    ['removes a key of a list item with null', { a: [a] }, { a: [{ name: 'a', image: null }] }, { a: [{ name: 'a' }] }],
    [
      'merges lists by name in lists by name',
      { containers: [{ name: 'jenkins', env: [{ name: 'A', value: '1' }] }] },
      {
        containers: [
          {
            name: 'jenkins',
            env: [
              { name: 'A', value: '2' },
              { name: 'B', value: '3' },
            ],
          },
        ],
      },
      {
        containers: [
          {
            name: 'jenkins',
            env: [
              { name: 'A', value: '2' },
              { name: 'B', value: '3' },
            ],
          },
        ],
      },
    ],
    [
      'lets items that have one name be when it is not theirs that changes',
      {
        mounts: [
          { name: 'home', path: '/a' },
          { name: 'home', path: '/b' },
        ],
      },
      { mounts: [{ name: 'cache', path: '/c' }] },
      {
        mounts: [
          { name: 'home', path: '/a' },
          { name: 'home', path: '/b' },
          { name: 'cache', path: '/c' },
        ],
      },
    ],
  ])('%s', (_, object, merge, merged) => {
    const before = structuredClone([object, merge]);
    expect(mergePatch(object, merge)).toEqual({ value: merged, findings: [] });
    expect([object, merge]).toEqual(before);
  });

  it.each<[string, unknown, unknown, readonly unknown[], string]>([
    ['what is no map', { a: 1 }, ['a'], [], 'expected a map of what to change'],
    [
      'null for a key that is absent',
      { a: {} },
      { a: { b: null } },
      ['a', 'b'],
      'expected "b" to be there, since null removes it, and found nothing',
    ],
    [
      'null for what JavaScript alone adds',
      {},
      { toString: null },
      ['toString'],
      'expected "toString" to be there, since null removes it, and found nothing',
    ],
    ['null in a map that is new', {}, { a: { b: null } }, ['a', 'b'], 'expected "b" to be there, since null removes it, and found nothing'],
    [
      'to remove an item that is absent',
      { a: [b] },
      { a: [{ name: 'a', $patch: 'delete' }] },
      ['a', 0],
      'expected an item "a" to remove, found "b"',
    ],
    [
      'to remove an item of a list that is absent',
      {},
      { a: [{ name: 'a', $patch: 'delete' }] },
      ['a', 0],
      'expected an item "a" to remove, found an empty list',
    ],
    ['another directive', { a: [a] }, { a: [{ name: 'a', $patch: 'replace' }] }, ['a', 0, '$patch'], 'expected "delete", found "replace"'],
    [
      'a directive in a map',
      { a: { b: 1 } },
      { a: { $patch: 'delete' } },
      ['a', '$patch'],
      'expected "$patch" only in an item of a list whose items all have a name',
    ],
    [
      'a directive in a list without names',
      { a: [{ b: 1 }] },
      { a: [{ name: 'b', $patch: 'delete' }] },
      ['a', 0, '$patch'],
      'expected "$patch" only in an item of a list whose items all have a name',
    ],
    ['a name that two items have', { a: [a, a] }, { a: [a] }, ['a', 0], 'expected a name that only one item has, found "a" again'],
    ['a name that the patch has twice', { a: [b] }, { a: [a, a] }, ['a', 1], 'expected a name that only one item has, found "a" again'],
  ])('rejects %s', (_, object, merge, path, message) => {
    const { findings } = mergePatch(object, merge);
    expect(findings.map((finding) => [finding.rule, finding.path, finding.message])).toEqual([
      ['patch-applies', ['merge', ...path], message],
    ]);
  });
});
