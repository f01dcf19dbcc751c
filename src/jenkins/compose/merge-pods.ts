import type { CascMap, CascValue } from './casc-text.ts';

/**
 * Merges a part of a Pod over another: maps by key, lists of mounts by their folder, lists of things with a name by that name; tolerations and the like are added,
 * and lists of texts replace.
 */
export function mergePods(lower: CascMap, upper: CascMap): CascMap {
  const merged: Record<string, CascValue | undefined> = { ...lower };
  for (const [key, value] of Object.entries(upper)) {
    const below = Object.hasOwn(lower, key) ? lower[key] : undefined;
    merged[key] = below === undefined ? value : mergeValues(below, value ?? below);
  }
  return merged;
}

function mergeValues(lower: CascValue, upper: CascValue): CascValue {
  if (isMap(lower) && isMap(upper)) return mergePods(lower, upper);
  return isListOfMaps(lower) && isListOfMaps(upper) ? mergeLists(lower, upper) : upper;
}

function mergeLists(lower: readonly CascMap[], upper: readonly CascMap[]): readonly CascMap[] {
  const key = ['mountPath', 'name'].find((candidate) => [...lower, ...upper].every((item) => typeof item[candidate] === 'string'));
  if (key === undefined) return [...lower, ...upper];
  const items = new Map(lower.map((item) => [item[key], item]));
  for (const item of upper) {
    const below = items.get(item[key]);
    items.set(item[key], below === undefined ? item : mergePods(below, item));
  }
  return [...items.values()];
}

const isMap = (value: CascValue | undefined): value is CascMap => typeof value === 'object' && value !== null && !Array.isArray(value);

const isListOfMaps = (value: CascValue): value is readonly CascMap[] => Array.isArray(value) && value.every(isMap);
