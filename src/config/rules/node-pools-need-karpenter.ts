import { findInFleet, type Rule } from './rule.ts';

/** Node pools are Karpenter's: with Cluster Autoscaler they would be objects that nothing reads, and pods would wait for their labels. */
export const nodePoolsNeedKarpenter: Rule = {
  name: 'node-pools-need-karpenter',
  check: (resolved) => {
    const { nodes, nodePools } = resolved.fleet;
    if (nodePools === undefined || nodes === 'karpenter') return [];
    const message = `expected no node pools with "nodes: ${nodes}", found them`;
    return [findInFleet(resolved, ['nodePools'], message, 'remove them, or write "nodes: karpenter"')];
  },
};
