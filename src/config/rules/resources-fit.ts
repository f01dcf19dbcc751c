import type { AgentContainer, AgentKind, Team } from '../../model/index.ts';
import { quantityAmount } from '../schema/quantity.ts';
import { type Finding, findInTeam, type Rule } from './rule.ts';

/** Jenkins with the usual plugins does not come up with less. */
const minimumControllerMemory = '1Gi';

/** What a controller and its builds ask for must be there to be had: a pod that never starts says so nowhere but in its events. */
export const resourcesFit: Rule = {
  name: 'resources-fit',
  check: (resolved) =>
    resolved.fleet.teams.flatMap((team): readonly Finding[] => {
      const { memory } = team.controller;
      const isTooSmall = quantityAmount(memory) < quantityAmount(minimumControllerMemory);
      const small = `expected at least "${minimumControllerMemory}" for the controller, found "${memory}"`;
      return [
        ...(isTooSmall ? [findInTeam(resolved, team, ['controller', 'memory'], small, 'write "2Gi" or more')] : []),
        ...team.agents.flatMap((agent, index) => [
          ...findOverQuota(team, agent).map((message) =>
            findInTeam(resolved, team, ['agents', index], message, 'ask for less, or choose a larger size'),
          ),
          ...agent.containers.flatMap((container, position) =>
            findOverLimit(container).map(([resource, message]) =>
              findInTeam(resolved, team, ['agents', index, 'containers', position, 'requests', resource], message, 'raise the limit'),
            ),
          ),
        ]),
      ];
    }),
};

/** A pod's requests count together. */
function findOverQuota({ quota }: Team, { name, containers }: AgentKind): readonly string[] {
  return (['cpu', 'memory'] as const).flatMap((resource) => {
    const requested = containers.reduce((sum, { requests }) => sum + quantityAmount(requests[resource] ?? '0'), 0);
    // A sum such as 0.1 + 0.2 is a little more than 0.3 to a computer.
    if (requested <= quantityAmount(quota[resource]) * (1 + 1e-9)) return [];
    const written = containers.flatMap(({ requests }) => requests[resource] ?? []).join(' + ');
    return [`expected one pod of the agent kind "${name}" to fit into the quota of ${quota[resource]} ${resource}, found ${written}`];
  });
}

function findOverLimit({ name, requests, limits }: AgentContainer): readonly (readonly [resource: string, message: string])[] {
  return Object.entries(requests).flatMap(([resource, request]) => {
    const limit = Object.hasOwn(limits, resource) ? limits[resource] : undefined;
    if (limit === undefined || quantityAmount(request) <= quantityAmount(limit)) return [];
    return [[resource, `expected at most the limit "${limit}" of the container "${name}", found "${request}"`] as const];
  });
}
