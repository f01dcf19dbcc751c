import { describe, expect, it } from 'vitest';
import { isJsonOf, sameJson } from './same-json.ts';

describe('sameJson', () => {
  it.each<[unknown, unknown]>([
    [undefined, null],
    [
      { a: 1, b: [1, { c: null }] },
      { b: [1, {}], a: 1 },
    ],
    [[], []],
    ['1', '1'],
  ])('takes %j for %j', (one, other) => {
    expect([sameJson(one, other), sameJson(other, one)]).toEqual([true, true]);
  });

  it.each<[unknown, unknown]>([
    [[1], [1, 2]],
    [
      [1, 2],
      [2, 1],
    ],
    [{ a: 1 }, { a: 1, b: 2 }],
    [{ a: 1 }, { a: '1' }],
    [[], {}],
    [[undefined], []],
    [0, null],
    ['', null],
  ])('tells %j from %j', (one, other) => {
    expect([sameJson(one, other), sameJson(other, one)]).toEqual([false, false]);
  });
});

it.each<[unknown, boolean]>([
  ['[{"a": 1}]', true],
  [' [ {"a":1} ]', true],
  ['[{"a": 2}]', false],
  ['[', false],
  ['', false],
  [[{ a: 1 }], false],
  [undefined, false],
])('isJsonOf: %j says [{"a":1}]: %s', (text, expected) => {
  expect(isJsonOf(text, [{ a: 1 }])).toBe(expected);
});
