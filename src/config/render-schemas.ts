import * as z from 'zod';
import { fleetFile } from './schema/fleet-file.ts';
import { patchesFile } from './schema/patches-file.ts';
import { teamFile } from './schema/team-file.ts';

const files = [
  { path: 'schemas/fleet.schema.json', title: 'fleet.yaml of jenkins-fleet', schema: fleetFile },
  { path: 'schemas/team.schema.json', title: 'team.yaml of jenkins-fleet', schema: teamFile },
  { path: 'schemas/patches.schema.json', title: 'patches.yaml of jenkins-fleet', schema: patchesFile },
];

/**
 * Renders the JSON Schemas (draft 7, which YAML editors read) of the three YAML files that people write. Paths are from the root of the repository.
 */
export function renderSchemas(): readonly { readonly path: string; readonly text: string }[] {
  return files.map(({ path, title, schema }) => {
    const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' });
    return { path, text: `${JSON.stringify({ $schema, title, ...rest }, undefined, 2)}\n` };
  });
}
