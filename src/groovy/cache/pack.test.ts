import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Packable, pack } from './pack.ts';
import { unpack } from './unpack.ts';

describe('pack', () => {
  it.each<[Packable, string]>([
    ['a', '["a"]\t#'],
    [0, '[]\t&'],
    [11, '[]\tR$'],
    [[], '[]\t$'],
    [['é', 'é'], '["\\u00e9"]\t,##'],
    [{ a: null }, '[["a"],null]\t%\''],
  ])('of %j is %s', (value, line) => {
    expect(pack(value)).toBe(line);
    expect(unpack(line)).toEqual(value);
  });

  it('gives one line of ASCII, from which the value comes back', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const line = pack(value as Packable);
        expect(line).toMatch(/^[\t -~]*$/);
        expect(unpack(line)).toEqual(value);
      }),
    );
  });

  it.each([2 ** 28 - 1, 2 ** 28, 2 ** 53 - 1, -1, 1.5, '\ud800', '\n\t"\\', '\u007f', true])('keeps %j', (value) => {
    expect(unpack(pack([value]))).toEqual([value]);
  });

  it('leaves a key without a value out', () => {
    expect(unpack(pack({ a: undefined, b: 1 }))).toEqual({ b: 1 });
  });
});

describe('unpack', () => {
  it.each(['', 'x', '[]', '[]\t', '[]\t#', '["a"]\t+&', '["a"]\t%'])('refuses %j', (line) => {
    expect(() => unpack(line)).toThrow(/./);
  });
});
