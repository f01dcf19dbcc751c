import { createHash } from 'node:crypto';
import type { AgentCloud, PodTemplate } from './agent-cloud.ts';
import { combinePods, mergeByName } from './combine-pods.ts';
import { type CombinedTemplate, combineTemplates } from './combine-templates.ts';
import { parsePod } from './parse-pod.ts';
import type { Container, Named, Pod, PodSpec, SecurityContext, Texts, VolumeMount } from './pod.ts';

const agentName = 'jnlp';
const workspaceVolume = 'workspace-volume';
const workspaceFolder = '/home/jenkins/agent';
const injectedFolder = { name: 'jenkins-agent', mountPath: '/jenkins-agent' };

/** What the plugin runs the agent in where nobody says it: a constant of each of its releases. */
const pluginsAgentImage = 'jenkins/inbound-agent:3355.v388858a_47b_33-3-jdk21';

/**
 * The pod that the Kubernetes plugin makes of one of a cloud's templates: our model of what it does (kubernetes 4547, PodTemplateBuilder.build and its decorators),
 * without what is new in each pod: the secret and the name of the agent, and the suffix of the pod's name. YAML that is no piece of a Pod is passed over; Jenkins
 * would make no pod.
 */
export function renderAgentPod(cloud: AgentCloud, own: PodTemplate): Pod {
  const template = combineTemplates(cloud, own);
  const pieces = template.pieces.flatMap((piece) => (typeof piece === 'string' ? (parsePod(piece) ?? []) : [piece]));
  const yaml = template.yamlMergeStrategy === 'merge' && pieces.length > 0 ? pieces.reduce(combinePods) : pieces.at(-1);
  const attributes = attributesPod(cloud, template);
  // What the attributes say wins over YAML.
  const combined = yaml === undefined ? attributes : combinePods(yaml, attributes);
  const namespace = combined.metadata.namespace ?? template.namespace ?? cloud.namespace;
  const pod = { ...combined, metadata: { ...combined.metadata, namespace } };
  const spec = decorate(withAgent(pod.spec, cloud, template), cloud);
  return withoutEmpty({ ...pod, apiVersion: 'v1', kind: 'Pod', spec }) as unknown as Pod;
}

/** The pod of a template that differs from another one, whose pod is there already, by its name, its label and the values of its node selector alone. */
export function renderTwin({ metadata, spec, ...pod }: Pod, { name, label, nodeSelector }: PodTemplate): Pod {
  return {
    ...pod,
    metadata: { ...metadata, name, labels: { ...metadata.labels, ...labelsOf(label) } },
    spec: { ...spec, nodeSelector: { ...spec.nodeSelector, ...nodeSelectorOf(nodeSelector) } },
  };
}

function attributesPod(cloud: AgentCloud, template: CombinedTemplate): Pod {
  const deadline = template.activeDeadlineSeconds ?? Number(template.activeDeadlineSecondsStr ?? 0);
  const groups = (template.supplementalGroups ?? '').split(',').flatMap((group) => numberOf(group) ?? []);
  const user = {
    runAsUser: numberOf(template.runAsUser),
    runAsGroup: numberOf(template.runAsGroup),
    ...(groups.length > 0 && { supplementalGroups: groups }),
  };
  const labels = {
    ...Object.fromEntries((cloud.podLabels ?? [{ key: 'jenkins', value: 'slave' }]).map(({ key, value }) => [key, value])),
    ...labelsOf(template.label),
    'kubernetes.jenkins.io/controller': sanitizeLabel(cloud.jenkinsUrl.replace(/\/?$/, '/')),
  };
  const volumes = (template.volumes ?? []).map(({ source, mountPath, subPath, readOnly }, index) => ({
    volume: { name: `volume-${index}`, ...source },
    mount: { name: `volume-${index}`, mountPath, readOnly: readOnly ?? false, ...(subPath !== undefined && { subPath }) },
  }));
  const mounts = volumes.map(({ mount }) => mount);
  return {
    metadata: {
      name: template.name,
      labels,
      annotations: Object.fromEntries((template.annotations ?? []).map(({ key, value }) => [key, value])),
    },
    spec: {
      ...(deadline > 0 && { activeDeadlineSeconds: deadline }),
      ...(template.terminationGracePeriodSeconds !== undefined && {
        terminationGracePeriodSeconds: template.terminationGracePeriodSeconds,
      }),
      ...(template.hostNetwork !== undefined && { hostNetwork: template.hostNetwork }),
      serviceAccountName: template.serviceAccount,
      schedulerName: template.schedulerName,
      nodeSelector: nodeSelectorOf(template.nodeSelector),
      imagePullSecrets: template.imagePullSecrets,
      volumes: [
        ...volumes.map(({ volume }) => volume),
        { name: workspaceVolume, ...(template.workspaceVolume ?? { emptyDir: { medium: '' } }) },
      ],
      containers: template.containers?.map((container) => attributesContainer(container, mounts, template.envVars)),
      ...(Object.values(user).some((value) => value !== undefined) && { securityContext: user }),
    },
  };
}

/** A container that is an attribute of its template, with the template's variables and mounts. It always has `resources`, and be they empty. */
function attributesContainer(container: Container, mounts: readonly VolumeMount[], envVars: readonly Named[] = []): Container {
  const workingDir = container.workingDir ?? workspaceFolder;
  return {
    ...container,
    workingDir,
    env: mergeByName(envVars, container.env),
    resources: container.resources ?? {},
    volumeMounts: mounts.some(({ mountPath }) => mountPath === workingDir) ? mounts : [...mounts, workspaceMount(workingDir)],
  };
}

const numberOf = (text = ''): number | undefined => (/^\s*\d+\s*$/.test(text) ? Number(text) : undefined);

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

/** The container with the agent has to be there, and is told where Jenkins is. */
function withAgent(spec: PodSpec, cloud: AgentCloud, { agentContainer, agentInjection, envVars, volumes }: CombinedTemplate): PodSpec {
  const containers = spec.containers ?? [];
  const name = agentContainer || agentName;
  const own = containers.find((container) => container.name === name);
  const workingDir = own?.workingDir;
  const env = {
    JENKINS_AGENT_WORKDIR: workingDir ?? workspaceFolder,
    JENKINS_TUNNEL: cloud.jenkinsTunnel,
    JENKINS_URL: cloud.jenkinsUrl.replace(/\/?$/, '/'),
    REMOTING_OPTS: '-noReconnectAfter 1d',
  };
  const variables: readonly Named[] = Object.entries(env).flatMap(([key, value]) => (value === undefined ? [] : [{ name: key, value }]));
  const mounts = volumes?.map(({ mountPath, readOnly }, index) => ({ name: `volume-${index}`, mountPath, readOnly: readOnly ?? false }));
  const agent: Container = {
    ...(own ?? { name, volumeMounts: mounts }),
    image: own?.image || `${cloud.jnlpregistry ? cloud.jnlpregistry.replace(/\/?$/, '/') : ''}${pluginsAgentImage}`,
    env: mergeByName(mergeByName(variables, envVars), own?.env),
    resources: own?.resources ?? { requests: { cpu: '100m', memory: '256Mi' } },
  };
  const placed = own === undefined ? [...containers, agent] : containers.map((container) => (container === own ? agent : container));
  const all = placed.map((container) => ({ ...container, workingDir: container.workingDir ?? workingDir }));
  return agentInjection ? withInjection({ ...spec, containers: all }, name) : { ...spec, containers: all };
}

/** A further container copies the agent into the one that is to hold it; nobody can say how much it may use. */
function withInjection(spec: PodSpec, name: string): PodSpec {
  const { mountPath } = injectedFolder;
  const command = [
    '/bin/sh',
    '-c',
    `cp $(command -v jenkins-agent) ${mountPath}/jenkins-agent;cp /usr/share/jenkins/agent.jar ${mountPath}/agent.jar`,
  ];
  return {
    ...spec,
    initContainers: [
      ...(spec.initContainers ?? []),
      { name: 'set-up-jenkins-agent', image: pluginsAgentImage, command, volumeMounts: [injectedFolder] },
    ],
    volumes: [...(spec.volumes ?? []), { name: injectedFolder.name, emptyDir: {} }],
    containers: spec.containers?.map((container) =>
      container.name === name
        ? {
            ...container,
            workingDir: workspaceFolder,
            command: [`${mountPath}/jenkins-agent`],
            args: [],
            env: mergeByName(container.env, [{ name: 'JENKINS_AGENT_FILE', value: `${mountPath}/agent.jar` }]),
            volumeMounts: [...(container.volumeMounts ?? []), { ...injectedFolder, readOnly: true }],
          }
        : container,
    ),
  };
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
  return { ...container, volumeMounts: [...mounts, workspaceMount(folder)] };
}

const workspaceMount = (mountPath: string): VolumeMount => ({ name: workspaceVolume, mountPath, readOnly: false });

const restrict = (context: SecurityContext | undefined): SecurityContext => ({
  ...context,
  allowPrivilegeEscalation: context?.allowPrivilegeEscalation ?? false,
  runAsNonRoot: context?.runAsNonRoot ?? true,
  seccompProfile: context?.seccompProfile ?? { type: 'RuntimeDefault' },
  capabilities: context?.capabilities ?? { drop: ['ALL'] },
});

/** Without what is undefined, and without lists and maps of the plugin's that hold nothing. The same where there is nothing of that. */
function withoutEmpty(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  let isSame = true;
  const keep = (inner: unknown): unknown => {
    const kept = withoutEmpty(inner);
    isSame &&= kept === inner;
    return kept;
  };
  if (Array.isArray(value)) {
    const items = value.map(keep);
    return isSame ? value : items;
  }
  const full: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    const kept = keep(inner);
    if (kept === undefined || (madeByCombining.has(key) && isEmpty(kept))) isSame = false;
    else full[key] = kept;
  }
  return isSame ? value : full;
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
