import { type AddressRange, parseRange, remainder } from './address-range.ts';
import type { Peer } from './network-policy.ts';

/** An `ipBlock`: the range that it names, and what its exceptions leave of it. An exception that nobody can read takes nothing away. */
export interface Block {
  readonly range: AddressRange;
  readonly left: readonly AddressRange[];
}

/** Undefined where nobody can read the range. */
export const parseBlock = (ipBlock: Peer['ipBlock']): Block | undefined => {
  const range = parseRange(ipBlock?.cidr);
  if (range === undefined) return undefined;
  const exceptions = (ipBlock?.except ?? []).map(parseRange).filter((exception) => exception !== undefined);
  return { range, left: remainder(range, exceptions) };
};
