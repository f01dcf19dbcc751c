import type { BaseFleet } from '../base-fleet.ts';
import type { Content, FleetFiles } from '../fleet-files.ts';
import type { Random } from '../random.ts';
import type { ValueDictionary } from '../value-dictionary.ts';

/** What a mutator can take things from. */
export interface Material {
  readonly base: BaseFleet;
  /** Values of every field, as they are written anywhere. */
  readonly dictionary: ValueDictionary;
}

/** Changes one thing of a fleet, as a person in a hurry, a bad merge or an attacker would. Undefined where what it chose cannot be changed so. */
export type Mutator = (material: Material, random: Random) => FleetFiles | undefined;

/** The same files, with another content at a path. */
export const withFile = (files: FleetFiles, path: string, content: Content): FleetFiles => new Map([...files, [path, content]]);

/** The same files without one. */
export const withoutFile = (files: FleetFiles, path: string): FleetFiles => new Map([...files].filter(([other]) => other !== path));

/** The text at a path; empty where there is none. */
export const textAt = (files: FleetFiles, path: string): string => {
  const content = files.get(path);
  return typeof content === 'string' ? content : '';
};

/** Paths that fit a pattern. */
export const pathsLike = (files: FleetFiles, pattern: RegExp): readonly string[] => [...files.keys()].filter((path) => pattern.test(path));
