import { parseQuantity } from '../../messages/parse-quantity.ts';
import type { AgentKind, AgentNodes, Fleet, Team, UnplacedProblem } from '../../model/index.ts';
import { controllerUrl } from './controller-url.ts';
import { nodePoolOf } from './node-pool.ts';
import { sanitizeLabel } from './plugin/render-agent-pod.ts';
import { type ContainerRequests, podRequests, sumOfRequests } from './pod-requests.ts';

const resources = ['cpu', 'memory'] as const;

type Resource = (typeof resources)[number];

/** Something about one kind of a team. */
type Mistake = Pick<UnplacedProblem, 'rule' | 'path' | 'message' | 'severity'> & { readonly fix: string };

/**
 * Checks that the agents of all teams can start where they are meant to: that a pod fits into its team's quota and, where the node pools are made here, on
 * a node of its pool, and that no controller takes the pods of another one for its own.
 */
export function checkAgents(fleet: Fleet): readonly UnplacedProblem[] {
  const kinds = fleet.teams.flatMap((team) =>
    team.agents.flatMap((kind, index) =>
      findMistakes(kind, team, fleet).map(
        ({ path, ...mistake }): UnplacedProblem => ({
          ...mistake,
          team,
          path: ['agents', index, ...path],
          where: ['agents', kind.name, ...path].join('.'),
        }),
      ),
    ),
  );
  return [...kinds, ...findSharedLabels(fleet)];
}

function findMistakes(kind: AgentKind, team: Team, fleet: Fleet): readonly Mistake[] {
  const requests = podRequests(kind, team, fleet);
  const nodes = kind.compute === 'nodes' ? fleet.nodePools?.agents : undefined;
  return [
    ...findOverQuota(kind, requests, team),
    ...findOverPods(kind, team),
    ...(nodes ? findOffNodes(kind, requests, { team, fleet, nodes }) : []),
  ];
}

function findOverQuota({ name }: AgentKind, requests: ContainerRequests, { quota }: Team): readonly Mistake[] {
  return resources
    .filter((resource) => sumOfRequests(requests, resource) > amountOf(quota[resource]))
    .map((resource) => {
      const message = `expected one pod of the agent kind "${name}" to fit into the quota of ${quota[resource]} ${resource}, found ${written(requests, resource)}`;
      return { rule: 'resources-fit', path: [], message, fix: 'ask for less, or choose a larger size' };
    });
}

/** No more pods start than the quota has, so this stops nothing. */
function findOverPods({ maximum }: AgentKind, { quota }: Team): readonly Mistake[] {
  const message = `expected at most ${quota.pods}, the pods of the team's quota, found ${maximum}`;
  const mistake = {
    rule: 'caps-fit-quota',
    path: ['maximum'],
    message,
    fix: 'lower it, or choose a larger size',
    severity: 'warning',
  } as const;
  return maximum > quota.pods ? [mistake] : [];
}

const rule = 'agents-fit-node-pools';

/** What Karpenter would make no node for, and what the end of a node would cut off. */
function findOffNodes(
  kind: AgentKind,
  requests: ContainerRequests,
  { team, fleet, nodes }: { readonly team: Team; readonly fleet: Fleet; readonly nodes: AgentNodes },
): readonly Mistake[] {
  const withoutPool = kind.architectures.flatMap((architecture) =>
    kind.capacity
      .filter((capacity) => nodePoolOf(fleet, architecture, capacity) === undefined)
      .map((capacity) => `"${architecture}" with "${capacity}"`),
  );
  const missing = {
    rule,
    path: [],
    message: `expected a node pool for everything that the agent kind "${kind.name}" runs on, found none for ${withoutPool.join(' and ')}`,
    fix: 'add it to "nodePools.agents" of fleet.yaml, or leave it out in the kind',
  };
  const tooLarge = resources
    .filter((resource) => sumOfRequests(requests, resource) > roomFor(nodes, resource))
    .map((resource) => {
      const most = resource === 'cpu' ? `${nodes.room.cpus} cpu` : `${nodes.room.memoryGi}Gi memory`;
      const message = `expected at most ${most}, which the largest node of builds has for a pod, found ${written(requests, resource)}`;
      return { rule, path: [], message, fix: 'ask for less, or allow larger nodes in "nodePools" of fleet.yaml' };
    });
  const tooMany = resources
    .filter((resource) => {
      const all = Math.min(sumOfRequests(requests, resource) * kind.maximum, amountOf(team.quota[resource]));
      return all > amountOf(nodes.limits[resource]);
    })
    .map((resource) => {
      const limit = `"${nodes.limits[resource]}" ${resource} for a node pool`;
      const message = `expected room for ${kind.maximum} pods of the agent kind "${kind.name}" within the team's quota, found ${limit}`;
      return { rule, path: ['maximum'], message, fix: 'lower it, or raise the limits in "nodePools.agents" of fleet.yaml' };
    });
  const message = `expected at most ${nodes.drainMinutes} minutes, for which a node that is replaced waits for its builds, found ${kind.deadlineMinutes}`;
  const tooLong = { rule, path: ['deadlineMinutes'], message, fix: 'lower it, or raise "nodePools.agents.drainMinutes" of fleet.yaml' };
  return [
    ...(withoutPool.length > 0 ? [missing] : []),
    ...tooLarge,
    ...tooMany,
    ...(kind.deadlineMinutes > nodes.drainMinutes ? [tooLong] : []),
  ];
}

/**
 * A controller knows its own pods, when it collects those that are left over, by the end of its address. Each one collects in a namespace of its own; this
 * holds also where two teams come to share one.
 */
function findSharedLabels({ teams }: Fleet): readonly UnplacedProblem[] {
  const first = new Map<string, Team>();
  return teams.flatMap((team) => {
    const label = sanitizeLabel(controllerUrl(team));
    const other = first.get(label);
    if (other === undefined) {
      first.set(label, team);
      return [];
    }
    const message = `expected a name that ends unlike all others, found the end of "${other.name}": pods of both have the label "${label}"`;
    return [{ rule: 'unique-collectors', team, path: ['name'], where: '', message, fix: 'choose a shorter name for the folder' }];
  });
}

const amountOf = (quantity: string): number => parseQuantity(quantity) ?? 0;

const roomFor = ({ room }: AgentNodes, resource: Resource): number =>
  resource === 'cpu' ? room.cpus : (room.memoryGi ?? Number.POSITIVE_INFINITY) * 2 ** 30;

/** Such as `jnlp 100m + maven 2`. */
const written = (requests: ContainerRequests, resource: Resource): string =>
  [...requests].flatMap(([container, asked]) => (asked[resource] === undefined ? [] : [`${container} ${asked[resource]}`])).join(' + ');
