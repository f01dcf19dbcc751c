import type { Problem } from '../../../model/index.ts';
import { type AgentClouds, type Cloud, type CloudRule, ownClouds, type Template } from '../agent-clouds.ts';
import { combinePod, isAskedFor, ownSides, unreadableYaml } from '../combine-pod.ts';
import type { ContainerPart } from '../pod-parts.ts';

const rule = 'complete-containers';

/** DNS label of RFC 1123. */
const containerName = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * Every container has a name that Kubernetes takes, its own, and an image; exactly one holds the agent. That one gets the plugin's image where none is
 * written (kubernetes 4547, PodTemplateBuilder).
 */
export const completeContainers: CloudRule = (clouds) =>
  ownClouds(clouds).flatMap((cloud) =>
    cloud.templates.flatMap((template) => [
      ...unreadableYaml(template, clouds.placeInside).map(({ at: { place, where }, message, fix }) => ({
        rule,
        ...place,
        where,
        message,
        ...(fix !== undefined && { fix }),
      })),
      ...ownSides(template, clouds.placeInside).flatMap(({ containers }) => findNameMistakes(containers)),
      ...(isAskedFor(template) ? findIncomplete(cloud, template, clouds) : []),
    ]),
  );

function findNameMistakes(containers: readonly ContainerPart[]): readonly Problem[] {
  const seen = new Set<string>();
  return containers.flatMap(({ name: { text, place, where } }) => {
    const isTwice = seen.has(text);
    seen.add(text);
    if (isTwice) {
      const message = `expected each container once, found "${text}" again: the plugin fails on it`;
      return [{ rule, ...place, where, message, fix: 'remove one of the two' }];
    }
    const fix = 'write lower-case letters, digits and "-", at most 63';
    // Other mistakes in a name that is an attribute are told where attributes are checked.
    const isTold = where.endsWith('.name') && text.length <= 63;
    return containerName.test(text) || isTold || text.includes('${')
      ? []
      : [{ rule, ...place, where, message: `expected a container's name such as "maven", found "${text}"`, fix }];
  });
}

function findIncomplete(cloud: Cloud, template: Template, { placeInside }: AgentClouds): readonly Problem[] {
  const { containers, agent } = combinePod(cloud, template, placeInside);
  const isOther = ({ name }: ContainerPart) => agent !== 'jnlp' && name.text === 'jnlp';
  return [
    ...containers
      .filter(({ name, image }) => image === undefined && name.text !== agent)
      .map(({ name: { text, place, where } }) => ({
        rule,
        ...place,
        where,
        message: `expected an image for the container "${text}", found none`,
        fix: 'add it',
      })),
    ...containers.filter(isOther).map(({ name: { place, where } }) => ({
      rule,
      ...place,
      where,
      message: `expected one container with the agent, found "jnlp" beside "${agent}", which "agentContainer" names`,
      fix: 'remove one of the two',
    })),
  ];
}
