import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { EC2NodeClass, NodePool } from '../../imports/karpenter.ts';
import type { AgentNodes, Architecture, Capacity, ControllerNodes, Fleet, Instances, NodePools } from '../../src/model/index.ts';
import { controllersTaint, fleetLabels } from '../constructs/labels.ts';

/** Root device of Amazon Linux 2023. */
const rootDevice = '/dev/xvda';

/** Voluntary replacement of nodes that hold pods; empty ones go whenever they are empty. */
const replacing = ['Drifted', 'Underutilized'] as const;

/**
 * The nodes of controllers, and those of builds by architecture and capacity, where fleet.yaml says how (Karpenter 1, karpenter.sh/docs/concepts).
 * Nothing here depends on the teams: a push of a team never changes nodes.
 */
export class ClusterNodePools extends Chart {
  constructor(
    scope: Construct,
    private readonly fleet: Fleet,
  ) {
    super(scope, 'node-pools');
    if (fleet.nodePools !== undefined) {
      const { controllers, agents } = fleet.nodePools;
      this.nodeClass(fleet.nodePools, controllers);
      this.controllers(controllers);
      this.nodeClass(fleet.nodePools, agents);
      agents.pools.forEach((_, index) => this.agents(agents, index));
    }
  }

  private nodeClass({ identity, image, subnets, securityGroups }: NodePools, { name, disk }: ControllerNodes | AgentNodes) {
    new EC2NodeClass(this, `${name}-class`, {
      metadata: { name, labels: fleetLabels(this.fleet) },
      spec: {
        ...identity,
        amiSelectorTerms: [{ alias: image }],
        subnetSelectorTerms: [{ tags: subnets }],
        securityGroupSelectorTerms: [{ tags: securityGroups }],
        // One hop ends at the node itself: a pod without the host's network gets no answer, and so never the node's AWS role.
        metadataOptions: { httpEndpoint: 'enabled', httpProtocolIPv6: 'disabled', httpPutResponseHopLimit: 1, httpTokens: 'required' },
        blockDeviceMappings: [
          { deviceName: rootDevice, ebs: { volumeSize: disk, volumeType: 'gp3', encrypted: true, deleteOnTermination: true } },
        ],
        tags: { 'jenkins-fleet': this.fleet.name },
      },
    });
  }

  /** Controllers are moved one tenth at a time, and not in office hours. */
  private controllers(nodes: ControllerNodes) {
    const { officeHours } = nodes;
    new NodePool(this, nodes.name, {
      metadata: { name: nodes.name, labels: fleetLabels(this.fleet) },
      spec: {
        limits: nodes.limits,
        disruption: {
          ...whenEmpty(nodes),
          budgets: [
            { nodes: '10%' },
            ...(officeHours === undefined
              ? []
              : [{ nodes: '0', reasons: replacing, schedule: officeHours.schedule, duration: `${officeHours.hours}h` }]),
          ],
        },
        template: template(nodes, controllersTaint, nodes.architecture, 'on-demand'),
      },
    });
  }

  /** Empty nodes of builds go at once, all of them; a node with builds is replaced when these have ended. */
  private agents(nodes: AgentNodes, index: number) {
    const pool = nodes.pools[index];
    if (pool === undefined) return;
    new NodePool(this, pool.name, {
      metadata: { name: pool.name, labels: fleetLabels(this.fleet) },
      spec: {
        weight: 10 * (nodes.pools.length - index),
        limits: nodes.limits,
        disruption: {
          ...whenEmpty(nodes),
          budgets: [
            { nodes: '100%', reasons: ['Empty'] },
            { nodes: '10%', reasons: replacing },
          ],
        },
        template: template(nodes, 'jenkins-fleet/agents', pool.architecture, pool.capacity),
      },
    });
  }
}

/** Never for a cheaper node: it would cost a controller's restart, or a build. */
const whenEmpty = ({ emptyMinutes }: ControllerNodes | AgentNodes) =>
  ({ consolidationPolicy: 'WhenEmpty', consolidateAfter: `${emptyMinutes}m` }) as const;

/**
 * The nodes of a pool. An old node is drained, which a pod with `karpenter.sh/do-not-disrupt` would hold up for ever without a
 * `terminationGracePeriod`.
 */
const template = (nodes: ControllerNodes | AgentNodes, taint: string, architecture: Architecture, capacity: Capacity) => ({
  metadata: { labels: nodes.labels },
  spec: {
    nodeClassRef: { group: 'karpenter.k8s.aws', kind: 'EC2NodeClass', name: nodes.name },
    taints: [{ key: taint, effect: 'NoSchedule' as const }],
    requirements: [
      oneOf('kubernetes.io/os', ['linux']),
      oneOf('kubernetes.io/arch', [architecture === 'arm64' ? 'arm64' : 'amd64']),
      oneOf('karpenter.sh/capacity-type', [capacity]),
      ...requirementsOf(nodes.instances),
    ],
    expireAfter: nodes.maximumAgeDays === undefined ? 'Never' : `${nodes.maximumAgeDays * 24}h`,
    terminationGracePeriod: `${nodes.drainMinutes}m`,
  },
});

const requirementsOf = ({ families, categories = [], minimumGeneration = 1, cpus }: Instances) => [
  ...(families === undefined
    ? [
        oneOf('karpenter.k8s.aws/instance-category', categories),
        { key: 'karpenter.k8s.aws/instance-generation', operator: 'Gt' as const, values: [String(minimumGeneration - 1)] },
      ]
    : [oneOf('karpenter.k8s.aws/instance-family', families)]),
  oneOf('karpenter.k8s.aws/instance-cpu', cpus.map(String)),
];

const oneOf = (key: string, values: readonly string[]) => ({ key, operator: 'In' as const, values });
