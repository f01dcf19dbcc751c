import type { Fleet, KubernetesObject, Team } from '../../../model/index.ts';

/** What an output is held against. */
export interface Expectation {
  readonly fleet: Fleet;
  readonly team: Team;
  /** The team's file as it is written. */
  readonly written: string;
  /** Of the team before the mutation; absent where more than its patches has changed. */
  readonly unpatched?: readonly KubernetesObject[];
}

/** Finds what an object gives a team that it must not have. Written without any code of the policies, so that both have to be wrong to miss something. */
export type FindEscapes = (object: KubernetesObject, expectation: Expectation) => readonly string[];

/** A map that may not be there, as one that is. */
export const mapOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : {};

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** What is at the end of a path; undefined where the path ends before. */
export const at = (value: unknown, ...keys: readonly string[]): unknown =>
  keys.reduce<unknown>((inner, key) => (Array.isArray(inner) ? inner[Number(key)] : mapOf(inner)[key]), value);

/** The texts of which something is true. */
export const when = (isTrue: boolean, ...texts: readonly string[]): readonly string[] => (isTrue ? texts : []);

/** All maps in a value, itself first. */
export const mapsIn = (value: unknown): readonly Readonly<Record<string, unknown>>[] => {
  if (Array.isArray(value)) return value.flatMap(mapsIn);
  return typeof value === 'object' && value !== null ? [mapOf(value), ...Object.values(value).flatMap(mapsIn)] : [];
};
