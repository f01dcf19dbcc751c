import { apiPath } from '../cluster/api-path.ts';
import type { KubeObject } from '../cluster/kube-object.ts';
import type { Cluster } from '../cluster/open-cluster.ts';
import { react } from './react.ts';

interface Ingress extends KubeObject {
  readonly status?: { readonly loadBalancer?: { readonly ingress?: readonly unknown[] } };
}

const ingresses = (namespace?: string) => apiPath('networking.k8s.io/v1', 'ingresses', namespace);

/** In the place of the AWS Load Balancer Controller: every Ingress gets the address of a load balancer, without which it is not Healthy. */
export async function playLoadBalancers(cluster: Cluster, signal: AbortSignal): Promise<void> {
  await react<Ingress>(cluster, ingresses(), signal, async ({ metadata, status }) => {
    if (status?.loadBalancer?.ingress?.length) return;
    const loadBalancer = { ingress: [{ hostname: 'load-balancer.example.com' }] };
    await cluster.patch(`${ingresses(metadata.namespace)}/${metadata.name}/status`, { status: { loadBalancer } });
  });
}
