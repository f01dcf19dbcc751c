import type { FieldPath } from '../model/index.ts';

/** What no manifest can hold, and where. */
interface Unwritable {
  readonly path: FieldPath;
  readonly at: 'key' | 'value';
  readonly message: string;
  readonly fix: string;
}

/**
 * Finds the first key or text of a parsed YAML document that no manifest can hold: the key `__proto__`, which changes how JavaScript sees the map and
 * means nothing here; a NUL, which ends a text in every container; and half of a character (a lone surrogate), for which Argo CD reads nothing of
 * the whole file ("found invalid Unicode character escape code", go-yaml). Escapes bring them into files that have none of them.
 */
export function findUnwritable(document: unknown): Unwritable | undefined {
  return find(document, [], new Set());
}

/** What an alias repeats is seen once. */
function find(value: unknown, path: FieldPath, seen: Set<unknown>): Unwritable | undefined {
  if (typeof value === 'string') return ofText(value, path, 'value');
  if (typeof value !== 'object' || value === null || seen.has(value)) return undefined;
  seen.add(value);
  if (Object.hasOwn(value, '__proto__')) {
    return { path: [...path, '__proto__'], at: 'key', message: 'expected another key, found "__proto__"', fix: 'rename it' };
  }
  for (const [key, item] of Object.entries(value)) {
    const step = Array.isArray(value) ? Number(key) : key;
    const found = ofText(key, [...path, step], 'key') ?? find(item, [...path, step], seen);
    if (found !== undefined) return found;
  }
  return undefined;
}

function ofText(text: string, path: FieldPath, at: Unwritable['at']): Unwritable | undefined {
  if (text.includes('\0')) return { path, at, message: 'expected text, found a NUL character', fix: 'remove "\\0"' };
  const half = /\p{Cs}/u.exec(text)?.[0];
  if (half === undefined) return undefined;
  const written = `\\u${half.charCodeAt(0).toString(16)}`;
  return { path, at, message: `expected text, found half of a character, "${written}"`, fix: 'write the character itself' };
}
