/** Addresses from the first to the last, of IPv4 (32 bits) or IPv6 (128 bits). */
export interface AddressRange {
  readonly bits: 32 | 128;
  readonly first: bigint;
  readonly last: bigint;
}

/**
 * Parses `10.0.0.0/16`, `fd00::/8`, or one address without `/`. Bits behind the length are ignored, as Kubernetes ignores them, and an IPv4 address
 * that is written as one of IPv6 (`::ffff:10.0.0.1`) is one of IPv4. Undefined for everything else.
 */
export const parseRange = (text: unknown): AddressRange | undefined => {
  if (typeof text !== 'string') return undefined;
  const [address = '', length, ...more] = text.split('/');
  const parsed = address.includes(':') ? parseIpv6(address) : parseIpv4(address);
  if (parsed === undefined || more.length > 0 || (length !== undefined && !/^\d{1,3}$/.test(length))) return undefined;
  const bits = address.includes(':') ? 128 : 32;
  const prefix = length === undefined ? bits : Number(length);
  if (prefix > bits) return undefined;
  const size = 1n << BigInt(bits - prefix);
  const first = (parsed / size) * size;
  return toIpv4({ bits, first, last: first + size - 1n });
};

/** What of a range is left without others. */
export const remainder = (range: AddressRange, without: readonly AddressRange[]): readonly AddressRange[] =>
  without.reduce<readonly AddressRange[]>((left, gap) => left.flatMap((part) => cut(part, gap)), [range]);

export const overlap = (one: AddressRange, other: AddressRange): boolean =>
  one.bits === other.bits && one.first <= other.last && other.first <= one.last;

/** Whether every address of the range is in one of the others. */
export const isInside = (range: AddressRange, others: readonly AddressRange[]): boolean => remainder(range, others).length === 0;

const cut = (part: AddressRange, gap: AddressRange): readonly AddressRange[] => {
  if (!overlap(part, gap)) return [part];
  return [
    ...(part.first < gap.first ? [{ ...part, last: gap.first - 1n }] : []),
    ...(gap.last < part.last ? [{ ...part, first: gap.last + 1n }] : []),
  ];
};

const ipv4Bits = 32n;

/** Where IPv6 holds the addresses of IPv4 (RFC 4291, 2.5.5.2). */
const mapped = 0xffffn << ipv4Bits;

const toIpv4 = (range: AddressRange): AddressRange => {
  const isMapped = range.bits === 128 && range.first >= mapped && range.last < mapped + (1n << ipv4Bits);
  return isMapped ? { bits: 32, first: range.first - mapped, last: range.last - mapped } : range;
};

const parseIpv4 = (text: string): bigint | undefined => {
  const octets = text.split('.');
  const isAddress = octets.length === 4 && octets.every((octet) => /^\d{1,3}$/.test(octet) && Number(octet) <= 255);
  return isAddress ? octets.reduce((sum, octet) => sum * 256n + BigInt(octet), 0n) : undefined;
};

const parseIpv6 = (text: string): bigint | undefined => {
  const tail = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text);
  if (tail !== null) {
    const ipv4 = parseIpv4(tail[2] ?? '');
    return ipv4 === undefined ? undefined : parseIpv6(`${tail[1]}${(ipv4 >> 16n).toString(16)}:${(ipv4 & 0xffffn).toString(16)}`);
  }
  const halves = text.split('::').map((half) => (half === '' ? [] : half.split(':')));
  const [before = [], after = []] = halves;
  const missing = 8 - before.length - after.length;
  if (halves.length > 2 || (halves.length === 1 ? missing !== 0 : missing < 1)) return undefined;
  const groups = [...before, ...Array<string>(missing).fill('0'), ...after];
  return groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))
    ? groups.reduce((sum, group) => (sum << 16n) + BigInt(`0x${group}`), 0n)
    : undefined;
};
