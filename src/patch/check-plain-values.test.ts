import { describe, expect, it } from 'vitest';
import { checkPlainValues } from './check-plain-values.ts';

describe('checkPlainValues', () => {
  it.each([
    ['text'],
    [''],
    [0],
    [-1.5],
    [true],
    [null],
    [[]],
    [{}],
    [{ a: [{ b: null }, 'constructor'] }],
    [Object.assign(Object.create(null), { a: 1 })],
  ])('accepts %j', (value) => {
    expect(checkPlainValues(value, [])).toEqual([]);
  });

  it.each<[string, unknown, readonly unknown[], string]>([
    ['.nan', { a: [0, Number.NaN] }, ['a', 1], 'found "NaN"'],
    ['.inf', { a: Number.NEGATIVE_INFINITY }, ['a'], 'found "-Infinity"'],
    ['a date', [new Date(Number.NaN)], [0], 'found "Invalid Date"'],
    ['undefined', undefined, [], 'found "undefined"'],
    ['the prototype', JSON.parse('{"a": {"__proto__": {"b": 1}}}'), ['a', '__proto__'], 'found "__proto__"'],
    ['a constructor', { constructor: 1 }, ['constructor'], 'found "constructor"'],
  ])('rejects %s', (_, value, path, message) => {
    const findings = checkPlainValues(value, ['merge']);
    expect(findings).toMatchObject([
      { rule: 'patch-holds-valid-values', path: ['merge', ...path], message: expect.stringContaining(message) },
    ]);
  });
});
