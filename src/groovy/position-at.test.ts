import { describe, expect, it } from 'vitest';
import { positionsOf } from './position-at.ts';

describe('positionsOf', () => {
  it.each([
    ['', 0, 1, 1],
    ['ab', 0, 1, 1],
    ['ab', 2, 1, 3],
    ['ab\n', 2, 1, 3],
    ['ab\n', 3, 2, 1],
    ['\n\nx', 0, 1, 1],
    ['\n\nx', 1, 2, 1],
    ['\n\nx', 2, 3, 1],
    ['a\nbc\nd', 3, 2, 2],
    ['a\nbc\nd', 5, 3, 1],
  ])('finds in %j at %i: %i:%i', (text, offset, line, column) => {
    expect(positionsOf(text)(offset)).toStrictEqual({ line, column });
  });

  it('goes back as well as forth', () => {
    const positionAt = positionsOf('a\nb\nc');
    expect([4, 0, 2].map((offset) => positionAt(offset).line)).toStrictEqual([3, 1, 2]);
  });
});
