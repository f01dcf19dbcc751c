import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { readFleetFiles } from './fleet-files.ts';

// What no fleet writes is never mutated: the fleets of the fuzz use every field between them.
const files = ['every-field', 'other-choices', 'cluster-autoscaler'].flatMap((name) => [
  ...readFleetFiles(`src/testing/fuzz/fleets/${name}`),
]);

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

/** Paths of the fields that a schema has and none of the values. */
function unusedFields(schema: Schema, values: readonly unknown[], path: string): readonly string[] {
  const maps = values.filter(
    (value): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value),
  );
  const lists = values.filter((value): value is unknown[] => Array.isArray(value));
  return [
    ...Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => {
      const written = maps.flatMap((map) => (map[name] === undefined ? [] : [map[name]]));
      return written.length === 0 ? [`${path}.${name}`] : unusedFields(inner, written, `${path}.${name}`);
    }),
    ...(typeof schema.additionalProperties === 'object'
      ? unusedFields(schema.additionalProperties, maps.flatMap(Object.values), `${path}.*`)
      : []),
    ...(schema.items ? unusedFields(schema.items, lists.flat(), `${path}[]`) : []),
    ...[...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].flatMap((variant) => unusedFields(variant, values, path)),
  ];
}

describe.each([
  { file: 'fleet.schema.json', pattern: /^fleet\.yaml$/ },
  { file: 'team.schema.json', pattern: /\/team\.yaml$/ },
  { file: 'patches.schema.json', pattern: /\/patches\.yaml$/ },
])('schemas/$file', ({ file, pattern }) => {
  it('has no field that no fleet of the fuzz writes', () => {
    const schema = JSON.parse(readFileSync(`schemas/${file}`, 'utf8')) as Schema;
    const values = files.filter(([path]) => pattern.test(path)).map(([, text]) => load(String(text)));
    // What fleet.yaml gives all teams, or some, is a part of a team.yaml.
    expect(unusedFields(schema, values, file.split('.')[0] ?? '').filter((path) => !/^fleet\.(defaults|profiles)/.test(path))).toEqual([]);
  });
});
