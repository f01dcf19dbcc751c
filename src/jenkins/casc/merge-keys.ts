import type { CascEntry, CascMapping, CascNode, Place } from './casc-node.ts';

/** A merge key `<<` of a map. */
export interface MergeKey {
  readonly place: Place;
  readonly value: CascNode;
  /** The map's own keys before it. */
  readonly before: ReadonlySet<string>;
}

interface Finding {
  readonly place: Place;
  readonly message: string;
  readonly fix: string;
}

/**
 * Adds what the merge keys of a map bring to its own entries, which win, as JCasC does after it has merged the files (SnakeYAML,
 * SafeConstructor.flattenMapping; README of configuration-as-code, "Yaml Aliases and Anchors"). JCasC compares no keys while it does so, and
 * keeps what comes last: where that is not what YAML says, the key is found faulty.
 */
export function fillMergeKeys(entries: Map<string, CascEntry>, mergeKeys: readonly MergeKey[]): Finding[] {
  const own = new Set(entries.keys());
  return mergeKeys.flatMap(({ place, value, before }) => {
    const maps = value.kind === 'list' ? value.items : [value];
    if (!maps.every(isMap)) {
      const found = {
        place,
        message: 'expected a map or a list of maps for "<<", found something else',
        fix: 'write an alias, such as "<<: *base"',
      };
      return [found];
    }
    return maps.flatMap((map) =>
      [...map.entries].flatMap(([key, entry]) => {
        if (!entries.has(key)) {
          entries.set(key, entry);
          return [];
        }
        return own.has(key) && !before.has(key) ? [] : [{ place, ...(own.has(key) ? afterOwnKey(key) : twice(key)) }];
      }),
    );
  });
}

const isMap = (node: CascNode): node is CascMapping => node.kind === 'map';

const afterOwnKey = (key: string) => ({
  message: `expected "<<" before "${key}", which it brings as well, found it after: Jenkins would take the value of "<<"`,
  fix: 'write "<<" first',
});

const twice = (key: string) => ({
  message: `expected one map that brings "${key}", found several: Jenkins would take the last, YAML says the first`,
  fix: `write "${key}" out below "<<"`,
});
