import type { AgentNodes, Architecture, Capacity, ControllerNodes, Instances, NodePools } from '../model/index.ts';
import type { NodePoolsFile } from './schema/node-pools.ts';

/** The label by which pods find the nodes that are made for them, and no others that would take them as well. */
const nodeLabel = 'jenkins-fleet/pool';

/** Nodes of controllers. No age: Karpenter replaces an old node at once, at any hour, and asks no budget (disruption.md, "Expiration"). */
const builtInControllers = {
  // A controller asks for four times as much memory as CPU.
  categories: ['m', 'r'],
  minimumGeneration: 5,
  cpus: [2, 4, 8, 16],
  limits: { cpu: '200', memory: '800Gi' },
  disk: '50Gi',
  emptyMinutes: 15,
  // The longest that a controller with `eviction: blocked` holds a node that has to be replaced.
  drainMinutes: 1_440,
  architecture: 'x86_64',
  officeHours: { schedule: '0 6 * * mon-fri', hours: 14 },
} as const;

/** Nodes of builds. More than the four hours that a pod lives by default: nothing is lost when its node has to go. */
const builtInAgents = {
  // Spot capacity is interrupted less where there is much to choose from.
  categories: ['c', 'm', 'r'],
  minimumGeneration: 5,
  cpus: [4, 8, 16, 32],
  limits: { cpu: '1000', memory: '4000Gi' },
  disk: '100Gi',
  emptyMinutes: 5,
  maximumAgeDays: 7,
  drainMinutes: 360,
} as const;

/**
 * All pools of builds, the preferred first. Pods of ours fit one only; a pod that a Pipeline brings may fit several, and its images are more
 * often for x86 alone than for both, and its build less often ready to be interrupted.
 */
const agentPools: readonly { readonly architecture: Architecture; readonly capacity: Capacity; readonly inNames: string }[] = [
  { architecture: 'x86_64', capacity: 'on-demand', inNames: 'x86-64-on-demand' },
  { architecture: 'x86_64', capacity: 'spot', inNames: 'x86-64-spot' },
  { architecture: 'arm64', capacity: 'on-demand', inNames: 'arm64-on-demand' },
  { architecture: 'arm64', capacity: 'spot', inNames: 'arm64-spot' },
];

/** Fills in what fleet.yaml does not say of node pools. `fleet` is the fleet's name. */
export function resolveNodePools(written: NodePoolsFile, fleet: string): NodePools {
  const { role, instanceProfile, subnets, securityGroups, image } = written;
  return {
    identity: instanceProfile === undefined ? { role: role ?? '' } : { instanceProfile },
    subnets,
    securityGroups,
    image,
    controllers: resolveControllers(written.controllers, fleet),
    agents: resolveAgentNodes(written.agents, fleet),
  };
}

function resolveControllers(written: NodePoolsFile['controllers'], fleet: string): ControllerNodes {
  const officeHours = written?.officeHours === undefined ? builtInControllers.officeHours : written.officeHours;
  return {
    ...resolveNodes(written, builtInControllers, `${fleet}-controllers`),
    ...(written?.maximumAgeDays && { maximumAgeDays: written.maximumAgeDays }),
    architecture: written?.architecture ?? builtInControllers.architecture,
    ...(officeHours && { officeHours }),
  };
}

function resolveAgentNodes(written: NodePoolsFile['agents'], fleet: string): AgentNodes {
  const name = `${fleet}-agents`;
  const maximumAgeDays = written?.maximumAgeDays === undefined ? builtInAgents.maximumAgeDays : written.maximumAgeDays;
  return {
    ...resolveNodes(written, builtInAgents, name),
    ...(maximumAgeDays && { maximumAgeDays }),
    pools: agentPools
      .filter(({ architecture, capacity }) => isWanted(written?.architectures, architecture) && isWanted(written?.capacity, capacity))
      .map(({ architecture, capacity, inNames }) => ({ name: `${name}-${inNames}`, architecture, capacity })),
  };
}

function resolveNodes(
  written: NodePoolsFile['agents'] | NodePoolsFile['controllers'],
  builtIn: typeof builtInAgents | typeof builtInControllers,
  name: string,
) {
  const instances = resolveInstances(written?.instances, builtIn);
  return {
    name,
    labels: { [nodeLabel]: name },
    instances,
    room: roomForOnePod(instances),
    limits: { ...builtIn.limits, ...written?.limits },
    disk: written?.disk ?? builtIn.disk,
    emptyMinutes: written?.emptyMinutes ?? builtIn.emptyMinutes,
    drainMinutes: written?.drainMinutes ?? builtIn.drainMinutes,
  };
}

function resolveInstances(
  written: NonNullable<NodePoolsFile['agents']>['instances'],
  builtIn: { readonly categories: readonly string[]; readonly minimumGeneration: number; readonly cpus: readonly number[] },
): Instances {
  const cpus = [...new Set(written?.cpus ?? builtIn.cpus)].toSorted((one, other) => one - other);
  if (written?.families !== undefined) return { families: written.families, cpus };
  return {
    categories: written?.categories ?? builtIn.categories,
    minimumGeneration: written?.minimumGeneration ?? builtIn.minimumGeneration,
    cpus,
  };
}

/** Gibibytes for one CPU in EC2's usual categories. */
const memoryOfCategory: Readonly<Record<string, number>> = { c: 2, m: 4, r: 8 };

/**
 * At least this is never a pod's: CPUs for the kubelet, kube-proxy and the VPC CNI, and the share of memory that Karpenter takes for the machine
 * (`VM_MEMORY_OVERHEAD_PERCENT`).
 */
const keptCpus = 0.2;
const keptMemoryShare = 0.075;

function roomForOnePod({ categories, families, cpus }: Instances): ControllerNodes['room'] {
  const largest = Math.max(...cpus);
  const ratios = (categories ?? families ?? []).map((name) => memoryOfCategory[/^[a-z]+/.exec(name)?.[0] ?? '']);
  const known = ratios.filter((ratio) => ratio !== undefined);
  return {
    cpus: largest - keptCpus,
    ...(known.length === ratios.length && { memoryGi: Math.max(...known) * largest * (1 - keptMemoryShare) }),
  };
}

const isWanted = <Value>(wanted: readonly Value[] | undefined, value: Value): boolean => wanted === undefined || wanted.includes(value);
