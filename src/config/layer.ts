import type { FieldPath, Problem, SourceFile } from '../model/index.ts';
import { valueAt } from './field-path.ts';
import { locate } from './locate.ts';
import { merge } from './merge.ts';
import type { TeamFields } from './team-fields.ts';

/** One source of a team's fields. Of two layers that write a field, the later one wins. */
export interface Layer {
  /** For people, such as `profile mobile`. */
  readonly from: string;
  readonly fields: TeamFields;
  /** Absent for what is built in. */
  readonly source?: LayerSource;
}

interface LayerSource {
  readonly file: SourceFile;
  /** Turns a path of the fields into that of the file. */
  readonly toFilePath: (path: FieldPath) => FieldPath;
}

/** A place in a file of the fleet. */
export type Place = Pick<Problem, 'file' | 'line' | 'column'>;

/** Where the field of a layer is written; undefined for what is built in. */
export function locateInLayer({ source }: Layer, path: FieldPath): Place | undefined {
  return source && { file: source.file.path, ...locate(source.file, source.toFilePath(path)) };
}

/** The last layer that writes the field, be it with a value or with `null`. */
export function lastWriter(layers: readonly Layer[], path: FieldPath): Layer | undefined {
  return layers.findLast(({ fields }) => valueAt(fields, path) !== undefined);
}

/** All layers as one; a later one wins. */
export function mergeLayers(layers: readonly Layer[]): TeamFields {
  return layers.reduce<TeamFields>((merged, { fields }) => merge(merged, fields), {});
}
