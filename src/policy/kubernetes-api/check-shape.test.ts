import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../../testing/fixed-seed.ts';
import type { FieldPath, KubernetesObject } from '../../model/index.ts';
import { kubernetesValidator } from '../../testing/kubernetes-schemas.ts';
import { renderObjects } from '../../testing/render-objects.ts';
import { valueAt } from '../fields/value-at.ts';
import { checkShape } from './check-shape.ts';
import { definitions } from './definitions.ts';
import { parseDefinitions } from './parse-definitions.ts';

const known = parseDefinitions(definitions, '1.36');
const objects = renderObjects({ team: { suspended: false } }).filter(({ kind }) => known.fieldsOf(kind) !== undefined);
const fieldNames = [...new Set([...definitions.matchAll(/(\w+)!?(?:@[\d-]+)?:/g)].map(([, name = '']) => name))].filter(
  (name) => name !== 'status',
);

/** A change of an object, by numbers that are taken modulo what there is to choose from. */
interface Change {
  readonly what: 'replace' | 'remove' | 'add' | 'rename' | 'copy';
  readonly at: number;
  readonly from: number;
  readonly name: string;
  readonly value: unknown;
}

const values = fc.oneof(
  fc.constantFrom('', 'a', '80', '1Gi', '100m', 'TCP', 'Always', 'Prefix', 'In', '2026-01-31T12:00:00Z', 'aGk='),
  fc.constantFrom(0, 1, 80, -1, 1.5),
  fc.boolean(),
  fc.constantFrom<unknown>([], {}, ['a'], [1], [{}], [{ name: 'a' }], { name: 'a' }, { a: 'b' }, { a: 1 }, [[]]),
);
const changes = fc.array(
  fc.record<Change>({
    what: fc.constantFrom('replace', 'remove', 'add', 'rename', 'copy'),
    at: fc.nat(),
    from: fc.nat(),
    name: fc.oneof(fc.constantFrom(...fieldNames), fc.constantFrom('nmae', 'Spec', 'x-y', 'example.com/a')),
    value: values,
  }),
  { minLength: 1, maxLength: 3 },
);

/** Of an object, which a patch cannot change. */
const identity = ['apiVersion', 'kind', 'metadata'];

/** All places of an object but its identity. */
const placesOf = (value: unknown, path: FieldPath = []): readonly FieldPath[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const below = [...path, Array.isArray(value) ? Number(key) : key];
    return path.length === 0 && identity.includes(key) ? placesOf(inner, below) : [below, ...placesOf(inner, below)];
  });
};

/** Plain data is changed in place. */
const apply = (object: KubernetesObject, { what, at, from, name, value }: Change): void => {
  const places = placesOf(object);
  const [place, other] = [places[at % places.length], places[from % places.length]];
  if (place === undefined || other === undefined) return;
  const last = place.at(-1) ?? '';
  const parent = valueAt(object, place.slice(0, -1)) as Record<string | number, unknown>;
  const put = (written: unknown) => {
    parent[last] = structuredClone(written);
  };
  if (what === 'replace') put(value);
  else if (what === 'copy') put(valueAt(object, other));
  else if (what === 'remove' && Array.isArray(parent)) parent.splice(Number(last), 1);
  else if (what === 'remove') delete parent[last];
  else if (Array.isArray(parent)) parent.push(structuredClone(value));
  else if (parent !== object || !identity.includes(name)) {
    parent[name] = structuredClone(what === 'rename' ? parent[last] : value);
    if (what === 'rename' && name !== last) delete parent[last];
  }
};

/**
 * What the OpenAPI files do not say, and the API server refuses all the same: the syntax of quantities, times and bytes, the values of a field that takes a few alone,
 * and items of a list that it cannot tell apart.
 */
const beyondSchemas = /to be (a quantity|a time|text in base64|"[^,]+"(,| or )).*found|twice in/;

/** Fields that not every release's schema requires; no API server refuses an object for that alone. */
const requiredBySome = /must have required property '(apiGroup|ip|podSelector)'/;

// The OpenAPI files are large and are not part of this project: KUBERNETES_SCHEMAS names a folder of v1.30.json …
const { KUBERNETES_SCHEMAS: schemas } = process.env;

describe.skipIf(!schemas || !existsSync(schemas))(
  `checkShape against the schemas of Kubernetes${schemas ? '' : ' (KUBERNETES_SCHEMAS is not set)'}`,
  () => {
    it.each(['1.30', '1.33', '1.35', '1.36'])(
      'refuses what %s refuses, and beside that only what schemas do not say',
      (release) => {
        const validate = kubernetesValidator(join(schemas ?? '', `v${release}.json`));
        const ofRelease = parseDefinitions(definitions, release);
        const verdicts = { both: 0, neither: 0, beyond: 0 };
        fc.assert(
          fc.property(fc.nat(), changes, (index, list) => {
            const object = structuredClone(objects[index % objects.length]);
            if (object === undefined) throw new Error('nothing was rendered');
            for (const change of list) apply(object, change);
            const mistakes = checkShape(ofRelease, object.kind, object, 'applied');
            const refused = validate(object).filter((line) => !requiredBySome.test(line));
            if (refused.length > 0) {
              verdicts.both += 1;
              expect(mistakes, `refused: ${JSON.stringify(refused)}`).not.toEqual([]);
            } else if (mistakes.length > 0) {
              verdicts.beyond += 1;
              expect(mistakes.map(({ message }) => message).filter((message) => !beyondSchemas.test(message))).toEqual([]);
            } else verdicts.neither += 1;
          }),
          { numRuns: 600 },
        );
        expect(Math.min(verdicts.both, verdicts.neither)).toBeGreaterThan(100);
        expect(verdicts.beyond).toBeGreaterThan(0);
      },
      120_000,
    );
  },
);

describe('checkShape', () => {
  it.each([
    null,
    undefined,
    'text',
    7,
    true,
    [],
    [[null]],
    { spec: null },
    { spec: { template: { spec: { containers: [null, [], 'x', { name: {} }] } } } },
  ])('takes no offence at %j', (value) => {
    expect(checkShape(known, 'Deployment', value, 'applied')).toBeInstanceOf(Array);
  });

  it('follows no field of the prototype', () => {
    const value = JSON.parse('{"metadata": {"name": "a", "constructor": {}, "__proto__": {}}, "toString": 1}') as unknown;
    expect(checkShape(known, 'ConfigMap', value, 'applied').map(({ path }) => path.join('.'))).toEqual([
      'metadata.constructor',
      'metadata.__proto__',
      'toString',
    ]);
  });
});
