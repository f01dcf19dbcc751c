import { describe, expect, it } from 'vitest';
import { formatPointer, getValue, parsePointer } from './json-pointer.ts';

const pointers: readonly (readonly [string, readonly string[]])[] = [
  ['/a', ['a']],
  ['/a/0/-', ['a', '0', '-']],
  ['/', ['']],
  ['/a//b', ['a', '', 'b']],
  ['/example.com~1x', ['example.com/x']],
  ['/a~0b~01', ['a~b~1']],
];

describe('parsePointer', () => {
  it.each(pointers)('reads %s', (pointer, keys) => {
    expect(parsePointer(pointer)).toEqual(keys);
  });

  it.each(['', 'a', 'a/b', '/a~', '/a~2', '/__proto__/a', '/a/constructor', '/prototype', 1, null, undefined])('rejects %j', (pointer) => {
    expect(parsePointer(pointer)).toBeUndefined();
  });
});

describe('formatPointer', () => {
  it.each(pointers)('prints %s', (pointer, keys) => {
    expect(formatPointer(keys)).toBe(pointer);
  });
});

describe('getValue', () => {
  const document = { a: [{ b: 1 }, null], c: { '': false } };
  it.each<[readonly string[], unknown]>([
    [[], document],
    [['a', '0', 'b'], 1],
    [['a', '1'], null],
    [['c', ''], false],
  ])('finds %j', (keys, value) => {
    expect(getValue(document, keys)).toEqual(value);
  });

  it.each([
    ['x'],
    ['a', '2'],
    ['a', '-'],
    ['a', '00'],
    ['a', '-1'],
    ['a', 'length'],
    ['toString'],
    ['c', 'hasOwnProperty'],
    ['a', '1', 'b'],
    ['a', '0', 'b', 'c'],
  ])('finds nothing at %j and deeper', (...keys) => {
    expect(getValue(document, keys)).toBeUndefined();
  });
});
