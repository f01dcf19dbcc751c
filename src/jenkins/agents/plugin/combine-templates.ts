import type { AgentCloud, PodTemplate } from './agent-cloud.ts';

/** A template with all that it inherits: pieces of YAML of parents first. */
export interface CombinedTemplate extends Omit<PodTemplate, 'yaml' | 'inheritFrom'> {
  readonly yamls: readonly string[];
}

/**
 * Combines a template with those that it inherits from, as the plugin does (kubernetes 4547, PodTemplateUtils.unwrap and combine): names that nobody has are passed
 * over, and of two with the same name the first counts.
 */
export function combineTemplates(cloud: AgentCloud, template: PodTemplate, seen: readonly string[] = []): CombinedTemplate {
  const defaults = seen.length === 0 ? namesIn(cloud.defaultsProviderTemplate) : [];
  const parents = [...defaults, ...namesIn(template.inheritFrom)].flatMap((name) => {
    const parent = cloud.templates?.find((candidate) => candidate.name === name);
    return parent === undefined || seen.includes(name) ? [] : [combineTemplates(cloud, parent, [...seen, template.name])];
  });
  const { yaml, inheritFrom: _, ...own } = template;
  const start: CombinedTemplate = { ...own, yamls: yaml ? [yaml] : [] };
  const [first, ...others] = parents;
  return first === undefined ? start : combine(others.reduce(combine, first), start);
}

const namesIn = (names = ''): readonly string[] => names.split(/ +/).filter((name) => name !== '');

function combine(parent: CombinedTemplate, child: CombinedTemplate): CombinedTemplate {
  const inherit = <Key extends keyof CombinedTemplate>(key: Key): CombinedTemplate[Key] =>
    isDefault(child[key]) ? parent[key] : child[key];
  const annotations = [...(child.annotations ?? []), ...(parent.annotations ?? [])];
  return {
    // A name, a label and an id are never inherited.
    id: child.id,
    name: child.name,
    label: child.label,
    namespace: inherit('namespace'),
    nodeSelector: inherit('nodeSelector'),
    serviceAccount: inherit('serviceAccount'),
    activeDeadlineSeconds: inherit('activeDeadlineSeconds'),
    activeDeadlineSecondsStr: inherit('activeDeadlineSecondsStr'),
    runAsUser: inherit('runAsUser'),
    runAsGroup: inherit('runAsGroup'),
    annotations: annotations.filter(({ key }, index) => annotations.findIndex((other) => other.key === key) === index),
    yamlMergeStrategy: child.yamlMergeStrategy ?? (parent.inheritYamlMergeStrategy ? parent.yamlMergeStrategy : undefined),
    inheritYamlMergeStrategy: parent.inheritYamlMergeStrategy,
    yamls: [...parent.yamls, ...child.yamls],
  };
}

const isDefault = (value: unknown): boolean => value === undefined || value === '' || value === 0 || value === '0';
