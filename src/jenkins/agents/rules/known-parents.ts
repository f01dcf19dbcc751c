import type { Problem } from '../../../model/index.ts';
import type { CascScalar } from '../../casc/casc-node.ts';
import { suggestionFor } from '../../suggestion-for.ts';
import { type AgentClouds, type Cloud, type CloudRule, knownText, ownClouds, type Template } from '../agent-clouds.ts';
import { namesIn } from '../combine-pod.ts';

const rule = 'known-parents';

/**
 * Parents of a template are templates of its cloud, by name. The plugin leaves out one that it does not find, and never ends where two inherit from
 * each other (kubernetes 4547, PodTemplateUtils.unwrap).
 */
export const knownParents: CloudRule = (clouds) =>
  ownClouds(clouds).flatMap((cloud) => [...findUnknown(cloud, clouds), ...findCircles(cloud, clouds)]);

function findUnknown({ node, where, templates }: Cloud, { placeInside }: AgentClouds): readonly Problem[] {
  const names = templates.map(({ name }) => name).filter((name) => name !== '');
  const unknown = (value: CascScalar | undefined, at: string): readonly Problem[] =>
    namesIn(value?.text)
      .filter((name) => !names.includes(name))
      .map((name) => ({
        rule,
        ...(value && placeInside(value.place, name)),
        file: value?.place.file ?? '',
        where: at,
        message: `expected the name of a template of this cloud, found "${name}"`,
        fix: suggestionFor(name, names),
      }));
  return [
    ...unknown(knownText(node, 'defaultsProviderTemplate'), `${where}.defaultsProviderTemplate`),
    ...templates.flatMap((template) => unknown(knownText(template.node, 'inheritFrom'), `${template.where}.inheritFrom`)),
  ];
}

function findCircles({ templates }: Cloud, { placeInside }: AgentClouds): readonly Problem[] {
  const told = new Set<string>();
  return templates.flatMap((template) => {
    const value = knownText(template.node, 'inheritFrom');
    const circle = findCircle(template, templates);
    if (circle === undefined || value === undefined) return [];
    const key = circle.toSorted().join(' ');
    if (told.has(key)) return [];
    told.add(key);
    const way = [...circle, template.name].map((name) => `"${name}"`).join(' → ');
    const message = `expected parents that do not inherit from their children, found ${way}`;
    const place = placeInside(value.place, circle[1] ?? template.name);
    return [{ rule, ...place, where: `${template.where}.inheritFrom`, message, fix: 'remove one of them' }];
  });
}

/** The names on the way from a template back to itself, beginning with its own. */
function findCircle(start: Template, templates: readonly Template[]): readonly string[] | undefined {
  const seen = new Set<string>();
  const walk = (template: Template, way: readonly string[]): readonly string[] | undefined => {
    for (const name of namesIn(knownText(template.node, 'inheritFrom')?.text)) {
      if (name === start.name) return way;
      const parent = templates.find((candidate) => candidate.name === name);
      if (parent === undefined || seen.has(name)) continue;
      seen.add(name);
      const circle = walk(parent, [...way, name]);
      if (circle !== undefined) return circle;
    }
    return undefined;
  };
  return start.name === '' ? undefined : walk(start, [start.name]);
}
