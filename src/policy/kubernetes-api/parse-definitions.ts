/** What a field may hold. */
export type Shape =
  | { readonly is: 'scalar'; readonly scalar: Scalar }
  | Enum
  | { readonly is: 'list'; readonly item: Shape; readonly keys?: readonly ListKey[] }
  | { readonly is: 'map'; readonly value: Shape }
  | { readonly is: 'object'; readonly type: string };

export interface Enum {
  readonly is: 'enum';
  readonly values: readonly string[];
  /** Texts that other releases take. */
  readonly elsewhere: ReadonlyMap<string, Releases>;
}

/** A field by which items of a list must differ, and the value that it has where nobody writes it. */
export interface ListKey {
  readonly field: string;
  readonly fallback?: string;
}

const scalars = ['any', 'base64', 'boolean', 'duration', 'int32', 'int64', 'intOrString', 'quantity', 'string', 'time'] as const;
export type Scalar = (typeof scalars)[number];

/** The first and the last minor version of Kubernetes that has a field or a value; absent where all before, or all after, have it. */
export interface Releases {
  readonly first?: number;
  readonly last?: number;
}

export interface Fields {
  readonly shapes: ReadonlyMap<string, Shape>;
  readonly required: readonly string[];
  /** Fields that other releases have. */
  readonly elsewhere: ReadonlyMap<string, Releases>;
}

/** What one release of Kubernetes knows. */
export interface Definitions {
  /** Such as `1.35`. */
  readonly release: string;
  /** The fields of a type; undefined for a type that is not in the table. */
  readonly fieldsOf: (type: string) => Fields | undefined;
}

/**
 * Parses a table such as `definitions.ts` as it is for one release: a type when it is asked for, since an object has few of all. That throws for what is no such
 * table. A release that is older or newer than those of the table has what was not marked as newer, or as gone.
 */
export function parseDefinitions(text: string, release: string): Definitions {
  const written = new Map([...text.matchAll(/^(\w+)\n((?: {2}.*\n)+)/gm)].map(([, type = '', fields = '']) => [type, fields]));
  const parsed = new Map<string, Fields | undefined>();
  const minor = Number(release.split('.')[1]);
  const fieldsOf = (type: string) => {
    if (!parsed.has(type)) {
      const fields = written.get(type);
      parsed.set(type, fields === undefined ? undefined : parseFields(fields, minor));
    }
    return parsed.get(type);
  };
  return { release, fieldsOf };
}

function parseFields(text: string, minor: number): Fields {
  const shapes = new Map<string, Shape>();
  const required: string[] = [];
  const elsewhere = new Map<string, Releases>();
  for (const word of text.trim().split(/\s+/)) {
    const colon = word.indexOf(':');
    const [marked, releases] = parseMark(word.slice(0, colon));
    const name = marked.replace('!', '');
    if (isIn(releases, minor)) {
      shapes.set(name, parseShape(word.slice(colon + 1), minor));
      if (name !== marked) required.push(name);
    } else elsewhere.set(name, releases);
  }
  return { shapes, required, elsewhere };
}

const isIn = ({ first = 0, last = Number.POSITIVE_INFINITY }: Releases, minor: number): boolean => first <= minor && minor <= last;

/** Behind `@` the first release, behind `-` the last one. */
function parseMark(text: string): readonly [word: string, releases: Releases] {
  const [word = '', mark] = text.split('@');
  if (mark === undefined) return [word, {}];
  const [, first, last] = /^(\d+)?(?:-(\d+))?$/.exec(mark) ?? [];
  if (first === undefined && last === undefined) throw new Error(`"${mark}" are no releases`);
  return [word, { ...(first !== undefined && { first: Number(first) }), ...(last !== undefined && { last: Number(last) }) }];
}

function parseEnum(text: string, minor: number): Enum {
  const words = text.split('|').map(parseMark);
  return {
    is: 'enum',
    values: words.filter(([, releases]) => isIn(releases, minor)).map(([value]) => value),
    elsewhere: new Map(words.filter(([, releases]) => !isIn(releases, minor))),
  };
}

function parseShape(text: string, minor: number): Shape {
  const inner = text.slice(1, -1);
  if (text.startsWith('[')) {
    const [item = '', keys] = inner.split('/');
    return { is: 'list', item: parseShape(item, minor), ...(keys !== undefined && { keys: parseKeys(keys) }) };
  }
  if (text.startsWith('{')) return { is: 'map', value: parseShape(inner, minor) };
  if (text.includes('|')) return parseEnum(text, minor);
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
