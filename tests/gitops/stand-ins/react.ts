import { follow } from '../cluster/follow.ts';
import type { KubeObject } from '../cluster/kube-object.ts';
import type { Cluster } from '../cluster/open-cluster.ts';

/**
 * Calls `act` for every object of a collection and for everyone that changes, until `signal`: what a controller does. `act` must change
 * nothing when there is nothing to do, since its own changes come back. An object that is gone or newer than it was read is no failure.
 */
export async function react<T extends KubeObject>(
  cluster: Cluster,
  path: string,
  signal: AbortSignal,
  act: (object: T) => Promise<void>,
): Promise<void> {
  for await (const { objects, changed } of follow<T>(cluster, path, signal)) {
    for (const object of changed ? [changed] : objects.values()) {
      if (object.metadata.deletionTimestamp === undefined) await act(object);
    }
  }
}
