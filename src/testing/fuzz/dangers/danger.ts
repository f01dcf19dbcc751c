import type { KubernetesObject } from '../../../model/index.ts';

/** One operation of JSON Patch. */
export interface Operation {
  readonly op: 'add' | 'replace' | 'remove' | 'move' | 'copy' | 'test';
  readonly path: string;
  readonly from?: string;
  readonly value?: unknown;
}

/** A change of a generated object that must never reach the cluster: what it would give, and the operations. */
export interface Danger {
  readonly gives: string;
  readonly ops: readonly Operation[];
}

/** What belongs to others, as a team that tries to get at it would write it. */
export interface Strangers {
  readonly namespace: string;
  readonly team: string;
  readonly host: string;
  readonly accessPoint: string;
  readonly fileSystem: string;
  readonly secretKey: string;
  readonly ingressClass: string;
}

/** All dangers that fit an object. */
export type FindDangers = (object: KubernetesObject, strangers: Strangers) => readonly Danger[];

/** Sets a value, over what is there. The map or list above has to be there. */
export const set = (gives: string, path: string, value: unknown): Danger => ({ gives, ops: [{ op: 'add', path, value }] });

export const remove = (gives: string, path: string): Danger => ({ gives, ops: [{ op: 'remove', path }] });

/** The parts of a JSON pointer, escaped. */
export const pointerTo = (...keys: readonly (string | number)[]): string =>
  keys.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** A map that may not be there, as one that is. */
export const mapOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : {};

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
