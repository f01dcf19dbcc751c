import { follow } from './follow.ts';
import type { KubeObject } from './kube-object.ts';
import type { Cluster } from './open-cluster.ts';

export interface Waiting<T extends KubeObject, Result> {
  /** A collection, or a part of one with `?fieldSelector=…`. */
  readonly path: string;
  /** `undefined` as long as it is not so yet. */
  readonly check: (objects: ReadonlyMap<string, T>) => Result | undefined;
  /** What is waited for, as a sentence. */
  readonly what: string;
  readonly seconds: number;
  /** What to print when the time is over. */
  readonly report: () => Promise<string>;
}

/** Watches a collection until `check` has a result. Throws at the deadline, with `report`. */
export async function waitUntil<T extends KubeObject, Result>(cluster: Cluster, waiting: Waiting<T, Result>): Promise<Result> {
  const { path, check, what, seconds, report } = waiting;
  const over = AbortSignal.timeout(seconds * 1000);
  const done = new AbortController();
  try {
    for await (const { objects } of follow<T>(cluster, path, AbortSignal.any([over, done.signal]))) {
      const result = check(objects);
      if (result !== undefined) return result;
    }
  } finally {
    done.abort();
  }
  throw new Error(`expected within ${seconds} s: ${what}. What the cluster says:\n${await report()}`);
}

/** The part of a collection that is one object. */
export const only = (path: string, name: string): string => `${path}?fieldSelector=metadata.name%3D${name}`;
