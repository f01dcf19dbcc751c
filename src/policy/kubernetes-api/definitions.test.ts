import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { teamKinds } from '../../../charts/emitted-kinds.ts';
import { containerFields, podSpecFields, volumeSources } from '../../config/schema/pod-fields.ts';
import { enumValues } from '../../testing/api-enum-values.ts';
import { formatApiDefinitions, type Release } from '../../testing/format-api-definitions.ts';
import { repositoryObjects } from '../../testing/repository-objects.ts';
import { checkShape } from './check-shape.ts';
import { customDefinitions } from './custom-definitions.ts';
import { definitions } from './definitions.ts';
import { parseDefinitions, type Shape } from './parse-definitions.ts';

const releases = ['1.30', '1.31', '1.32', '1.33', '1.34', '1.35', '1.36'];
const tables = definitions + customDefinitions;
const perRelease = releases.map((release) => parseDefinitions(tables, release));
const types = [...tables.matchAll(/^\w+$/gm)].map(([type]) => type);
const fieldsOf = (type: string) => {
  const { shapes, elsewhere } = parseDefinitions(tables, '1.36').fieldsOf(type) ?? {};
  return [...(shapes?.keys() ?? []), ...(elsewhere?.keys() ?? [])].toSorted();
};

/** Kinds of a team's folder in `dist/`, and the Pod of a build. */
const kinds = [
  'v1 ConfigMap',
  'v1 LimitRange',
  'v1 Namespace',
  'v1 PersistentVolume',
  'v1 PersistentVolumeClaim',
  'v1 Pod',
  'v1 ResourceQuota',
  'v1 Service',
  'v1 ServiceAccount',
  'apps/v1 Deployment',
  'networking.k8s.io/v1 Ingress',
  'networking.k8s.io/v1 NetworkPolicy',
  'policy/v1 PodDisruptionBudget',
  'rbac.authorization.k8s.io/v1 Role',
  'rbac.authorization.k8s.io/v1 RoleBinding',
];

/** Fields by type, as a release's schema has them below these kinds: read without the table's own generator. */
const fieldsBelow = (roots: readonly string[], release: Release): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, readonly string[]>();
  const visit = (name: string) => {
    const { properties } = release[name] ?? {};
    const type = name.slice(name.lastIndexOf('.') + 1);
    if (properties === undefined || found.has(type)) return;
    found.set(type, Object.keys(properties).toSorted());
    const { status: _, ...below } = properties;
    for (const [, reference = ''] of JSON.stringify(below).matchAll(/"#\/definitions\/([^"]+)"/g)) visit(reference);
  };
  for (const [name, schema] of Object.entries(release)) {
    const [{ group = '', version = '', kind = '' } = {}] = schema['x-kubernetes-group-version-kind'] ?? [];
    if (roots.includes(`${group === '' ? '' : `${group}/`}${version} ${kind}`)) visit(name);
  }
  return found;
};

describe('the tables', () => {
  it('have every type that a field is of', () => {
    const typesIn = (shape: Shape): readonly string[] => {
      if (shape.is === 'list') return typesIn(shape.item);
      if (shape.is === 'map') return typesIn(shape.value);
      return shape.is === 'object' ? [shape.type] : [];
    };
    const named = perRelease.flatMap(({ fieldsOf: known }) =>
      types.flatMap((type) => [...(known(type)?.shapes.values() ?? [])].flatMap(typesIn)),
    );
    expect(types.length).toBeGreaterThan(150);
    expect(new Set(types).size).toBe(types.length);
    expect(named.filter((type) => !types.includes(type))).toEqual([]);
  });

  it('have every kind of a team', () => {
    const wanted = [...teamKinds.map(({ kind }) => kind), ...kinds.map((kind) => kind.split(' ')[1] ?? '')];
    expect(wanted.filter((kind) => !fieldsOf(kind).includes('metadata'))).toEqual([]);
  });

  it('take every object of this repository, patched or not, in every release', async () => {
    const objects = (await repositoryObjects()).map(({ object }) => object).filter(({ kind }) => types.includes(kind));
    expect(objects.length).toBeGreaterThan(100);
    expect(perRelease.flatMap((release) => objects.flatMap((object) => checkShape(release, object.kind, object, 'applied')))).toEqual([]);
  });

  it('know what the schema of podYaml knows', () => {
    expect(fieldsOf('PodSpec')).toEqual(podSpecFields.toSorted());
    expect(fieldsOf('Container')).toEqual(containerFields.toSorted());
    const withoutRemoved = fieldsOf('Volume').filter((field) => volumeSources.includes(field));
    expect(withoutRemoved).toEqual(volumeSources.toSorted());
  });
});

it.each(['Type\n  field:\n', 'Type\n  field:lower\n', 'Type\n  field:[lower]\n'])('no table is %j', (text) => {
  expect(() => parseDefinitions(text, '1.36').fieldsOf('Type')).toThrow('is no type');
});

it.each(['Type\n  field@:string\n', 'Type\n  field@x:string\n', 'Type\n  field@35-:string\n', 'Type\n  field:A|B@1.35\n'])(
  'no mark has %j',
  (text) => {
    expect(() => parseDefinitions(text, '1.36').fieldsOf('Type')).toThrow('are no releases');
  },
);

describe('a mark', () => {
  const text = 'Type\n  always:string early@-30:string late@36:string once@35-35:string some@32-34:string word:A|B@34|C@-33\n';
  it.each([
    ['1.29', 'always early word', 'A C'],
    ['1.30', 'always early word', 'A C'],
    ['1.31', 'always word', 'A C'],
    ['1.33', 'always some word', 'A C'],
    ['1.34', 'always some word', 'A B'],
    ['1.35', 'always once word', 'A B'],
    ['1.36', 'always late word', 'A B'],
    ['1.40', 'always late word', 'A B'],
  ])('lets %s have %s, with %s', (release, fields, values) => {
    const shapes = parseDefinitions(text, release).fieldsOf('Type')?.shapes;
    const word = shapes?.get('word');
    expect([...(shapes?.keys() ?? [])].join(' ')).toBe(fields);
    expect(word?.is === 'enum' && word.values.join(' ')).toBe(values);
  });
});

// The OpenAPI files are large and are not part of this project: KUBERNETES_SCHEMAS names a folder of v1.30.json …
const { KUBERNETES_SCHEMAS: schemas, UPDATE_API_DEFINITIONS: update } = process.env;

describe.skipIf(!schemas || !existsSync(schemas))(
  `the table of Kubernetes' own types${schemas ? '' : ' (KUBERNETES_SCHEMAS is not set)'}`,
  () => {
    const read = (release: string) =>
      (JSON.parse(readFileSync(join(schemas ?? '', `v${release}.json`), 'utf8')) as { definitions: Release }).definitions;

    it('says what the releases 1.30 to 1.36 say', () => {
      const table = formatApiDefinitions(kinds, new Map(releases.map((release) => [Number(release.split('.')[1]), read(release)])));
      const file = join(import.meta.dirname, 'definitions.ts');
      const text = readFileSync(file, 'utf8').replace(/`\n[\s\S]*\n`/, () => `\`\n${table}\n\``);
      if (update) writeFileSync(file, text);
      expect(readFileSync(file, 'utf8')).toBe(text);
    });

    it.each(perRelease)('has for $release the fields of its schema alone', ({ release, fieldsOf: known }) => {
      const ofSchema = fieldsBelow(kinds, read(release));
      const inTable = [...ofSchema.keys()].map((type) => [type, [...(known(type)?.shapes.keys() ?? [])].toSorted()] as const);
      expect(ofSchema.size).toBeGreaterThan(150);
      expect(new Map(inTable)).toEqual(ofSchema);
    });

    it('has the values of fields that are there', () => {
      const isThere = (name: string) => fieldsOf(name.split('.')[0] ?? '').includes(name.split('.')[1] ?? '');
      expect(Object.keys(enumValues).filter((name) => !isThere(name))).toEqual([]);
    });
  },
);
