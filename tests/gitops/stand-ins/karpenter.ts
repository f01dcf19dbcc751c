import { apiPath } from '../cluster/api-path.ts';
import type { Cluster } from '../cluster/open-cluster.ts';
import { markReady, type WithConditions } from './mark-ready.ts';
import { react } from './react.ts';

/** In the place of Karpenter: every NodePool and EC2NodeClass is ready. It makes no nodes. */
export async function playKarpenter(cluster: Cluster, signal: AbortSignal): Promise<void> {
  const paths = [apiPath('karpenter.sh/v1', 'nodepools'), apiPath('karpenter.k8s.aws/v1', 'ec2nodeclasses')];
  await Promise.all(paths.map((path) => react<WithConditions>(cluster, path, signal, (object) => markReady(cluster, path, object))));
}
