/** Choices that look random and are the same for the same seed, on every machine. */
export interface Random {
  /** A whole number from 0 up to, and without, the limit. */
  readonly below: (limit: number) => number;
  /** One of a list that is not empty. */
  readonly pick: <Item>(list: readonly Item[]) => Item;
  /** True in about this share of cases, from 0 to 1. */
  readonly chance: (share: number) => boolean;
}

/** The generator mulberry32: one number of 32 bits as its state, which is enough to choose mutations. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    pick: <Item>(list: readonly Item[]): Item => {
      if (list.length === 0) throw new Error('nothing to pick from');
      return list[below(list.length)] as Item;
    },
    chance: (share) => next() < share,
  };
}
