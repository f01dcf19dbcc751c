import { describe, expect, it } from 'vitest';
import { itemPath, parentOf } from './item-path.ts';

describe('itemPath', () => {
  it.each([
    ['api', 'api'],
    ['backend/api', 'backend/api'],
    ['/backend/api', 'backend/api'],
    ['./api', 'api'],
    ['backend//api/', 'backend/api'],
    ['a/../b', 'b'],
    ['a/b/../../..', undefined],
    ['../api', undefined],
    ['', ''],
  ])('makes of %j %j', (path, expected) => {
    expect(itemPath(path)).toBe(expected);
  });
});

describe('parentOf', () => {
  it.each([
    ['api', undefined],
    ['a/b', 'a'],
    ['a/b/c', 'a/b'],
  ])('of %j is %j', (name, expected) => {
    expect(parentOf(name)).toBe(expected);
  });
});
