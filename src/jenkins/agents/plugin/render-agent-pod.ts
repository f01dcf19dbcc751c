import { createHash } from 'node:crypto';
import { load } from 'js-yaml';
import type { AgentCloud } from './agent-cloud.ts';
import { combinePods } from './combine-pods.ts';
import { type CombinedTemplate, combineTemplates } from './combine-templates.ts';
import type { Container, Named, Pod, PodSpec, SecurityContext, Texts } from './pod.ts';

const agentContainer = 'jnlp';
const workspaceVolume = 'workspace-volume';
const workspaceFolder = '/home/jenkins/agent';

/**
 * The pod that the Kubernetes plugin makes of a template: our model of what it does (kubernetes 4547, PodTemplateBuilder.build and its decorators), without what is
 * new in each pod: the secret and the name of the agent, and the suffix of the pod's name. Undefined when no template has this name.
 */
export function renderAgentPod(cloud: AgentCloud, templateName: string): Pod | undefined {
  const own = cloud.templates?.find(({ name }) => name === templateName);
  if (own === undefined) return undefined;
  const template = combineTemplates(cloud, own);
  const pieces = template.yamls.map(parsePod);
  const yaml = template.yamlMergeStrategy === 'merge' ? pieces.reduce(combinePods) : pieces.at(-1);
  const attributes = attributesPod(cloud, template);
  // What the attributes say wins over YAML.
  const combined = yaml === undefined ? attributes : combinePods(yaml, attributes);
  const namespace = combined.metadata.namespace ?? template.namespace ?? cloud.namespace;
  const pod = { ...combined, metadata: { ...combined.metadata, namespace } };
  return withoutEmpty({ ...pod, apiVersion: 'v1', kind: 'Pod', spec: decorate(withAgent(pod.spec, cloud), cloud) }) as unknown as Pod;
}

/** YAML may be a piece of a Pod. */
function parsePod(text: string): Pod {
  const parsed = (load(text) ?? {}) as Partial<Pod>;
  return { ...parsed, metadata: parsed.metadata ?? {}, spec: parsed.spec ?? {} };
}

function attributesPod(cloud: AgentCloud, template: CombinedTemplate): Pod {
  const deadline = template.activeDeadlineSeconds ?? Number(template.activeDeadlineSecondsStr ?? 0);
  const user = { runAsUser: numberOf(template.runAsUser), runAsGroup: numberOf(template.runAsGroup) };
  const labels = {
    ...Object.fromEntries((cloud.podLabels ?? [{ key: 'jenkins', value: 'slave' }]).map(({ key, value }) => [key, value])),
    ...labelsOf(template.label),
    'kubernetes.jenkins.io/controller': sanitizeLabel(cloud.jenkinsUrl.replace(/\/?$/, '/')),
  };
  return {
    metadata: {
      name: template.name,
      labels,
      annotations: Object.fromEntries((template.annotations ?? []).map(({ key, value }) => [key, value])),
    },
    spec: {
      ...(deadline > 0 && { activeDeadlineSeconds: deadline }),
      serviceAccountName: template.serviceAccount,
      nodeSelector: nodeSelectorOf(template.nodeSelector),
      volumes: [{ name: workspaceVolume, emptyDir: { medium: '' } }],
      ...((user.runAsUser ?? user.runAsGroup) !== undefined && { securityContext: user }),
    },
  };
}

const numberOf = (text: string | undefined): number | undefined => (text === undefined || text.trim() === '' ? undefined : Number(text));

function labelsOf(label = ''): Texts {
  const digest = label === '' ? '0' : createHash('sha1').update(label).digest('hex');
  return { 'jenkins/label-digest': digest, 'jenkins/label': label === '' ? 'slave-default' : sanitizeLabel(label) };
}

/** The last 57 characters of a text as the value of a label (PodTemplateUtils.sanitizeLabel). */
export function sanitizeLabel(text: string): string {
  return text
    .slice(-57)
    .replaceAll(/[^_a-zA-Z0-9-]/g, '_')
    .replace(/^[^a-zA-Z0-9]/, 'x')
    .replace(/[^a-zA-Z0-9]$/, 'x');
}

/** What is no `label=value` is passed over. */
function nodeSelectorOf(text = ''): Texts {
  return Object.fromEntries(
    text
      .split(',')
      .map((selector) => selector.split('='))
      .filter(([label, value, ...rest]) => label && value && rest.length === 0),
  );
}

/** The agent's own container has to be there, and is told where Jenkins is. */
function withAgent(spec: PodSpec, { jenkinsUrl, jenkinsTunnel }: AgentCloud): PodSpec {
  const containers = spec.containers ?? [];
  const own = containers.find(({ name }) => name === agentContainer);
  const workingDir = own?.workingDir;
  const env = {
    JENKINS_AGENT_WORKDIR: workingDir ?? workspaceFolder,
    JENKINS_TUNNEL: jenkinsTunnel,
    JENKINS_URL: jenkinsUrl.replace(/\/?$/, '/'),
    REMOTING_OPTS: '-noReconnectAfter 1d',
  };
  const variables: readonly Named[] = Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]));
  const agent: Container = {
    ...(own ?? { name: agentContainer, image: 'jenkins/inbound-agent' }),
    env: [...variables.filter(({ name }) => !own?.env?.some((written) => written.name === name)), ...(own?.env ?? [])],
    resources: own?.resources ?? { requests: { cpu: '100m', memory: '256Mi' } },
  };
  const all = own === undefined ? [...containers, agent] : containers.map((container) => (container === own ? agent : container));
  return { ...spec, containers: all.map((container) => ({ ...container, workingDir: container.workingDir ?? workingDir })) };
}

/** The plugin's own defaults: no restart, a Linux node, the workspace in all containers; and, where the cloud wants it, no privilege for any of them. */
function decorate(spec: PodSpec, { restrictedPssSecurityContext }: AgentCloud): PodSpec {
  const isPlaced =
    Object.keys(spec.nodeSelector ?? {}).length > 0 || spec.affinity?.nodeAffinity !== undefined || spec.runtimeClassName !== undefined;
  const secure = (container: Container): Container =>
    restrictedPssSecurityContext ? { ...container, securityContext: restrict(container.securityContext) } : container;
  return {
    ...spec,
    restartPolicy: spec.restartPolicy ?? 'Never',
    nodeSelector: isPlaced ? spec.nodeSelector : { 'kubernetes.io/os': 'linux' },
    containers: spec.containers?.map(withWorkspace).map(secure),
    initContainers: spec.initContainers?.map(secure),
  };
}

function withWorkspace(container: Container): Container {
  const folder = container.workingDir ?? workspaceFolder;
  const mounts = container.volumeMounts ?? [];
  if (mounts.some(({ mountPath }) => mountPath === folder)) return container;
  return { ...container, volumeMounts: [...mounts, { name: workspaceVolume, mountPath: folder, readOnly: false }] };
}

const restrict = (context: SecurityContext | undefined): SecurityContext => ({
  ...context,
  allowPrivilegeEscalation: context?.allowPrivilegeEscalation ?? false,
  runAsNonRoot: context?.runAsNonRoot ?? true,
  seccompProfile: context?.seccompProfile ?? { type: 'RuntimeDefault' },
  capabilities: context?.capabilities ?? { drop: ['ALL'] },
});

/** Without what is undefined, and without lists and maps of the plugin's that hold nothing. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, withoutEmpty(inner)] as const);
  return Object.fromEntries(entries.filter(([key, inner]) => inner !== undefined && !(madeByCombining.has(key) && isEmpty(inner))));
}

const madeByCombining: ReadonlySet<string> = new Set([
  'annotations',
  'containers',
  'env',
  'envFrom',
  'imagePullSecrets',
  'initContainers',
  'labels',
  'limits',
  'nodeSelector',
  'requests',
  'resources',
  'tolerations',
  'volumeMounts',
]);

const isEmpty = (value: unknown): boolean => typeof value === 'object' && value !== null && Object.keys(value).length === 0;
