import type { Problem } from '../../model/index.ts';

/** Where something is written. */
export type Place = Required<Pick<Problem, 'file' | 'line' | 'column'>>;

/** A JCasC document as Jenkins reads it, each part with its place. */
export type CascNode = CascMapping | CascSequence | CascScalar;

export interface CascMapping {
  readonly kind: 'map';
  readonly place: Place;
  /** By key, in the order written. */
  readonly entries: ReadonlyMap<string, CascEntry>;
  readonly sealed?: Seal;
}

export interface CascEntry {
  readonly keyPlace: Place;
  readonly value: CascNode;
}

export interface CascSequence {
  readonly kind: 'list';
  readonly place: Place;
  readonly items: readonly CascNode[];
  readonly sealed?: Seal;
}

/** Why no other file may add to a map or list: an alias repeats it elsewhere, or a merge key `<<` fills it. */
export type Seal = 'alias' | 'merge key';

export interface CascScalar {
  readonly kind: 'scalar';
  readonly place: Place;
  /** The text as written, without quotes; for a plain scalar exactly its characters. */
  readonly text: string;
  /** Whether it is quoted or a block: then it is text whatever it looks like. */
  readonly quoted: boolean;
}
