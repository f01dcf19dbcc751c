import type { AgentCloud, PodTemplate } from './agent-cloud.ts';
import { combineContainer, combineContainers, mergeByName } from './combine-pods.ts';
import type { Container, Named, Pod } from './pod.ts';

/** A template with all that it inherits: pieces of YAML of parents first. */
export interface CombinedTemplate extends Omit<PodTemplate, 'yaml' | 'yamls' | 'inheritFrom'> {
  readonly pieces: readonly (string | Pod)[];
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
  const { yaml, yamls = [], inheritFrom: _, ...own } = template;
  const start: CombinedTemplate = { ...own, pieces: [...(yaml ? [yaml] : []), ...yamls] };
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
    schedulerName: inherit('schedulerName'),
    activeDeadlineSeconds: inherit('activeDeadlineSeconds'),
    activeDeadlineSecondsStr: inherit('activeDeadlineSecondsStr'),
    terminationGracePeriodSeconds: child.terminationGracePeriodSeconds,
    // "0" is root, and no default.
    runAsUser: child.runAsUser || parent.runAsUser,
    runAsGroup: child.runAsGroup || parent.runAsGroup,
    supplementalGroups: inherit('supplementalGroups'),
    hostNetwork: inherit('hostNetwork'),
    imagePullSecrets: mergeByName(parent.imagePullSecrets, child.imagePullSecrets),
    envVars: mergeByName(parent.envVars, child.envVars),
    containers: combineContainers(parent.containers, child.containers, combineWhole),
    volumes: [...new Map([...(parent.volumes ?? []), ...(child.volumes ?? [])].map((volume) => [volume.mountPath, volume])).values()],
    workspaceVolume: inherit('workspaceVolume'),
    agentContainer: inherit('agentContainer'),
    // Releases differ in whether a child can say no, so it is enough that one of them says yes.
    agentInjection: child.agentInjection || parent.agentInjection,
    annotations: annotations.filter(({ key }, index) => annotations.findIndex((other) => other.key === key) === index),
    yamlMergeStrategy: child.yamlMergeStrategy ?? (parent.inheritYamlMergeStrategy ? parent.yamlMergeStrategy : undefined),
    inheritYamlMergeStrategy: parent.inheritYamlMergeStrategy,
    pieces: [...parent.pieces, ...child.pieces],
  };
}

/** Of containers that are attributes, ports and the probe are kept, unlike those of YAML. */
function combineWhole(parent: Container, child: Container): Container {
  return {
    ...combineContainer(parent, child),
    ports: mergeByName(parent['ports'] as readonly Named[] | undefined, child['ports'] as readonly Named[] | undefined),
    livenessProbe: child['livenessProbe'] ?? parent['livenessProbe'],
  };
}

const isDefault = (value: unknown): boolean => value === undefined || value === '' || value === 0 || value === '0';
