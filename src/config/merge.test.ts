import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { merge } from './merge.ts';

const cases: readonly (readonly [what: string, lower: unknown, upper: unknown, merged: unknown])[] = [
  ['maps key by key', { a: 1, b: 2 }, { b: 3, c: 4 }, { a: 1, b: 3, c: 4 }],
  ['maps inside maps', { a: { x: 1, y: 2 } }, { a: { y: 3 } }, { a: { x: 1, y: 3 } }],
  ['null as a removal', { a: 1, b: { x: 1 } }, { b: null }, { a: 1 }],
  ['null inside a map as a removal', { a: { x: 1, y: 2 } }, { a: { x: null } }, { a: { y: 2 } }],
  ['null for what is not there as nothing', { a: 1 }, { b: null }, { a: 1 }],
  ['null in a new map as nothing', {}, { a: { x: null, y: 1 } }, { a: { y: 1 } }],
  ['a list as a whole', { a: [1, 2, 3] }, { a: [4] }, { a: [4] }],
  ['an empty list as a value', { a: [1] }, { a: [] }, { a: [] }],
  ['a map over a scalar as a replacement', { a: 'local' }, { a: { x: 1 } }, { a: { x: 1 } }],
  ['a scalar over a map as a replacement', { a: { x: 1 } }, { a: 'local' }, { a: 'local' }],
  ['false, zero and empty text as values', { a: true, b: 1, c: 'x' }, { a: false, b: 0, c: '' }, { a: false, b: 0, c: '' }],
  ['undefined as not written', { a: 1 }, { a: undefined }, { a: 1 }],
  ['names of object methods as any other key', {}, { constructor: { toString: 'x' } }, { constructor: { toString: 'x' } }],
];

const plainMap = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 3 }, fc.string(), fc.integer(), fc.boolean(), fc.array(fc.integer()), tie('map')),
  map: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), tie('value')),
})).map;

describe('merge', () => {
  it.each(cases)('takes %s', (_, lower, upper, merged) => {
    expect(merge(lower, upper)).toEqual(merged);
  });

  it('changes neither of its arguments', () => {
    const lower = { a: { x: 1 } };
    const upper = { a: { x: null, y: [1] } };
    merge<unknown>(lower, upper);
    expect([lower, upper]).toEqual([{ a: { x: 1 } }, { a: { x: null, y: [1] } }]);
  });

  it('leaves everything as it is when nothing is over it', () => {
    fc.assert(
      fc.property(plainMap, (map) => {
        expect(merge(map, {})).toBe(map);
      }),
    );
  });

  it('gives what is over nothing', () => {
    fc.assert(
      fc.property(plainMap, (map) => {
        expect(merge({}, map)).toEqual(map);
      }),
    );
  });

  it('lets the upper of two values win everywhere, and keeps the lower where the upper says nothing', () => {
    fc.assert(
      fc.property(plainMap, plainMap, (lower, upper) => {
        const merged = leaves(merge(lower, upper));
        for (const [path, value] of leaves(upper)) expect(merged.get(path)).toEqual(value);
        for (const [path, value] of leaves(lower)) if (!isTouched(upper, path)) expect(merged.get(path)).toEqual(value);
      }),
    );
  });
});

/** All values that are no maps, by their path. An empty map counts as one. */
function leaves(value: unknown, path = ''): ReadonlyMap<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return new Map([[path, value]]);
  const entries = Object.entries(value);
  return new Map(entries.flatMap(([key, inner]) => [...leaves(inner, `${path}/${key}`)]));
}

/** Whether a map says anything at a path or above it. */
function isTouched(map: unknown, path: string): boolean {
  const [key, ...rest] = path.split('/').slice(1);
  if (typeof map !== 'object' || map === null || Array.isArray(map)) return true;
  if (key === undefined) return true;
  return Object.hasOwn(map, key) && isTouched(Reflect.get(map, key), rest.map((step) => `/${step}`).join(''));
}
