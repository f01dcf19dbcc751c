import type { Problem } from '../../../model/index.ts';
import type { CascNode } from '../../casc/casc-node.ts';
import { cascChild } from '../../job-dsl/casc-values.ts';
import { type Cloud, type CloudRule, knownText, ownClouds } from '../agent-clouds.ts';

const rule = 'unique-templates';

/**
 * A running agent knows its template by id, wherever it is, a template its parents by name, inside of its cloud, and everybody a cloud by name. Of
 * two the first counts; without an id there is a new one each time that the configuration is loaded, and running builds lose their agents
 * (kubernetes 4547, PodTemplate, KubernetesProvisioningLimits and PodTemplateUtils).
 */
export const uniqueTemplates: CloudRule = (clouds) => [
  ...findTwice(clouds.clouds, 'name', 'cloud'),
  ...findTwice(
    clouds.clouds.flatMap((cloud) => cloud.templates.map((template) => ({ ...template, isGenerated: cloud.isGenerated }))),
    'id',
    'template of all clouds',
  ),
  ...ownClouds(clouds).flatMap(({ templates }) => [
    ...findTwice(
      templates.map((template) => ({ ...template, isGenerated: false })),
      'name',
      'template of a cloud',
    ),
    ...templates
      .filter(({ node }) => node.kind === 'map' && cascChild(node, 'id') === undefined)
      .map(({ node, where }) => ({
        rule,
        ...node.place,
        where,
        message: 'expected an "id", found none: each time that the configuration is loaded, running builds would lose their agents',
        fix: 'write one, and never change it',
      })),
  ]),
];

type Named = Pick<Cloud, 'node' | 'where' | 'isGenerated'> & { readonly node: CascNode };

/** The second of two is told, unless a person wrote the first one alone. */
function findTwice(things: readonly Named[], attribute: 'id' | 'name', what: string): readonly Problem[] {
  const seen = new Set<string>();
  return things
    .toSorted((one, other) => Number(other.isGenerated) - Number(one.isGenerated))
    .flatMap(({ node, where }) => {
      const value = knownText(node, attribute);
      if (value === undefined) return [];
      const isTwice = seen.has(value.text);
      seen.add(value.text);
      if (!isTwice) return [];
      const message = `expected each ${what} to have ${attribute === 'id' ? 'an id' : 'a name'} of its own, found "${value.text}" again`;
      return [{ rule, ...value.place, where: `${where}.${attribute}`, message, fix: `choose another ${attribute}` }];
    });
}
