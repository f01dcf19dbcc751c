import { describeRule } from '../../testing/describe-rule.ts';
import { nodePoolsNeedKarpenter } from './node-pools-need-karpenter.ts';

const pools = 'nodePools: {role: nodes, subnets: {a: b}, securityGroups: {a: b}, image: al2023@v20260818}';

describeRule(nodePoolsNeedKarpenter, {
  accepts: {
    'a fleet without node pools of its own': { fleet: 'nodes: cluster-autoscaler' },
    'node pools, since Karpenter is the default': { fleet: pools },
  },
  rejects: {
    'node pools that nothing would read': [
      { fleet: `nodes: cluster-autoscaler\n${pools}` },
      'fleet.yaml:2:12 nodePools: expected no node pools with "nodes: cluster-autoscaler", found them; remove them, or write "nodes: karpenter"',
    ],
  },
});
