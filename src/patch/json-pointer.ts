import { blockedKeys } from './check-plain-values.ts';
import { isPlainMap } from './is-plain-map.ts';

/**
 * Splits a JSON pointer (RFC 6901) such as `/metadata/annotations/example.com~1x` into its keys.
 * Gives nothing when it is none, when it leads to the whole document, and when it has a key that no manifest needs.
 */
export function parsePointer(pointer: unknown): readonly string[] | undefined {
  if (typeof pointer !== 'string' || !pointer.startsWith('/') || /~(?![01])/.test(pointer)) {
    return undefined;
  }
  const keys = pointer
    .slice(1)
    .split('/')
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  return keys.some((key) => blockedKeys.has(key)) ? undefined : keys;
}

/** The other way round. */
export function formatPointer(keys: readonly string[]): string {
  return keys.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** What is at the end of a path, or undefined. Sees what the document holds, and nothing that JavaScript adds to it. */
export function getValue(document: unknown, keys: readonly string[]): unknown {
  return keys.reduce<unknown>((value, key) => {
    if (Array.isArray(value)) {
      return isIndex(key) ? value[Number(key)] : undefined;
    }
    return isPlainMap(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  }, document);
}

/** Whether a key is the index of a list: digits without a zero before them. */
export function isIndex(key: string): boolean {
  return /^(?:0|[1-9]\d*)$/.test(key);
}
