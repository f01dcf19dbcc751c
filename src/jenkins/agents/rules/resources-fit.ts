import { parseQuantity } from '../../../messages/parse-quantity.ts';
import type { Problem } from '../../../model/index.ts';
import { type AgentClouds, type Cloud, type CloudRule, ownClouds, type Template } from '../agent-clouds.ts';
import { combinePod, isAskedFor, ownSides } from '../combine-pod.ts';
import type { ContainerPart, Written } from '../pod-parts.ts';

const rule = 'resources-fit';

/**
 * Amounts are amounts, no container asks for more than it may use, and a pod fits into the quota of its namespace: otherwise the API server refuses the
 * pod each time that a build needs it, and Jenkins tries again for as long as the build waits.
 */
export const templateResourcesFit: CloudRule = (clouds) =>
  ownClouds(clouds).flatMap((cloud) =>
    cloud.templates.flatMap((template) => [
      ...ownSides(template, clouds.placeInside).flatMap(({ containers }) => containers.flatMap(findNoQuantities)),
      ...(isAskedFor(template) ? findTooMuch(cloud, template, clouds) : []),
    ]),
  );

const findNoQuantities = ({ requests, limits }: ContainerPart): readonly Problem[] =>
  [...Object.values(requests), ...Object.values(limits)]
    .filter(({ text }) => !text.includes('${') && !((parseQuantity(text) ?? -1) >= 0))
    .map(({ text, place, where }) => {
      const message = `expected a quantity such as "4Gi", found "${text}"`;
      return { rule, ...place, where, message, fix: 'write a number and a unit without a blank between them' };
    });

function findTooMuch(cloud: Cloud, template: Template, { team, placeInside }: AgentClouds): readonly Problem[] {
  const { containers } = combinePod(cloud, template, placeInside);
  return [
    ...containers.flatMap(findOverLimit),
    ...(cloud.isLocal ? (['cpu', 'memory'] as const).flatMap((resource) => findOverQuota(containers, resource, team.quota[resource])) : []),
  ];

  function findOverQuota(all: readonly ContainerPart[], resource: 'cpu' | 'memory', quota: string): readonly Problem[] {
    // What has a limit and no request asks for the limit.
    const asked = all.flatMap(({ requests, limits }) => requests[resource] ?? limits[resource] ?? []);
    const sum = asked.reduce((total, { text }) => total + (parseQuantity(text) ?? 0), 0);
    const [first] = asked;
    // A sum such as 0.1 + 0.2 is a little more than 0.3 to a computer.
    if (first === undefined || sum <= (parseQuantity(quota) ?? 0) * (1 + 1e-9)) return [];
    const found = asked.map(({ text }) => text).join(' + ');
    const message = `expected a pod of "${template.name}" to fit into the team's quota of ${quota} ${resource}, found ${found}`;
    return [{ rule, ...first.place, where: first.where, message, fix: 'ask for less, or choose a larger size in team.yaml' }];
  }
}

const findOverLimit = ({ name, requests, limits }: ContainerPart): readonly Problem[] =>
  Object.entries(requests).flatMap(([resource, request]: readonly [string, Written]) => {
    const limit = Object.hasOwn(limits, resource) ? limits[resource] : undefined;
    if (limit === undefined || !((parseQuantity(request.text) ?? 0) > (parseQuantity(limit.text) ?? Number.POSITIVE_INFINITY))) return [];
    const message = `expected at most the limit "${limit.text}" of the container "${name.text}", found "${request.text}"`;
    return [{ rule, ...request.place, where: request.where, message, fix: 'raise the limit' }];
  });
