import type { FieldPath } from '../model/index.ts';

/** Something that is wrong with one entry of `patches.yaml`: a problem that has no file and line yet. */
export interface Finding {
  readonly rule: 'patch-has-one-target' | 'patch-applies' | 'patch-holds-valid-values' | 'patch-keeps-identity' | 'patch-has-effect';
  /** From the entry to the field, such as `['ops', 0, 'path']`; empty for the entry as a whole. */
  readonly path: FieldPath;
  readonly message: string;
  readonly fix?: string;
}

/** What a step of patching returns: its result, and everything that is wrong. With findings the result is not to be used. */
export interface Outcome<Result> {
  readonly value: Result;
  readonly findings: readonly Finding[];
}
