import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { buildInputs } from '../testing/build-inputs.ts';
import { renderSchemas } from './render-schemas.ts';

const schemas = new Map(renderSchemas().map(({ path, text }) => [path, text]));
const paths = ['schemas/fleet.schema.json', 'schemas/team.schema.json', 'schemas/patches.schema.json'];

function validatorOf(path: string) {
  const ajv = new Ajv({ strict: false, formats: { date: true } });
  return ajv.compile(JSON.parse(schemas.get(path) ?? '{}'));
}

describe('the JSON Schemas', () => {
  it('are three', () => {
    expect([...schemas.keys()]).toEqual(paths);
  });

  it.each(paths)('in %s are those of the program; to renew them run "npm run schemas"', (path) => {
    expect(readFileSync(path, 'utf8')).toBe(schemas.get(path));
  });

  it.each(paths)('in %s describe every field', (path) => {
    expect(undescribedFields(JSON.parse(schemas.get(path) ?? ''))).toEqual([]);
  });
});

describe('an editor', () => {
  const { fleet, teams } = buildInputs({
    fleet:
      'defaults: {agents: [linux, {kind: maven, maximum: 3}, {name: x, enabled: false}], timezone: null}\nsizes: {small: null}\nlogin: local',
    teams: {
      payments: 'secrets: [a, {name: b, key: shared/b}]\nplugins: ["slack:1.0", {name: git, enabled: false}]\nenvironment: {A: null}',
    },
  });

  it.each([
    ['fleet.yaml', 'schemas/fleet.schema.json', fleet?.text],
    ['team.yaml', 'schemas/team.schema.json', teams[0]?.team?.text],
    ['patches.yaml', 'schemas/patches.schema.json', '- {target: {kind: Service, name: x}, reason: y, merge: {spec: {}}}'],
  ])('accepts a good %s', (_, path, text) => {
    const validate = validatorOf(path);
    expect([validate(load(text ?? '')), validate.errors]).toEqual([true, null]);
  });

  it.each([
    ['an unknown field', 'schemas/team.schema.json', 'owner: {name: a, contact: b}\nhome: {accessPoint: fsap-01234567}\nsizes: small'],
    ['a missing field', 'schemas/team.schema.json', 'owner: {name: a, contact: b}'],
    ['a wrong value', 'schemas/team.schema.json', 'owner: {name: a, contact: b}\nhome: {accessPoint: fsap-01234567}\nremovedJobs: drop'],
    ['an incomplete fleet.yaml', 'schemas/fleet.schema.json', 'name: acme'],
    ['a patch without a change', 'schemas/patches.schema.json', '- {target: {kind: Service, name: x}, reason: y}'],
  ])('marks %s', (_, path, text) => {
    expect(validatorOf(path)(load(text))).toBe(false);
  });
});

/** Paths of properties without a description, of a JSON Schema at any depth. */
function undescribedFields(schema: unknown, path = ''): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => {
    const inner = undescribedFields(value, `${path}/${key}`);
    if (key !== 'properties') return inner;
    const fields = Object.entries(value as Record<string, { readonly description?: string; readonly const?: unknown }>);
    // The one word that tells operations of JSON Patch apart explains itself.
    const missing = fields.filter(([, field]) => !field.description && field.const === undefined).map(([name]) => `${path}/${name}`);
    return [...missing, ...inner];
  });
}
