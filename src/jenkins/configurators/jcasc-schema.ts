import type { Description } from './description.ts';
import { anything, bool, enumOf, list, number, object } from './vocabulary.ts';

/**
 * What a controller exports at `/configuration-as-code/schema` (configuration-as-code, SchemaGeneration), as parsed JSON. It lists every symbol
 * flat under each root element and leaves out what is deep, so it knows names, not structure.
 */
export interface JcascSchema {
  readonly properties?: Readonly<Record<string, JcascSchema>>;
  readonly oneOf?: readonly JcascSchema[];
  readonly items?: JcascSchema | readonly JcascSchema[];
  readonly type?: string;
  readonly enum?: readonly string[];
}

/** The part of a schema below `name`, whatever its case. */
export function schemaBelow(schema: JcascSchema | undefined, name: string): JcascSchema | undefined {
  const properties = schema?.properties ?? {};
  if (Object.hasOwn(properties, name)) {
    return properties[name];
  }
  const lowerCase = name.toLowerCase();
  const found = Object.keys(properties).find((key) => key.toLowerCase() === lowerCase);
  return found === undefined ? undefined : properties[found];
}

/** The part of a schema for each item of a list. */
export function schemaOfItems(schema: JcascSchema | undefined): JcascSchema | undefined {
  const items = schema?.items;
  return items !== undefined && 'length' in items ? items[0] : items;
}

/** Whether the schema has the symbol among the implementations of the extension point, such as `SecurityRealm`. */
export function schemaHasSymbol(root: JcascSchema | undefined, extensionPoint: string, symbol: string): boolean {
  const implementations = schemaBelow(root, extensionPoint)?.oneOf ?? [];
  return implementations.some((implementation) => schemaBelow(implementation, symbol) !== undefined);
}

/** Each part once: many values may lead to it. */
const descriptions = new WeakMap<JcascSchema, Description>();

/**
 * What a schema says of a value. Text is anything, since lists of text are exported as text; so is a map without properties, since that
 * stands for what is deep.
 */
export function describeBySchema(schema: JcascSchema): Description {
  const known = descriptions.get(schema) ?? describe(schema);
  descriptions.set(schema, known);
  return known;
}

function describe(schema: JcascSchema): Description {
  if (schema.enum) {
    return enumOf(...schema.enum);
  }
  if (schema.type === 'boolean') {
    return bool();
  }
  if (schema.type === 'integer') {
    return number();
  }
  if (schema.type === 'array') {
    const items = schemaOfItems(schema);
    return list(items ? describeBySchema(items) : anything());
  }
  const properties = Object.entries(schema.properties ?? {});
  return properties.length === 0 || schema.oneOf
    ? anything()
    : object(Object.fromEntries(properties.map(([name, below]) => [name, describeBySchema(below)])));
}
