import type { Architecture, Capacity, Fleet } from '../../model/index.ts';

/** How an architecture is called in names of ours, and by Kubernetes. */
export const architectureNames: Readonly<Record<Architecture, { readonly inNames: string; readonly inKubernetes: string }>> = {
  x86_64: { inNames: 'x86-64', inKubernetes: 'amd64' },
  arm64: { inNames: 'arm64', inKubernetes: 'arm64' },
};

/** Name of the node pool that a build's pod lands on, such as `acme-agents-x86-64-spot`; undefined where the pools are not made here. */
export function nodePoolOf({ nodePools }: Fleet, architecture: Architecture, capacity: Capacity): string | undefined {
  return nodePools?.agents.pools.find((pool) => pool.architecture === architecture && pool.capacity === capacity)?.name;
}

/**
 * Labels that select the nodes of builds: those that Karpenter gives to its nodes, or EKS to those of a managed node group, and that of the
 * pools which are made here. Without the last one a pod would also fit a pool of somebody else that has no taint.
 */
export function agentNodeSelector(fleet: Fleet, architecture: Architecture, capacity: Capacity): Readonly<Record<string, string>> {
  return {
    'kubernetes.io/arch': architectureNames[architecture].inKubernetes,
    ...(fleet.nodes === 'karpenter'
      ? { 'karpenter.sh/capacity-type': capacity }
      : { 'eks.amazonaws.com/capacityType': capacity === 'spot' ? 'SPOT' : 'ON_DEMAND' }),
    ...fleet.nodePools?.agents.labels,
  };
}
