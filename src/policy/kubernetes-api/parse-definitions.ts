/** What a field may hold. */
export type Shape =
  | { readonly is: 'scalar'; readonly scalar: Scalar }
  | { readonly is: 'enum'; readonly values: readonly string[] }
  | { readonly is: 'list'; readonly item: Shape; readonly keys?: readonly ListKey[] }
  | { readonly is: 'map'; readonly value: Shape }
  | { readonly is: 'object'; readonly type: string };

/** A field by which items of a list must differ, and the value that it has where nobody writes it. */
export interface ListKey {
  readonly field: string;
  readonly fallback?: string;
}

const scalars = ['any', 'base64', 'boolean', 'duration', 'int32', 'int64', 'intOrString', 'quantity', 'string', 'time'] as const;
export type Scalar = (typeof scalars)[number];

export interface Fields {
  readonly shapes: ReadonlyMap<string, Shape>;
  readonly required: readonly string[];
}

/** The fields of a type; undefined for a type that is not in the table. */
export type Definitions = (type: string) => Fields | undefined;

/** Parses a table such as `definitions.ts`: a type when it is asked for, since an object has few of all. That throws for what is no such table. */
export function parseDefinitions(text: string): Definitions {
  const written = new Map([...text.matchAll(/^(\w+)\n((?: {2}.*\n)+)/gm)].map(([, type = '', fields = '']) => [type, fields]));
  const parsed = new Map<string, Fields | undefined>();
  return (type) => {
    if (!parsed.has(type)) {
      const fields = written.get(type);
      parsed.set(type, fields === undefined ? undefined : parseFields(fields));
    }
    return parsed.get(type);
  };
}

function parseFields(text: string): Fields {
  const words = text
    .trim()
    .split(/\s+/)
    .map((word): readonly [name: string, shape: string] => [word.slice(0, word.indexOf(':')), word.slice(word.indexOf(':') + 1)]);
  return {
    shapes: new Map(words.map(([name, shape]) => [name.replace('!', ''), parseShape(shape)])),
    required: words.filter(([name]) => name.endsWith('!')).map(([name]) => name.slice(0, -1)),
  };
}

function parseShape(text: string): Shape {
  const inner = text.slice(1, -1);
  if (text.startsWith('[')) {
    const [item = '', keys] = inner.split('/');
    return { is: 'list', item: parseShape(item), ...(keys !== undefined && { keys: parseKeys(keys) }) };
  }
  if (text.startsWith('{')) return { is: 'map', value: parseShape(inner) };
  if (text.includes('|')) return { is: 'enum', values: text.split('|') };
  const scalar = scalars.find((name) => name === text);
  if (scalar !== undefined) return { is: 'scalar', scalar };
  if (!/^[A-Z]\w+$/.test(text)) throw new Error(`"${text}" is no type`);
  return { is: 'object', type: text };
}

const parseKeys = (text: string): readonly ListKey[] =>
  text
    .split(',')
    .filter((key) => key !== '')
    .map((key) => {
      const [field = '', fallback] = key.split('=');
      return { field, ...(fallback !== undefined && { fallback }) };
    });
