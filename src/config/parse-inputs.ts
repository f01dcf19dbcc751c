import type * as z from 'zod';
import type { CascSchema, Checked, Patch, Problem, SourceFile } from '../model/index.ts';
import { parseCascSchemas } from './parse-casc-schemas.ts';
import { parseYaml } from './parse-yaml.ts';
import type { Parsed } from './parsed.ts';
import type { Inputs, TeamInputs } from './read-inputs.ts';
import { type FleetFile, fleetFile } from './schema/fleet-file.ts';
import { patchesFile } from './schema/patches-file.ts';
import { type TeamFile, teamFile } from './schema/team-file.ts';
import { checkSchema } from './schema-problems.ts';

export interface ParsedTeam extends Pick<TeamInputs, 'name' | 'folder' | 'jobs' | 'casc'> {
  readonly team: Parsed<TeamFile>;
  readonly patches: readonly Patch[];
}

export interface ParsedInputs {
  /** Absent when it has problems. */
  readonly fleet?: Parsed<FleetFile>;
  /** Sorted by name; without those whose team.yaml has problems. */
  readonly teams: readonly ParsedTeam[];
  /** Those that a channel names, by path. */
  readonly cascSchemas: ReadonlyMap<string, CascSchema>;
}

/** Parses every YAML file that jenkins-fleet owns, and the exported schemas that channels name, and checks their shape. */
export function parseInputs(inputs: Inputs): Checked<ParsedInputs> {
  const problems: Problem[] = [];
  const collect = <T>({ value, problems: found }: Checked<T>): T => {
    found.forEach((problem) => problems.push(problem));
    return value;
  };
  const fleet = inputs.fleet && collect(parseFile(inputs.fleet, fleetFile));
  const teams: ParsedTeam[] = [];
  for (const { name, folder, jobs, casc, ...files } of inputs.teams) {
    const team = files.team && collect(parseFile(files.team, teamFile));
    const patches = files.patches ? collect(parsePatches(files.patches)) : [];
    if (team) teams.push({ name, folder, jobs, casc, team, patches });
  }
  const cascSchemas = fleet ? collect(parseCascSchemas(fleet, inputs.cascSchemas)) : new Map<string, CascSchema>();
  return { value: { ...(fleet && { fleet }), teams, cascSchemas }, problems };
}

function parseFile<Written>(file: SourceFile, schema: z.ZodType<Written>): Checked<Parsed<Written> | undefined> {
  const { value: document, problems } = parseYaml(file);
  if (problems.length > 0) return { value: undefined, problems };
  const { value: written, problems: found } = checkSchema(file, document ?? {}, schema);
  return { value: written === undefined ? undefined : { file, written }, problems: found };
}

function parsePatches(file: SourceFile): Checked<readonly Patch[]> {
  const { value: document, problems } = parseYaml(file);
  // A file with nothing but comments patches nothing.
  if (problems.length > 0 || document === null) return { value: [], problems };
  const { value: written = [], problems: found } = checkSchema(file, document, patchesFile);
  const patches = written.map(({ target, reason, merge, ops }, index) => {
    const change = ops === undefined ? { merge } : { ops };
    return { target, reason, change, file, path: [index] };
  });
  return { value: patches, problems: found };
}
