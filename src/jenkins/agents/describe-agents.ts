import type { AgentKind, Architecture, Capacity, Fleet, Team } from '../../model/index.ts';
import { isDefaultTemplate, podTemplateName } from '../compose/pod-template.ts';
import { agentNodeSelector, nodePoolOf } from './node-pool.ts';
import { podRequests, sumOfRequests } from './pod-requests.ts';

/** One pod template of a team, for people. */
export interface AgentDescription {
  /** The shortest that a build has to ask for to get it, such as `maven && arm64 && spot`. */
  readonly label: string;
  /** Such as `maven-arm64-spot`. */
  readonly template: string;
  /** The node pool, or the labels of the nodes where somebody else makes the pools, or `Fargate`. */
  readonly nodes: string;
  /** What one pod keeps from its node: cores, and bytes of memory. */
  readonly requests: { readonly cpu: number; readonly memory: number };
  /** Pods at one time. */
  readonly maximum: number;
  /** Whether a build without a label gets it. */
  readonly isDefault: boolean;
}

/** Describes what a team's builds can ask for, and where it runs. */
export function describeAgents(team: Team, fleet: Fleet): readonly AgentDescription[] {
  return team.agents.flatMap((kind) => {
    const asked = podRequests(kind, team, fleet);
    const requests = { cpu: sumOfRequests(asked, 'cpu'), memory: sumOfRequests(asked, 'memory') };
    return kind.architectures.flatMap((architecture) =>
      kind.capacity.map((capacity) => ({
        label: labelOf(kind, architecture, capacity),
        template: podTemplateName(kind, architecture, capacity),
        nodes: nodesOf(kind, architecture, capacity, fleet),
        requests,
        maximum: kind.maximum,
        isDefault: isDefaultTemplate(kind, architecture, capacity, team),
      })),
    );
  });
}

/** What a kind has one of need not be said. */
function labelOf({ name, architectures, capacity: capacities }: AgentKind, architecture: Architecture, capacity: Capacity): string {
  return [name, ...(architectures.length > 1 ? [architecture] : []), ...(capacities.length > 1 ? [capacity] : [])].join(' && ');
}

function nodesOf({ compute }: AgentKind, architecture: Architecture, capacity: Capacity, fleet: Fleet): string {
  if (compute === 'fargate') return 'Fargate';
  const labels = Object.entries(agentNodeSelector(fleet, architecture, capacity)).map(([label, value]) => `${label}=${value}`);
  return nodePoolOf(fleet, architecture, capacity) ?? labels.join(',');
}
