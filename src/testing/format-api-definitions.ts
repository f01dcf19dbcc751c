import { enumValues } from './api-enum-values.ts';

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: Schema;
  readonly 'x-kubernetes-list-type'?: string;
  readonly 'x-kubernetes-list-map-keys'?: readonly string[];
  readonly 'x-kubernetes-group-version-kind'?: readonly { readonly group: string; readonly version: string; readonly kind: string }[];
}

/** `definitions` of the OpenAPI file of a release of Kubernetes. */
export type Release = Readonly<Record<string, Schema>>;

/** Types that are no maps with fields, or whose fields nobody knows. */
const scalars: Readonly<Record<string, string>> = {
  FieldsV1: 'any',
  IntOrString: 'intOrString',
  Quantity: 'quantity',
  Time: 'time',
  MicroTime: 'time',
};

const longestLine = 138;

/** A field of a type, with the minor versions that have it and those that require it. */
interface Field {
  readonly type: string;
  readonly releases: number[];
  readonly requiredBy: number[];
}

interface Type {
  readonly releases: number[];
  readonly fields: Map<string, Field>;
}

/**
 * The table of `src/policy/kubernetes-api/definitions.ts`: what the given kinds (`apps/v1 Deployment`) are made of in each of these releases, which begin with
 * the oldest, by minor version. A field is marked where not every release has it that has its type, and required when each of these does. Of `status` nothing
 * is said: it is not for a manifest to write.
 */
export function formatApiDefinitions(kinds: readonly string[], releases: ReadonlyMap<number, Release>): string {
  const types = new Map<string, Type>();
  for (const [minor, release] of releases) {
    for (const [name, schema] of reachable(kinds, release)) mergeType(types, shortName(name), schema, minor);
  }
  return [...types]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, type]) => formatType(name, type))
    .join('\n');
}

function formatType(name: string, type: Type): readonly string[] {
  const words = [...type.fields]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([field, { type: shape, releases, requiredBy }]) => {
      const isRequired = requiredBy.length === type.releases.length;
      return `${field}${isRequired ? '!' : ''}${formatMark(`${name}.${field}`, releases, type.releases)}:${shape}`;
    });
  const lines: string[] = [name];
  for (const word of words) {
    const line = lines.at(-1) ?? '';
    if (lines.length > 1 && line.length + 1 + word.length <= longestLine) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(`  ${word}`);
  }
  return lines;
}

function formatMark(name: string, releases: readonly number[], all: readonly number[]): string {
  if (releases.length === all.length) return '';
  const [first = 0, last = 0] = [releases[0], releases.at(-1)];
  if (all.some((minor) => first < minor && minor < last && !releases.includes(minor))) throw new Error(`${name} went and came back`);
  return `@${first === all[0] ? '' : first}${last === all.at(-1) ? '' : `-${last}`}`;
}

function mergeType(types: Map<string, Type>, name: string, schema: Schema, minor: number): void {
  const { releases, fields } = types.get(name) ?? { releases: [], fields: new Map<string, Field>() };
  types.set(name, { releases, fields });
  releases.push(minor);
  for (const [field, value] of Object.entries(schema.properties ?? {})) {
    const type = enumValues[`${name}.${field}`] ?? typeOf(field, value);
    const known = fields.get(field) ?? { type, releases: [], requiredBy: [] };
    if (known.type !== type) throw new Error(`${name}.${field} is ${known.type} in one release and ${type} in another`);
    fields.set(field, known);
    known.releases.push(minor);
    if (schema.required?.includes(field)) known.requiredBy.push(minor);
  }
}

function typeOf(field: string, schema: Schema): string {
  if (field === 'status' && schema.$ref !== undefined) return 'any';
  if (schema.$ref !== undefined) return scalars[shortName(refOf(schema))] ?? shortName(refOf(schema));
  if (schema.items !== undefined) return `[${typeOf('', schema.items)}${keysOf(schema)}]`;
  if (schema.additionalProperties !== undefined) return `{${typeOf('', schema.additionalProperties)}}`;
  switch (schema.type) {
    case 'string':
      return schema.format === 'byte' ? 'base64' : 'string';
    case 'integer':
      return schema.format ?? 'int64';
    case 'boolean':
      return 'boolean';
    case 'object':
      return 'any';
    default:
      throw new Error(`"${field}" is of an unknown type: ${JSON.stringify(schema)}`);
  }
}

/** By which fields items of a list must differ. The one field with a default is a port's protocol. */
function keysOf(list: Schema): string {
  if (list['x-kubernetes-list-type'] === 'set') return '/';
  const keys = list['x-kubernetes-list-type'] === 'map' ? (list['x-kubernetes-list-map-keys'] ?? []) : [];
  return keys.length === 0 ? '' : `/${keys.map((key) => (key === 'protocol' ? 'protocol=TCP' : key)).join(',')}`;
}

function reachable(kinds: readonly string[], release: Release): ReadonlyMap<string, Schema> {
  const found = new Map<string, Schema>();
  const names = new Map<string, string>();
  const visit = (name: string) => {
    const schema = release[name];
    if (schema === undefined) throw new Error(`the release has no definition "${name}"`);
    if (found.has(name) || scalars[shortName(name)] !== undefined || schema.properties === undefined) return;
    if (names.has(shortName(name))) throw new Error(`"${name}" and "${names.get(shortName(name))}" have one name`);
    names.set(shortName(name), name);
    found.set(name, schema);
    for (const [field, value] of Object.entries(schema.properties)) if (field !== 'status') visitSchema(value);
  };
  const visitSchema = (schema: Schema): void => {
    if (schema.$ref !== undefined) visit(refOf(schema));
    if (schema.items !== undefined) visitSchema(schema.items);
    if (schema.additionalProperties !== undefined) visitSchema(schema.additionalProperties);
  };
  const byKind = new Map<string, string>(
    Object.entries(release).flatMap(([name, schema]) =>
      (schema['x-kubernetes-group-version-kind'] ?? []).map(
        ({ group, version, kind }) => [`${group === '' ? '' : `${group}/`}${version} ${kind}`, name] as const,
      ),
    ),
  );
  for (const kind of kinds) visit(byKind.get(kind) ?? '');
  return found;
}

const refOf = ({ $ref = '' }: Schema): string => $ref.split('/').at(-1) ?? '';

const shortName = (name: string): string => name.split('.').at(-1) ?? '';
