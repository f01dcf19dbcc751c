import type { KubeObject } from '../cluster/kube-object.ts';
import type { Cluster } from '../cluster/open-cluster.ts';

/** An object whose controller says in its status whether it is ready. */
export interface WithConditions extends KubeObject {
  readonly status?: { readonly conditions?: readonly { readonly type: string; readonly status: string; readonly message?: string }[] };
}

/** Writes the condition `Ready` as a controller would, unless it is so already. */
export async function markReady(cluster: Cluster, path: string, object: WithConditions, problem?: string): Promise<void> {
  const status = problem === undefined ? 'True' : 'False';
  const message = problem ?? 'ready, says the stand-in of the tests';
  const ready = object.status?.conditions?.find(({ type }) => type === 'Ready');
  if (ready?.status === status && ready.message === message) return;
  const condition = { type: 'Ready', status, reason: 'StandIn', message, lastTransitionTime: new Date().toISOString() };
  await cluster.patch(`${path}/${object.metadata.name}/status`, { status: { conditions: [condition] } });
}
