import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { load } from 'js-yaml';
import type { KubernetesObject } from '../model/index.ts';

type Schema = { [key: string]: unknown };
type Validate = (object: KubernetesObject) => readonly string[];

/**
 * A check of built-in kinds against one release's OpenAPI definitions (a JSON file with `definitions`), fields that it does not know refused.
 * The check returns one line per mistake, and "unknown kind" for a kind that the release does not have.
 */
export const kubernetesValidator = (definitionsFile: string): Validate => {
  const { definitions } = JSON.parse(readFileSync(definitionsFile, 'utf8')) as { definitions: Record<string, Schema> };
  const strict = Object.fromEntries(Object.entries(definitions).map(([name, schema]) => [name, refuseUnknownFields(schema)]));
  const names = new Map<string, string>(
    Object.entries(definitions).flatMap(([name, schema]) =>
      ((schema['x-kubernetes-group-version-kind'] ?? []) as { group: string; version: string; kind: string }[]).map(
        ({ group, version, kind }) => [`${group ? `${group}/` : ''}${version} ${kind}`, name] as const,
      ),
    ),
  );
  return lazily((key) => {
    const name = names.get(key);
    return name === undefined ? undefined : { $ref: `#/definitions/${name}`, definitions: strict };
  });
};

/** The same for custom resources, from a folder of CustomResourceDefinitions. Versions that are not served are unknown. */
export const customResourceValidator = (folder: string): Validate => {
  const schemas = new Map<string, Schema>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.yaml'))) {
    const { spec } = load(readFileSync(join(folder, file), 'utf8')) as CustomResourceDefinition;
    for (const { name, served, schema } of spec.versions) {
      if (served) {
        const { properties, ...rest } = schema.openAPIV3Schema as { properties: Schema };
        const metadata = { type: 'object' };
        schemas.set(`${spec.group}/${name} ${spec.names.kind}`, refuseUnknownFields({ ...rest, properties: { ...properties, metadata } }));
      }
    }
  }
  return lazily((key) => schemas.get(key));
};

interface CustomResourceDefinition {
  readonly spec: {
    readonly group: string;
    readonly names: { readonly kind: string };
    readonly versions: readonly {
      readonly name: string;
      readonly served: boolean;
      readonly schema: { readonly openAPIV3Schema: Schema };
    }[];
  };
}

const lazily = (schemaOf: (key: string) => Schema | undefined): Validate => {
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false, logger: false });
  const compiled = new Map<string, ValidateFunction | undefined>();
  return (object) => {
    const key = `${object.apiVersion} ${object.kind}`;
    if (!compiled.has(key)) {
      const schema = schemaOf(key);
      compiled.set(key, schema && ajv.compile(schema));
    }
    const validate = compiled.get(key);
    if (!validate) {
      return ['unknown kind'];
    }
    return validate(object)
      ? []
      : (validate.errors ?? []).map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`);
  };
};

/** Go's regular expressions are not JavaScript's, and the API server checks them itself: patterns are left out. */
const refuseUnknownFields = (schema: Schema): Schema => {
  const entries = Object.entries(schema)
    .filter(([key]) => key !== 'pattern')
    .map(([key, value]) => [key, strictValue(key, value)] as const);
  const closed =
    isMap(schema['properties']) && schema['additionalProperties'] === undefined && schema['x-kubernetes-preserve-unknown-fields'] !== true;
  return { ...Object.fromEntries(entries), ...(closed && { additionalProperties: false }) };
};

const strictValue = (key: string, value: unknown): unknown => {
  if (key === 'properties' && isMap(value)) {
    return Object.fromEntries(Object.entries(value).map(([name, schema]) => [name, isMap(schema) ? refuseUnknownFields(schema) : schema]));
  }
  return (key === 'items' || key === 'additionalProperties') && isMap(value) ? refuseUnknownFields(value) : value;
};

const isMap = (value: unknown): value is Schema => typeof value === 'object' && value !== null && !Array.isArray(value);
