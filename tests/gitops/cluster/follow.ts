import { type KubeObject, nameOf } from './kube-object.ts';
import type { Cluster } from './open-cluster.ts';

/** A collection at one moment, by `nameOf`, and what came last; no `changed` after a new beginning. */
export interface Seen<T extends KubeObject> {
  readonly objects: ReadonlyMap<string, T>;
  readonly changed?: T;
}

/** Follows a collection until `signal`: its state now, and again after every change. A watch that ends begins anew. */
export async function* follow<T extends KubeObject>(cluster: Cluster, path: string, signal: AbortSignal): AsyncGenerator<Seen<T>> {
  try {
    while (!signal.aborted) {
      const { items, metadata } = await cluster.list<T>(path);
      const objects = new Map(items.map((item) => [nameOf(item), item]));
      yield { objects };
      for await (const { type, object } of cluster.watch<T>(path, metadata.resourceVersion, signal)) {
        if (type === 'DELETED') objects.delete(nameOf(object));
        else objects.set(nameOf(object), object);
        yield { objects, changed: object };
      }
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
