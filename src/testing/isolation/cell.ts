import type { Pair } from './pair.ts';
import type { Party } from './party.ts';

export interface Cell {
  /** A dash where nothing that is written here is about it. */
  readonly allowed: 'yes' | 'no' | '–';
  /** The objects that make it so. */
  readonly because: string;
}

/** Decides one cell of the table from what is written. */
export type Decide = (pair: Pair, party: Party) => Cell;
