import type { CascSchema, Checked, Problem, SourceFile } from '../model/index.ts';
import { locate } from './locate.ts';
import { parseCascSchema } from './parse-casc-schema.ts';
import type { Parsed } from './parsed.ts';
import type { FleetFile } from './schema/fleet-file.ts';
import { unknownName } from './unknown-name.ts';

/** Parses the exported schemas that a channel of fleet.yaml names, by path; several megabytes each, so no others. One that is not there is a problem. */
export function parseCascSchemas(fleet: Parsed<FleetFile>, files: readonly SourceFile[]): Checked<ReadonlyMap<string, CascSchema>> {
  const problems: Problem[] = [];
  const schemas = new Map<string, CascSchema>();
  const paths = files.map(({ path }) => path);
  for (const [name, { schema: named }] of Object.entries(fleet.written.channels)) {
    if (named !== undefined && !paths.includes(named)) {
      const field = ['channels', name, 'schema'];
      const place = { file: fleet.file.path, ...locate(fleet.file, field) };
      problems.push(unknownName(place, field.join('.'), 'a file that is there', named, paths));
    }
  }
  const isNamed = ({ path }: SourceFile) => Object.values(fleet.written.channels).some(({ schema }) => schema === path);
  for (const file of files.filter(isNamed)) {
    const parsed = parseCascSchema(file);
    problems.push(...parsed.problems);
    if (parsed.value !== undefined) schemas.set(file.path, parsed.value);
  }
  return { value: schemas, problems };
}
