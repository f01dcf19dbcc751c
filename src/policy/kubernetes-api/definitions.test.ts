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

const known = parseDefinitions(definitions + customDefinitions);
const types = [...(definitions + customDefinitions).matchAll(/^\w+$/gm)].map(([type]) => type);
const fieldsOf = (type: string) => [...(known(type)?.shapes.keys() ?? [])];

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

describe('the tables', () => {
  it('have every type that a field is of', () => {
    const typesIn = (shape: Shape): readonly string[] => {
      if (shape.is === 'list') return typesIn(shape.item);
      if (shape.is === 'map') return typesIn(shape.value);
      return shape.is === 'object' ? [shape.type] : [];
    };
    const named = types.flatMap((type) => [...(known(type)?.shapes.values() ?? [])].flatMap(typesIn));
    expect(types.length).toBeGreaterThan(150);
    expect(new Set(types).size).toBe(types.length);
    expect(named.filter((type) => known(type) === undefined)).toEqual([]);
  });

  it('have every kind of a team', () => {
    const wanted = [...teamKinds.map(({ kind }) => kind), ...kinds.map((kind) => kind.split(' ')[1] ?? '')];
    expect(wanted.filter((kind) => !fieldsOf(kind).includes('metadata'))).toEqual([]);
  });

  it('take every object of this repository, patched or not', async () => {
    const objects = (await repositoryObjects()).map(({ object }) => object).filter(({ kind }) => known(kind) !== undefined);
    expect(objects.length).toBeGreaterThan(100);
    expect(objects.flatMap((object) => checkShape(known, object.kind, object, 'applied'))).toEqual([]);
  });

  it('know what the schema of podYaml knows', () => {
    expect(fieldsOf('PodSpec')).toEqual(podSpecFields.toSorted());
    expect(fieldsOf('Container')).toEqual(containerFields.toSorted());
    const withoutRemoved = fieldsOf('Volume').filter((field) => volumeSources.includes(field));
    expect(withoutRemoved).toEqual(volumeSources.toSorted());
  });
});

it.each(['Type\n  field:\n', 'Type\n  field:lower\n', 'Type\n  field:[lower]\n'])('no table is %j', (text) => {
  expect(() => parseDefinitions(text)('Type')).toThrow('is no type');
});

// The OpenAPI files are large and are not part of this project: KUBERNETES_SCHEMAS names a folder of v1.30.json …
const { KUBERNETES_SCHEMAS: schemas, UPDATE_API_DEFINITIONS: update } = process.env;

describe.skipIf(!schemas || !existsSync(schemas))(
  `the table of Kubernetes' own types${schemas ? '' : ' (KUBERNETES_SCHEMAS is not set)'}`,
  () => {
    const read = (release: string) =>
      (JSON.parse(readFileSync(join(schemas ?? '', `v${release}.json`), 'utf8')) as { definitions: Release }).definitions;

    it('says what the releases 1.30 to 1.36 say', () => {
      const releases = ['1.30', '1.31', '1.32', '1.33', '1.34', '1.35', '1.36'].map(read);
      const table = formatApiDefinitions(kinds, releases);
      const file = join(import.meta.dirname, 'definitions.ts');
      const text = readFileSync(file, 'utf8').replace(/`\n[\s\S]*\n`/, () => `\`\n${table}\n\``);
      if (update) writeFileSync(file, text);
      expect(readFileSync(file, 'utf8')).toBe(text);
    });

    it('has the values of fields that are there', () => {
      const isThere = (name: string) => fieldsOf(name.split('.')[0] ?? '').includes(name.split('.')[1] ?? '');
      expect(Object.keys(enumValues).filter((name) => !isThere(name))).toEqual([]);
    });
  },
);
