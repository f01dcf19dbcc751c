import { load } from 'js-yaml';
import type { BaseFleet } from './base-fleet.ts';

/** All values that fleets give to a key, by the key; what is in a list is under the key of the list with `[]` behind it. */
export type ValueDictionary = ReadonlyMap<string, readonly unknown[]>;

/** Collects the values of all YAML files of some fleets. */
export function buildValueDictionary(fleets: readonly BaseFleet[]): ValueDictionary {
  const dictionary = new Map<string, unknown[]>();
  const collect = (value: unknown, key: string): void => {
    dictionary.set(key, [...(dictionary.get(key) ?? []), value]);
    if (Array.isArray(value)) value.forEach((item) => collect(item, `${key}[]`));
    else if (typeof value === 'object' && value !== null) {
      Object.entries(value).forEach(([inner, innerValue]) => collect(innerValue, inner));
    }
  };
  for (const { files } of fleets) {
    for (const [path, content] of files) {
      if (path.endsWith('.yaml') && typeof content === 'string') collect(load(content), path);
    }
  }
  return dictionary;
}
