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
  return { value: { path: file.path, schema }, problems: [] };
}

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
