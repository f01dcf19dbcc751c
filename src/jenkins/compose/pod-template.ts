import type { AgentKind, Architecture, Capacity, Fleet, Team } from '../../model/index.ts';
import { agentNodeSelector, architectureNames } from '../agents/node-pool.ts';
import { composeBasePod, composeKindPod, composeWholePod } from './agent-pod.ts';
import { type CascMap, formatPodYaml } from './casc-text.ts';

const baseName = 'base';

/**
 * What all of a team's pods have in common: a pod template that the others inherit from (plugin kubernetes 4547, PodTemplate). Ids of
 * templates are fixed, since the plugin finds the template of a running agent by its id.
 */
export function composeBaseTemplate(team: Team, fleet: Fleet): CascMap {
  return { ...composeBaseAttributes(team, fleet), yaml: formatPodYaml(composeBasePod(fleet)) };
}

/** The base template without its `yaml`. */
export function composeBaseAttributes(team: Team, fleet: Fleet) {
  return {
    id: `${team.name}-${baseName}`,
    name: baseName,
    nodeUsageMode: 'EXCLUSIVE',
    serviceAccount: 'agent',
    instanceCapStr: String(team.quota.pods),
    slaveConnectTimeoutStr: '600',
    // For a Pipeline's own pod, which inherits it; the templates below have a selector of their own.
    ...(fleet.nodePools && { nodeSelector: formatSelector(fleet.nodePools.agents.labels) }),
    showRawYaml: false,
    annotations: [
      { key: 'karpenter.sh/do-not-disrupt', value: 'true' },
      { key: 'cluster-autoscaler.kubernetes.io/safe-to-evict', value: 'false' },
    ],
    yamlMergeStrategy: 'merge' as const,
  };
}

/** The pod templates of one kind, one for each architecture and capacity, which inherit from the base template. */
export function composePodTemplates(kind: AgentKind, team: Team, fleet: Fleet): CascMap[] {
  const yaml = formatPodYaml(composePodOfKind(kind, team, fleet));
  return composePodAttributes(kind, team, fleet).map((attributes) => ({ ...attributes, yaml }));
}

/** The part of a Pod that is the `yaml` of all templates of a kind. */
export const composePodOfKind = (kind: AgentKind, team: Team, fleet: Fleet): CascMap =>
  kind.podYaml ? composeWholePod(kind, team, fleet) : composeKindPod(kind, team);

/** The pod templates of one kind without their `yaml`. */
export function composePodAttributes(kind: AgentKind, team: Team, fleet: Fleet) {
  return kind.architectures.flatMap((architecture) =>
    kind.capacity.map((capacity) => {
      const name = podTemplateName(kind, architecture, capacity);
      return {
        id: `${team.name}-${name}`,
        name,
        label: composeLabels(kind, architecture, capacity).join(' '),
        nodeUsageMode: isDefaultTemplate(kind, architecture, capacity, team) ? 'NORMAL' : 'EXCLUSIVE',
        inheritFrom: baseName,
        nodeSelector: composeNodeSelector(kind, architecture, capacity, fleet),
        instanceCapStr: String(kind.maximum),
        idleMinutes: kind.idleMinutes,
        activeDeadlineSecondsStr: String(kind.deadlineMinutes * 60),
        // Inherited only where it is set here as well (kubernetes 4547, PodTemplateUtils.combine).
        showRawYaml: false,
        yamlMergeStrategy: kind.podYaml ? ('override' as const) : ('merge' as const),
      };
    }),
  );
}

/** Such as `maven-arm64-spot`. */
export const podTemplateName = ({ name }: AgentKind, architecture: Architecture, capacity: Capacity): string =>
  `${name}-${architectureNames[architecture].inNames}-${capacity}`;

/** Whether a build that asks for no label (`agent any`) gets this template: one of the kind that the team says, on capacity that is not taken away. */
export const isDefaultTemplate = (kind: AgentKind, architecture: Architecture, capacity: Capacity, { defaultAgent }: Team): boolean =>
  kind.name === defaultAgent && architecture === kind.architectures[0] && capacity === 'on-demand';

/** How people call an architecture and a capacity in the label that a pipeline asks for. */
const architectureLabels: Record<Architecture, readonly string[]> = { x86_64: ['x86_64', 'amd64'], arm64: ['arm64', 'aarch64'] };
const capacityLabels: Record<Capacity, readonly string[]> = { spot: ['spot'], 'on-demand': ['on-demand', 'ondemand'] };

/** A special kind is asked for by its name only: no build gets one because it asked for `linux`. */
function composeLabels({ name, byNameOnly }: AgentKind, architecture: Architecture, capacity: Capacity): readonly string[] {
  const common = byNameOnly ? [] : ['linux'];
  return [...new Set([name, ...common, ...architectureLabels[architecture], ...capacityLabels[capacity]])];
}

/** Fargate has no nodes to choose from; what it knows of a pod's nodes is their architecture. */
function composeNodeSelector({ compute }: AgentKind, architecture: Architecture, capacity: Capacity, fleet: Fleet): string {
  const labels =
    compute === 'fargate'
      ? { 'kubernetes.io/arch': architectureNames[architecture].inKubernetes }
      : agentNodeSelector(fleet, architecture, capacity);
  return formatSelector(labels);
}

const formatSelector = (labels: Readonly<Record<string, string>>): string =>
  Object.entries(labels)
    .map(([label, value]) => `${label}=${value}`)
    .join(',');
