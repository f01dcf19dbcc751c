import { describe, expect, it } from 'vitest';
import { type AddressRange, isInside, overlap, parseRange, remainder } from './address-range.ts';

const range = (text: string): AddressRange => {
  const parsed = parseRange(text);
  if (parsed === undefined) throw new Error(`the test wrote "${text}"`);
  return parsed;
};
const ranges = (...texts: readonly string[]) => texts.map(range);

describe('parseRange', () => {
  it.each<[string, bigint, bigint]>([
    ['0.0.0.0/0', 0n, 0xffffffffn],
    ['10.0.0.0/16', 0x0a000000n, 0x0a00ffffn],
    ['169.254.169.254', 0xa9fea9fen, 0xa9fea9fen],
    ['169.254.169.254/32', 0xa9fea9fen, 0xa9fea9fen],
  ])('reads %s of IPv4', (text, first, last) => {
    expect(parseRange(text)).toEqual({ bits: 32, first, last });
  });

  it.each<[string, bigint, bigint]>([
    ['::/0', 0n, (1n << 128n) - 1n],
    ['::1', 1n, 1n],
    ['::', 0n, 0n],
    ['fd00:ec2::254', 0xfd00_0ec2_0000_0000_0000_0000_0000_0254n, 0xfd00_0ec2_0000_0000_0000_0000_0000_0254n],
    ['2001:db8:1:2:3:4:5:6', 0x2001_0db8_0001_0002_0003_0004_0005_0006n, 0x2001_0db8_0001_0002_0003_0004_0005_0006n],
    ['FE80::/10', 0xfe80n << 112n, (0xfec0n << 112n) - 1n],
    ['64:ff9b::10.0.0.1', 0x0064_ff9b_0000_0000_0000_0000_0a00_0001n, 0x0064_ff9b_0000_0000_0000_0000_0a00_0001n],
  ])('reads %s of IPv6', (text, first, last) => {
    expect(parseRange(text)).toEqual({ bits: 128, first, last });
  });

  it.each([
    ['10.0.5.7/8', '10.0.0.0/8'],
    ['010.0.0.0/8', '10.0.0.0/8'],
    ['2001:db8::5/32', '2001:db8::/32'],
    ['::ffff:169.254.0.0/112', '169.254.0.0/16'],
    ['::ffff:a9fe:a9fe', '169.254.169.254'],
    ['::FFFF:0:0/96', '0.0.0.0/0'],
  ])('takes %s for %s', (text, same) => {
    expect(parseRange(text)).toEqual(range(same));
  });

  it.each([
    [
      '',
      '/',
      '10.0.0.0/',
      '10.0.0.0/33',
      '10.0.0.0/-1',
      '10.0.0/8',
      '10.0.0.0.0/8',
      '10.0.0.256/8',
      '10.0.0.0/8/8',
      'ten.0.0.0/8',
      ' 10.0.0.0/8',
    ],
    ['::/129', ':::', '1::2::3', '1:2:3', '1:2:3:4:5:6:7:8:9', '1:2:3:4:5:6:7::8', '12345::', 'g::', '::10.0.0.300', '10.0.0.1::', ':1'],
    [undefined, null, 7, {}, ['10.0.0.0/8']],
  ])('reads no range in %j and the like', (...texts) => {
    expect(texts.filter((text) => parseRange(text) !== undefined)).toEqual([]);
  });
});

describe('remainder', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['10.0.0.0/8', [], ['10.0.0.0/8']],
    ['10.0.0.0/8', ['10.0.0.0/8'], []],
    ['10.0.0.0/8', ['0.0.0.0/0'], []],
    ['10.0.0.0/8', ['11.0.0.0/8', '::/0'], ['10.0.0.0/8']],
    ['10.0.0.0/30', ['10.0.0.0/32'], ['10.0.0.1', '10.0.0.2/31']],
    ['10.0.0.0/30', ['10.0.0.3'], ['10.0.0.0/31', '10.0.0.2']],
    ['10.0.0.0/8', ['10.0.0.0/9', '10.128.0.0/9'], []],
    ['10.0.0.0/8', ['10.0.0.0/9', '10.192.0.0/10'], ['10.128.0.0/10']],
  ])('of %s without %j is %j', (whole, without, left) => {
    const asText = (parts: readonly AddressRange[]) => parts.map(({ first, last }) => `${first}-${last}`);
    const merged = (parts: readonly AddressRange[]) =>
      parts.reduce<readonly AddressRange[]>((done, part) => {
        const before = done.at(-1);
        return before && before.last + 1n === part.first ? [...done.slice(0, -1), { ...before, last: part.last }] : [...done, part];
      }, []);
    expect(asText(merged(remainder(range(whole), ranges(...without))))).toEqual(asText(merged(ranges(...left))));
  });
});

it.each([
  ['10.0.0.0/8', ['10.0.0.0/8'], true],
  ['10.0.1.0/24', ['10.0.0.0/16'], true],
  ['10.0.0.0/16', ['10.0.1.0/24'], false],
  ['10.0.0.0/8', ['10.0.0.0/9', '10.128.0.0/9'], true],
  ['10.0.0.0/8', [], false],
  ['::/128', ['0.0.0.0/0'], false],
])('isInside: all of %s is in %j: %s', (inner, outer, expected) => {
  expect(isInside(range(inner), ranges(...outer))).toBe(expected);
});

it.each([
  ['10.0.0.0/8', '10.255.255.255', true],
  ['10.0.0.0/8', '11.0.0.0', false],
  ['10.0.0.0/8', '9.255.255.255', false],
  ['0.0.0.0/0', '::/0', false],
])('overlap: %s and %s have an address in common: %s', (one, other, expected) => {
  expect([overlap(range(one), range(other)), overlap(range(other), range(one))]).toEqual([expected, expected]);
});
