import { describe, expect, it } from 'vitest';
import { parseQuantity } from './parse-quantity.ts';

describe('parseQuantity', () => {
  it.each([
    ['2', 2],
    ['500m', 0.5],
    ['1.5', 1.5],
    ['.5', 0.5],
    ['4Gi', 4 * 2 ** 30],
    ['4G', 4e9],
    ['128k', 128_000],
    ['1e3', 1_000],
    ['2E3', 2_000],
    ['2E', 2e18],
    ['-1', -1],
  ])('reads %s', (text, amount) => {
    expect(parseQuantity(text)).toBeCloseTo(amount);
  });

  it.each(['', '4 GB', '4GB', '4gi', '1,5', 'two', '1 ', '0x10', 'Gi'])('knows that "%s" is none', (text) => {
    expect(parseQuantity(text)).toBeUndefined();
  });
});
