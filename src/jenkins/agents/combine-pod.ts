import { cascChild, cascText } from '../job-dsl/casc-values.ts';
import { type Cloud, knownText, type Template } from './agent-clouds.ts';
import type { PlaceInside } from './places-in-text.ts';
import { attributesOf, type ContainerPart, type PodPart, type Unreadable, yamlOf } from './pod-parts.ts';

/** The containers of the pod that the plugin makes of a template, as far as they are checked. */
export interface CombinedPod {
  readonly containers: readonly ContainerPart[];
  /** The container that holds the agent. */
  readonly agent: string;
  /** The pod's own, which counts for containers without one. */
  readonly runAsUser?: PodPart['runAsUser'];
}

/**
 * Combines a template with its parents as the plugin does: attributes of the child over those of its parents, pieces of YAML likewise, or the last
 * one alone, and attributes over YAML (kubernetes 4547, PodTemplateUtils.unwrap and combine, PodTemplateBuilder.build).
 */
export function combinePod(cloud: Cloud, template: Template, placeInside: PlaceInside): CombinedPod {
  const chain = chainOf(cloud, template);
  const attributes = chain.map(({ node, where }) => attributesOf(node, where));
  const pieces = chain.flatMap(({ node, where }) => yamlOf(node, where, placeInside)).filter(isPart);
  const yaml = mergesYaml(chain) ? pieces : pieces.slice(-1);
  const agent = chain.map(({ node }) => cascText(cascChild(node, 'agentContainer'))).findLast((name) => name !== '') ?? 'jnlp';
  return { agent, ...[...yaml, ...attributes].reduce(combine, { containers: [] }) };
}

const isPart = (piece: PodPart | Unreadable): piece is PodPart => 'containers' in piece;

/** A template and all that it inherits from, what counts least first. One that cannot be found is left out, as the plugin does. */
function chainOf(cloud: Cloud, template: Template): readonly Template[] {
  const seen = new Set<Template>();
  const walk = (child: Template, more: readonly string[]): readonly Template[] => {
    if (seen.has(child)) return [];
    seen.add(child);
    const parents = [...more, ...namesIn(knownText(child.node, 'inheritFrom')?.text)].flatMap(
      (name) => cloud.templates.find((candidate) => candidate.name === name) ?? [],
    );
    return [...parents.flatMap((parent) => walk(parent, [])), child];
  };
  return walk(template, namesIn(knownText(cloud.node, 'defaultsProviderTemplate')?.text));
}

export const namesIn = (names = ''): readonly string[] => names.split(' ').filter((name) => name !== '');

/** The strategy is the child's own, or that of a parent which hands it down; without one the last piece replaces all others. */
function mergesYaml(chain: readonly Template[]): boolean {
  const strategies = chain.flatMap(({ node }, index) => {
    const strategy = cascChild(node, 'yamlMergeStrategy');
    const isOwn = index === chain.length - 1;
    const name = strategy?.kind === 'map' ? [...strategy.entries.keys()][0] : cascText(strategy);
    return name && (isOwn || cascText(cascChild(node, 'inheritYamlMergeStrategy')) === 'true') ? [name] : [];
  });
  return strategies.at(-1)?.toLowerCase() === 'merge';
}

function combine(parent: PodPart, child: PodPart): PodPart {
  const containers = new Map(parent.containers.map((container) => [container.name.text, container]));
  for (const container of child.containers) {
    const inherited = containers.get(container.name.text);
    containers.set(container.name.text, {
      ...inherited,
      ...container,
      requests: { ...inherited?.requests, ...container.requests },
      limits: { ...inherited?.limits, ...container.limits },
    });
  }
  return { ...parent, ...child, containers: [...containers.values()] };
}

/** Whether builds can ask for a template; the others are there to be inherited from, and need not be whole. */
export const isAskedFor = ({ node }: Template): boolean =>
  cascText(cascChild(node, 'label')).trim() !== '' || cascText(cascChild(node, 'nodeUsageMode')) === 'NORMAL';

/** Containers that a template writes itself, each side of its own. */
export function ownSides({ node, where }: Template, placeInside: PlaceInside): readonly PodPart[] {
  return [attributesOf(node, where), ...yamlOf(node, where, placeInside).filter(isPart)];
}

export const unreadableYaml = ({ node, where }: Template, placeInside: PlaceInside): readonly Unreadable[] =>
  yamlOf(node, where, placeInside).filter((piece): piece is Unreadable => !isPart(piece));
