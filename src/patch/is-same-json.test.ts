import { describe, expect, it } from 'vitest';
import { isSameJson } from './is-same-json.ts';

describe('isSameJson', () => {
  it.each<[unknown, unknown]>([
    [1, 1],
    ['', ''],
    [null, null],
    [[], []],
    [
      { a: [1, { b: null }], c: {} },
      { c: {}, a: [1, { b: null }] },
    ],
    [{ a: 1 }, Object.assign(Object.create(null), { a: 1 })],
  ])('accepts %j and %j', (left, right) => {
    expect(isSameJson(left, right)).toBe(true);
  });

  it.each<[unknown, unknown]>([
    [1, '1'],
    [0, false],
    ['', null],
    [null, {}],
    [[], {}],
    [{}, []],
    [[1], [1, 2]],
    [
      [1, 2],
      [2, 1],
    ],
    [{ 0: 1 }, [1]],
    [{ a: 1 }, {}],
    [{}, { a: null }],
    [{ a: { b: [{}] } }, { a: { b: [{ c: 1 }] } }],
  ])('rejects %j and %j', (left, right) => {
    expect(isSameJson(left, right)).toBe(false);
    expect(isSameJson(right, left)).toBe(false);
  });
});
