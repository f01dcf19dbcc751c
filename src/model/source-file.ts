/** A file that somebody wrote, as it was read: text with `\n` line ends and without a byte order mark. */
export interface SourceFile {
  /** Path from the root of the fleet, with `/`, such as `overlays/payments/team.yaml`. */
  readonly path: string;
  readonly text: string;
}

/** Keys and indices from the root of a YAML document to one of its values, such as `['agents', 0, 'kind']`. */
export type FieldPath = readonly (string | number)[];

/** A position in a file, counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Finds where a value stands in a YAML file. */
export type Locate = (file: SourceFile, path: FieldPath) => Position;
