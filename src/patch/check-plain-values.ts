import type { FieldPath } from '../model/index.ts';
import type { Finding } from './finding.ts';
import { isPlainMap } from './is-plain-map.ts';

/** Keys that reach behind an object in JavaScript instead of into it. No manifest needs them. */
export const blockedKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Checks that what a patch brings in can stand in a manifest: text, finite numbers, booleans, null, lists and plain maps, without the keys
 * above. YAML has more, such as `.inf` and dates. `path` leads from the entry to `value`.
 */
export function checkPlainValues(value: unknown, path: FieldPath): readonly Finding[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => checkPlainValues(item, [...path, index]));
  }
  if (isPlainMap(value)) {
    return Object.entries(value).flatMap(([key, property]) =>
      blockedKeys.has(key) ? [blockedKey(key, path)] : checkPlainValues(property, [...path, key]),
    );
  }
  const isPlain = value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
  return isPlain ? [] : [unplainValue(value, path)];
}

function blockedKey(key: string, path: FieldPath): Finding {
  return { rule: 'patch-holds-valid-values', path: [...path, key], message: `expected the key of a manifest, found "${key}"` };
}

function unplainValue(value: unknown, path: FieldPath): Finding {
  return {
    rule: 'patch-holds-valid-values',
    path,
    message: `expected text, a number, a boolean, a list or a map, found "${String(value)}"`,
    fix: 'put it in quotes if it is text',
  };
}
