import type { AgentKind, Architecture, Capacity, Fleet, Team } from '../../model/index.ts';
import { composeBasePod, composeKindPod } from './agent-pod.ts';
import { type CascMap, formatPodYaml } from './casc-text.ts';

const baseName = 'base';

/**
 * What all of a team's pods have in common: a pod template that the others inherit from (plugin kubernetes 4547, PodTemplate). Ids of
 * templates are fixed, since the plugin finds the template of a running agent by its id.
 */
export function composeBaseTemplate(team: Team, fleet: Fleet): CascMap {
  return {
    id: `${team.name}-${baseName}`,
    name: baseName,
    nodeUsageMode: 'EXCLUSIVE',
    serviceAccount: 'agent',
    instanceCapStr: String(team.quota.pods),
    slaveConnectTimeoutStr: '600',
    showRawYaml: false,
    annotations: [
      { key: 'karpenter.sh/do-not-disrupt', value: 'true' },
      { key: 'cluster-autoscaler.kubernetes.io/safe-to-evict', value: 'false' },
    ],
    yamlMergeStrategy: 'merge',
    yaml: formatPodYaml(composeBasePod(fleet)),
  };
}

/** The pod templates of one kind, one for each architecture and capacity, which inherit from the base template. */
export function composePodTemplates(kind: AgentKind, team: Team, fleet: Fleet): CascMap[] {
  const yaml = formatPodYaml(composeKindPod(kind, team));
  return kind.architectures.flatMap((architecture) =>
    kind.capacity.map((capacity) => {
      const name = `${kind.name}-${architectures[architecture].inNames}-${capacity}`;
      return {
        id: `${team.name}-${name}`,
        name,
        label: composeLabels(kind, architecture, capacity).join(' '),
        nodeUsageMode: isDefault(kind, architecture, capacity, team) ? 'NORMAL' : 'EXCLUSIVE',
        inheritFrom: baseName,
        nodeSelector: composeNodeSelector(architecture, capacity, fleet),
        instanceCapStr: String(kind.maximum),
        idleMinutes: kind.idleMinutes,
        activeDeadlineSecondsStr: String(kind.deadlineMinutes * 60),
        // Inherited only where it is set here as well (kubernetes 4547, PodTemplateUtils.combine).
        showRawYaml: false,
        yamlMergeStrategy: 'merge',
        yaml,
      };
    }),
  );
}

/**
 * Whether a build that asks for no label (`agent any`) gets this template: exactly one of the team's, of the kind `linux` or else of the first
 * kind without privilege, on capacity that is not taken away.
 */
function isDefault(kind: AgentKind, architecture: Architecture, capacity: Capacity, team: Team): boolean {
  const unprivileged = team.agents.filter((candidate) => !isPrivileged(candidate));
  const defaultKind = unprivileged.find(({ name }) => name === 'linux') ?? unprivileged[0];
  const defaultCapacity = kind.capacity.find((offered) => offered === 'on-demand') ?? kind.capacity[0];
  return kind.name === defaultKind?.name && architecture === kind.architectures[0] && capacity === defaultCapacity;
}

/** How an architecture is called in names, by Kubernetes, and by people in the labels that a pipeline asks for. */
const architectures: Record<Architecture, { inNames: string; inKubernetes: string; labels: readonly string[] }> = {
  x86_64: { inNames: 'x86-64', inKubernetes: 'amd64', labels: ['x86_64', 'amd64'] },
  arm64: { inNames: 'arm64', inKubernetes: 'arm64', labels: ['arm64', 'aarch64'] },
};

const capacityLabels: Record<Capacity, readonly string[]> = { spot: ['spot'], 'on-demand': ['on-demand', 'ondemand'] };

/** A privileged kind is asked for by its name only: no build gets one because it asked for `linux`. */
function composeLabels(kind: AgentKind, architecture: Architecture, capacity: Capacity): readonly string[] {
  const common = isPrivileged(kind) ? [] : ['linux'];
  return [...new Set([kind.name, ...common, ...architectures[architecture].labels, ...capacityLabels[capacity]])];
}

const isPrivileged = ({ containers }: AgentKind): boolean => containers.some(({ privileged }) => privileged);

/** By labels that Karpenter gives to its nodes, or EKS to those of a managed node group. */
function composeNodeSelector(architecture: Architecture, capacity: Capacity, fleet: Fleet): string {
  const capacityType =
    fleet.nodes === 'karpenter'
      ? `karpenter.sh/capacity-type=${capacity}`
      : `eks.amazonaws.com/capacityType=${capacity === 'spot' ? 'SPOT' : 'ON_DEMAND'}`;
  return `kubernetes.io/arch=${architectures[architecture].inKubernetes},${capacityType}`;
}
