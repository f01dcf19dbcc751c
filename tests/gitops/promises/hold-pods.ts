import { apiPath } from '../cluster/api-path.ts';
import type { KubeObject } from '../cluster/kube-object.ts';
import type { Cluster } from '../cluster/open-cluster.ts';

const finalizer = 'jenkins-fleet-test/slow';

interface WithFinalizers extends KubeObject {
  readonly metadata: KubeObject['metadata'] & { readonly finalizers?: readonly string[] };
}

const pods = (namespace?: string) => apiPath('v1', 'pods', namespace);

/** Keeps the pods of a namespace from going when they are deleted, as a program does that needs its time to stop. */
export async function holdPods(cluster: Cluster, namespace: string): Promise<void> {
  const { items } = await cluster.list(pods(namespace));
  for (const { metadata } of items) await cluster.patch(`${pods(namespace)}/${metadata.name}`, { metadata: { finalizers: [finalizer] } });
}

/** Lets all go that are held. */
export async function releasePods(cluster: Cluster): Promise<void> {
  const { items } = await cluster.list<WithFinalizers>(pods());
  for (const { metadata } of items.filter((pod) => pod.metadata.finalizers?.includes(finalizer))) {
    await cluster.patch(`${pods(metadata.namespace)}/${metadata.name}`, { metadata: { finalizers: [] } });
  }
}
