import type { ControllerNodes, Fleet, Team } from '../../model/index.ts';
import { quantityAmount } from '../schema/quantity.ts';
import { findInFleet, findInTeam, type Rule } from './rule.ts';

const resources = ['cpu', 'memory'] as const;

type Resource = (typeof resources)[number];

/** All controllers fit into their node pool together, and each one fits on a node: Karpenter makes no other node, and the pod waits for ever. */
export const controllersFitNodePool: Rule = {
  name: 'controllers-fit-node-pool',
  check: (resolved) => {
    const { fleet } = resolved;
    if (fleet.nodePools === undefined) return [];
    const nodes = fleet.nodePools.controllers;
    const tooMany = resources
      .filter((resource) => isOverLimit(fleet, nodes, resource))
      .map((resource) => {
        const found = `found "${nodes.limits[resource]}" for ${askedFor(fleet, resource)}`;
        const message = `expected room for the controllers of ${fleet.teams.length} teams, ${found}`;
        return findInFleet(resolved, ['nodePools', 'controllers', 'limits', resource], message, 'raise the limit');
      });
    const tooLarge = fleet.teams.flatMap((team) =>
      resources
        .filter((resource) => amountOf(team, resource) > roomFor(nodes, resource))
        .map((resource) => {
          const most = resource === 'cpu' ? `${nodes.room.cpus}` : `${nodes.room.memoryGi}Gi`;
          const message = `expected at most ${most}, which the largest node of controllers has for a pod, found "${team.controller[resource]}"`;
          return findInTeam(
            resolved,
            team,
            ['controller', resource],
            message,
            'ask for less, or allow larger nodes in "nodePools" of fleet.yaml',
          );
        }),
    );
    return [...tooMany, ...tooLarge];
  },
};

const amountOf = ({ controller }: Team, resource: Resource): number => quantityAmount(controller[resource]);

/** A sum such as 0.1 + 0.2 is a little more than 0.3 to a computer. */
const sumOf = ({ teams }: Fleet, resource: Resource): number =>
  Math.round(teams.reduce((sum, team) => sum + amountOf(team, resource), 0) * 1_000) / 1_000;

const isOverLimit = (fleet: Fleet, { limits }: ControllerNodes, resource: Resource): boolean =>
  sumOf(fleet, resource) > quantityAmount(limits[resource]);

const askedFor = (fleet: Fleet, resource: Resource): string =>
  resource === 'cpu' ? `${sumOf(fleet, resource)} cpu` : `${Math.ceil(sumOf(fleet, resource) / 2 ** 30)}Gi of memory`;

const roomFor = ({ room }: ControllerNodes, resource: Resource): number =>
  resource === 'cpu' ? room.cpus : (room.memoryGi ?? Number.POSITIVE_INFINITY) * 2 ** 30;
