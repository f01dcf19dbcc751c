import { testNodeLabel } from '../../cluster-tools/nodes-from-pools.ts';
import { apiPath } from '../cluster/api-path.ts';
import { follow } from '../cluster/follow.ts';
import type { KubeObject } from '../cluster/kube-object.ts';
import type { Cluster } from '../cluster/open-cluster.ts';

interface Pod extends KubeObject {
  readonly spec: { readonly nodeName?: string; readonly containers: readonly { readonly name: string; readonly image: string }[] };
  readonly status?: { readonly phase?: string };
}

const pods = (namespace?: string) => apiPath('v1', 'pods', namespace);

/** In the place of the kubelets of the nodes that the tests make: a pod is Running and ready at once, and gone at once. No container runs. */
export async function playKubelets(cluster: Cluster, signal: AbortSignal): Promise<void> {
  const nodes = await cluster.list(`${apiPath('v1', 'nodes')}?labelSelector=${encodeURIComponent(testNodeLabel)}`);
  const ours = new Set(nodes.items.map(({ metadata }) => metadata.name));
  for await (const { objects, changed } of follow<Pod>(cluster, pods(), signal)) {
    for (const pod of changed ? [changed] : objects.values()) {
      if (ours.has(pod.spec.nodeName ?? '')) await play(cluster, pod);
    }
  }
}

async function play(cluster: Cluster, { metadata, spec, status }: Pod): Promise<void> {
  const path = `${pods(metadata.namespace)}/${metadata.name}`;
  if (metadata.deletionTimestamp !== undefined) return cluster.remove(path, 0);
  if (status?.phase !== 'Pending') return;
  const startedAt = new Date().toISOString();
  const conditions = ['Initialized', 'ContainersReady', 'Ready'].map((type) => ({ type, status: 'True', lastTransitionTime: startedAt }));
  const containerStatuses = spec.containers.map(({ name, image }) => ({
    name,
    image,
    imageID: image,
    ready: true,
    started: true,
    restartCount: 0,
    state: { running: { startedAt } },
  }));
  await cluster.patch(`${path}/status`, { status: { phase: 'Running', startTime: startedAt, conditions, containerStatuses } });
}
