import type { CascSchema, Checked, Problem, SourceFile } from '../model/index.ts';

const exportIt =
  'export it from a controller of the channel, as somebody who may read its configuration: GET /configuration-as-code/schema';

/**
 * Parses the JSON Schema of a controller's configuration: an object of draft-07 with `properties`, one for each root element
 * (configuration-as-code 2117, SchemaGeneration). Undefined when it is something else; the problem is of the rule `syntax` or `casc-schema`.
 */
export function parseCascSchema(file: SourceFile): Checked<CascSchema | undefined> {
  const refuse = (rule: string, message: string, place: Pick<Problem, 'line' | 'column'> = {}) => ({
    value: undefined,
    problems: [{ rule, file: file.path, ...place, where: '', message, fix: exportIt }],
  });
  let schema: unknown;
  try {
    schema = JSON.parse(file.text);
  } catch (error) {
    // Without a login Jenkins answers with a page for people.
    const found = /^\s*</.test(file.text) ? 'HTML' : 'a mistake';
    return refuse('syntax', `expected JSON, found ${found}`, placeOf(error, file.text));
  }
  if (!isMap(schema)) return refuse('casc-schema', 'expected a JSON Schema, found no object');
  if (typeof schema['$schema'] !== 'string' || !schema['$schema'].includes('draft-07')) {
    return refuse('casc-schema', 'expected a JSON Schema of draft-07, found another "$schema" or none');
  }
  const { properties } = schema;
  if (!isMap(properties) || !isMap(properties['jenkins'])) {
    return refuse('casc-schema', 'expected "jenkins" among the "properties" of the schema, found none');
  }
  return { value: { path: file.path, schema: understood(schema, 0) ?? {} }, problems: [] };
}

type JsonMap = Readonly<Record<string, unknown>>;

/** A controller's has eight levels; what is below says nothing of its configuration. */
const maximumDepth = 30;

/**
 * The schema without what no controller exports in these places, such as `null` for a schema: nothing is known there. `$ref` and `pattern` are
 * never followed or run, here or elsewhere. Undefined for what is no schema at all.
 */
function understood(schema: unknown, depth: number): JsonMap | undefined {
  if (!isMap(schema) || depth > maximumDepth) return undefined;
  const { properties, oneOf, items, type, enum: words, ...rest } = schema;
  const partsOf = (list: readonly unknown[]) => list.flatMap((part) => understood(part, depth + 1) ?? []);
  const named = Object.entries(isMap(properties) ? properties : {}).map(([name, part]) => [name, understood(part, depth + 1)] as const);
  return {
    ...rest,
    ...(typeof type === 'string' && { type }),
    ...(isWords(words) && { enum: words }),
    ...(isMap(properties) && { properties: Object.fromEntries(named.filter(([, part]) => part !== undefined)) }),
    ...(Array.isArray(oneOf) && { oneOf: partsOf(oneOf) }),
    ...(Array.isArray(items) && { items: partsOf(items) }),
    ...(isMap(items) && { items: understood(items, depth + 1) ?? [] }),
  };
}

/** A list of constants has some dozens. */
const isWords = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length <= 1000 && value.every((word) => typeof word === 'string');

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Node tells the place in its message, if at all. */
function placeOf(error: unknown, text: string): Pick<Problem, 'line' | 'column'> {
  const message = error instanceof Error ? error.message : '';
  const position = message.includes('end of JSON') ? text.length : /position (\d+)/.exec(message)?.[1];
  if (position === undefined) return {};
  const before = text.slice(0, Number(position)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
