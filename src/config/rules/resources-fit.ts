import type { AgentContainer } from '../../model/index.ts';
import { quantityAmount } from '../schema/quantity.ts';
import { type Finding, findInTeam, type Rule } from './rule.ts';

/** Jenkins with the usual plugins does not come up with less. */
const minimumControllerMemory = '1Gi';

/**
 * What a controller and its builds ask for must be there to be had: a pod that never starts says so nowhere but in its events. Whether a whole pod of builds
 * fits into the quota is checked where the pod is made.
 */
export const resourcesFit: Rule = {
  name: 'resources-fit',
  check: (resolved) =>
    resolved.fleet.teams.flatMap((team): readonly Finding[] => {
      const { memory } = team.controller;
      const isTooSmall = quantityAmount(memory) < quantityAmount(minimumControllerMemory);
      const small = `expected at least "${minimumControllerMemory}" for the controller, found "${memory}"`;
      return [
        ...(isTooSmall ? [findInTeam(resolved, team, ['controller', 'memory'], small, 'write "2Gi" or more')] : []),
        ...team.agents.flatMap((agent, index) =>
          agent.containers.flatMap((container, position) =>
            findOverLimit(container).map(([resource, message]) =>
              findInTeam(resolved, team, ['agents', index, 'containers', position, 'requests', resource], message, 'raise the limit'),
            ),
          ),
        ),
      ];
    }),
};

function findOverLimit({ name, requests, limits }: AgentContainer): readonly (readonly [resource: string, message: string])[] {
  return Object.entries(requests).flatMap(([resource, request]) => {
    const limit = Object.hasOwn(limits, resource) ? limits[resource] : undefined;
    if (limit === undefined || quantityAmount(request) <= quantityAmount(limit)) return [];
    return [[resource, `expected at most the limit "${limit}" of the container "${name}", found "${request}"`] as const];
  });
}
