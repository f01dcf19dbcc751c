import type { CascMap, CascValue } from './casc-text.ts';

/** The container that holds the agent; the plugin knows it by this name. */
export const agentContainer = 'jnlp';

/** What a container asks for when nobody says it: what the namespace of builds would give it (LimitRange, charts/namespaces.ts). */
const defaultRequests = { cpu: '250m', memory: '512Mi' };

/**
 * Gives each container of a Pod's spec, but for the agent's own, what it asks for and a limit of memory: without one a build could take the memory of a node from
 * all others. What has a limit and no request asks for the limit, as in Kubernetes.
 */
export function boundContainers(spec: CascMap): CascMap {
  return {
    ...spec,
    ...Object.fromEntries(
      (['containers', 'initContainers'] as const).flatMap((list) => {
        const containers = spec[list];
        return isList(containers)
          ? [[list, containers.map((container) => (isMap(container) ? boundContainer(container) : container))]]
          : [];
      }),
    ),
  };
}

function boundContainer(container: CascMap): CascMap {
  if (container['name'] === agentContainer) return container;
  const resources = mapOf(container['resources']);
  const limits = mapOf(resources['limits']);
  const { cpu = defaultRequests.cpu, memory = defaultRequests.memory } = limits;
  const requests = { cpu, memory, ...mapOf(resources['requests']) };
  const bounds = { requests: sortByKey(requests), limits: sortByKey({ memory: requests.memory, ...limits }) };
  return { ...container, resources: { ...resources, ...bounds } };
}

/** The same entries in an order that does not depend on how they were written. */
export function sortByKey<Value>(entries: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(entries).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

const isMap = (value: CascValue | undefined): value is CascMap => typeof value === 'object' && value !== null && !Array.isArray(value);

const isList = (value: CascValue | undefined): value is readonly CascValue[] => Array.isArray(value);

const mapOf = (value: CascValue | undefined): CascMap => (isMap(value) ? value : {});
