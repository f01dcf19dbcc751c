import type { SourceFile } from '../model/index.ts';

/** A file together with what is written in it. */
export interface Parsed<Written> {
  readonly file: SourceFile;
  readonly written: Written;
}
