import { describe, expect, it } from 'vitest';
import { printProblem } from '../testing/print-problem.ts';
import { parseCascSchema } from './parse-casc-schema.ts';

const path = 'schemas/jcasc/stable.json';
const parse = (text: string) => parseCascSchema({ path, text });

/** Cut down from what configuration-as-code exports. */
const exported = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  id: 'http://jenkins.io/configuration-as-code#',
  description: 'Jenkins Configuration as Code',
  additionalProperties: false,
  type: 'object',
  properties: { jenkins: { type: 'object', additionalProperties: false }, unclassified: { type: 'object' } },
};

const exportIt =
  'export it from a controller of the channel, as somebody who may read its configuration: GET /configuration-as-code/schema';

describe('parseCascSchema', () => {
  it('accepts what a controller exports', () => {
    expect(parse(JSON.stringify(exported, undefined, 2))).toEqual({ value: { path, schema: exported }, problems: [] });
  });

  it('leaves out what is no schema, and what is deeper than any, and keeps names that JavaScript gives a meaning', () => {
    const deep = (levels: number, inner: string) => `${'{"properties":{"x":'.repeat(levels)}${inner}${'}}'.repeat(levels)}`;
    const { value, problems } = parse(
      `{"$schema": "http://json-schema.org/draft-07/schema#", "properties": {
        "jenkins": {"type": ["object"], "properties": 5, "oneOf": "a", "items": 7, "enum": [1]},
        "no": null, "list": {"items": [null, {"type": "string"}]}, "one": {"oneOf": [null, {}, 1]}, "item": {"items": {"enum": ["a"]}},
        "ref": {"$ref": "file:///etc/passwd", "pattern": "^(a+)+$"},
        "__proto__": {"type": "object"}, "constructor": {"type": "object"}, "deep": ${deep(100_000, '{}')}}}`,
    );
    expect(problems).toEqual([]);
    const schema = value?.schema as { readonly properties: Readonly<Record<string, unknown>> };
    const { deep: levels, ...others } = schema.properties;
    expect(Object.keys(others)).toEqual(['jenkins', 'list', 'one', 'item', 'ref', '__proto__', 'constructor']);
    expect(others).toMatchObject({
      jenkins: {},
      list: { items: [{ type: 'string' }] },
      one: { oneOf: [{}] },
      item: { items: { enum: ['a'] } },
      ref: { $ref: 'file:///etc/passwd', pattern: '^(a+)+$' },
    });
    expect(others['jenkins']).toEqual({});
    expect(JSON.stringify(levels).match(/properties/g)).toHaveLength(30);
  });

  it('reads the largest file that is read soon', () => {
    const before = process.cpuUsage();
    parse('['.repeat(8 * 1024 * 1024));
    parse(`{"a":${'{"a":'.repeat(1_000_000)}`);
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(5);
  });

  it.each([
    ['the page of a login', '<!DOCTYPE html>\n<html>', ' syntax expected JSON, found HTML'],
    ['a file that is cut off', '{\n  "$schema": ', ':2:14 syntax expected JSON, found a mistake'],
    ['a slip of the keyboard', '{\n  "a": 1,\n  b\n}', ':3:3 syntax expected JSON, found a mistake'],
    ['an empty file', '', ':1:1 syntax expected JSON, found a mistake'],
    ['a list', '[]', ' casc-schema expected a JSON Schema, found no object'],
    ['null', 'null', ' casc-schema expected a JSON Schema, found no object'],
    [
      'a schema of another draft',
      JSON.stringify({ ...exported, $schema: 'https://json-schema.org/draft/2020-12/schema' }),
      ' casc-schema expected a JSON Schema of draft-07, found another "$schema" or none',
    ],
    [
      'an error that Jenkins answers with',
      '{"status": "error"}',
      ' casc-schema expected a JSON Schema of draft-07, found another "$schema" or none',
    ],
    [
      'the schema of something else',
      JSON.stringify({ ...exported, properties: { name: {} } }),
      ' casc-schema expected "jenkins" among the "properties" of the schema, found none',
    ],
  ])('rejects %s', (_, text, problem) => {
    const { value, problems } = parse(text);
    expect(value).toBeUndefined();
    expect(problems.map(printProblem)).toEqual([`${path}${problem}; ${exportIt}`]);
  });
});
