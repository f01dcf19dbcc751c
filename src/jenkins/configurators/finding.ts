import type { Place } from '../casc/casc-node.ts';

/** What is wrong with a setting, without where it is. */
export interface Finding {
  readonly rule: 'current-settings' | 'fitting-values' | 'known-names' | 'needed-plugins';
  readonly message: string;
  readonly fix: string;
  /** `unknown`: a name that nobody knows, of which a fleet may want to be warned only. `doubtful`: probably a slip, but not certainly. */
  readonly certainty?: 'unknown' | 'doubtful';
}

/** A finding where it is. */
export interface PlacedFinding extends Finding {
  readonly place: Place;
  readonly where: string;
}
