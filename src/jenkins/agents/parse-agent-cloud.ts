import type { CascNode } from '../casc/casc-node.ts';
import { cascChild, cascItems, cascText } from '../job-dsl/casc-values.ts';
import type { Cloud } from './agent-clouds.ts';
import { attributeReader, chosenIn, isOn, isSurelyOn, keyValuesIn, wholeNumberOf } from './casc-attributes.ts';
import { parseTemplateContainer, parseVariables } from './parse-template-container.ts';
import { parseVolume, parseVolumeSource } from './parse-volume.ts';
import type { AgentCloud, PodTemplate, VolumeSource } from './plugin/agent-cloud.ts';
import type { Container } from './plugin/pod.ts';

/**
 * Reads a cloud of merged JCasC as the plugin's attributes (kubernetes 4547, KubernetesCloud and PodTemplate). Values of another type than Jenkins expects are left
 * out; references to variables and secrets stay as they are written.
 */
export function parseAgentCloud({ node, templates }: Pick<Cloud, 'node' | 'templates'>): AgentCloud {
  const text = attributeReader(node);
  const podLabels = keyValuesIn(node, 'podLabels');
  return {
    name: text('name') ?? '',
    namespace: text('namespace'),
    jenkinsUrl: text('jenkinsUrl') ?? '',
    jenkinsTunnel: text('jenkinsTunnel'),
    jnlpregistry: text('jnlpregistry'),
    ...(podLabels.length > 0 && { podLabels }),
    restrictedPssSecurityContext: isSurelyOn(text('restrictedPssSecurityContext')),
    defaultsProviderTemplate: text('defaultsProviderTemplate'),
    templates: templates.map((template) => parseTemplate(template.node)),
  };
}

function parseTemplate(node: CascNode): PodTemplate {
  const text = attributeReader(node);
  const containers = cascItems(cascChild(node, 'containers')).map(parseTemplateContainer);
  return {
    name: text('name') ?? '',
    label: text('label'),
    namespace: text('namespace'),
    inheritFrom: text('inheritFrom'),
    nodeSelector: text('nodeSelector'),
    serviceAccount: text('serviceAccount'),
    schedulerName: text('schedulerName'),
    annotations: keyValuesIn(node, 'annotations'),
    activeDeadlineSeconds: wholeNumberOf(text('activeDeadlineSecondsStr') ?? text('activeDeadlineSeconds')),
    terminationGracePeriodSeconds: wholeNumberOf(text('terminationGracePeriodSeconds')),
    runAsUser: text('runAsUser'),
    runAsGroup: text('runAsGroup'),
    supplementalGroups: text('supplementalGroups'),
    hostNetwork: text('hostNetwork') === undefined ? undefined : isOn(text('hostNetwork')),
    imagePullSecrets: cascItems(cascChild(node, 'imagePullSecrets')).map((secret) => ({ name: cascText(cascChild(secret, 'name')) })),
    envVars: parseVariables(cascChild(node, 'envVars')),
    containers: isOn(text('privileged')) ? withPrivilege(containers) : containers,
    volumes: cascItems(cascChild(node, 'volumes')).flatMap((volume) => parseVolume(volume) ?? []),
    workspaceVolume: workspaceOf(cascChild(node, 'workspaceVolume')),
    agentContainer: text('agentContainer'),
    agentInjection: isOn(text('agentInjection')),
    yaml: text('yaml'),
    yamls: cascItems(cascChild(node, 'yamls')).map(cascText),
    yamlMergeStrategy: strategyOf(cascChild(node, 'yamlMergeStrategy')),
    inheritYamlMergeStrategy: isSurelyOn(text('inheritYamlMergeStrategy')),
  };
}

/** The plugin sets the template's `privileged` in its first container, where that is known already (PodTemplate.setPrivileged). */
const withPrivilege = (containers: readonly Container[]): readonly Container[] =>
  containers.map((container, index) =>
    index === 0 ? { ...container, securityContext: { ...container.securityContext, privileged: true } } : container,
  );

/** An empty volume is the plugin's default, which lets the parent's count (WorkspaceVolume.merge). */
function workspaceOf(node: CascNode | undefined): VolumeSource | undefined {
  const source = node && parseVolumeSource(node);
  const isDefault = JSON.stringify(source) === JSON.stringify({ emptyDir: { medium: '' } });
  return isDefault ? undefined : source;
}

function strategyOf(node: CascNode | undefined): PodTemplate['yamlMergeStrategy'] {
  const symbol = node && chosenIn(node)?.symbol.toLowerCase();
  return symbol === undefined || symbol === '' ? undefined : symbol === 'merge' ? 'merge' : 'override';
}
