import type { AgentContainer, AgentKind, AgentVolume, Fleet, Team } from '../../model/index.ts';
import { agentContainer, boundContainers, sortByKey } from './bound-containers.ts';
import { composeCacheVariables, privateFolders } from './cache-variables.ts';
import type { CascMap } from './casc-text.ts';
import { mergePods } from './merge-pods.ts';
import { withoutNulls } from './without-nulls.ts';

const cacheVolume = 'cache';

/** Where every container sees the team's cache. */
const cacheFolder = '/cache';

/**
 * The part of a Pod that all of a fleet's agents have in common. Here stands everything about the pod as a whole: of the pods that inherit
 * from it the plugin keeps only containers, volumes, tolerations and the like (kubernetes 4547, PodTemplateUtils.combine).
 */
export function composeBasePod(fleet: Fleet): CascMap {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    spec: {
      automountServiceAccountToken: false,
      enableServiceLinks: false,
      securityContext: { seccompProfile: { type: 'RuntimeDefault' } },
      tolerations: [{ key: 'jenkins-fleet/agents', operator: 'Exists', effect: 'NoSchedule' }],
      containers: [
        {
          name: agentContainer,
          image: fleet.images.agent,
          resources: { requests: { cpu: '100m', memory: '256Mi' }, limits: { memory: '512Mi' } },
          // The image names its user, and the kubelet can tell only a number from root.
          securityContext: {
            allowPrivilegeEscalation: false,
            capabilities: { drop: ['ALL'] },
            runAsNonRoot: true,
            runAsUser: 1000,
            runAsGroup: 1000,
          },
        },
      ],
    },
  };
}

/**
 * What a kind of agent adds to the base pod: its containers, its volumes and the team's cache. Builds of a kind without containers run in the agent's
 * own, which then gets room for them.
 */
export function composeKindPod(kind: AgentKind, team: Team): CascMap {
  const pod = composeWrittenPod(kind, team);
  return { ...pod, spec: boundContainers(pod.spec) };
}

/** A kind's pod with no other resources than those that are written. */
function composeWrittenPod(kind: AgentKind, team: Team): CascMap & { readonly spec: CascMap } {
  const usesCache = team.cache !== undefined && Object.keys(kind.cache).length > 0;
  const cacheMounts = usesCache ? [{ name: cacheVolume, mountPath: cacheFolder }, ...privateMounts(kind)] : [];
  const cacheVariables = usesCache ? composeCacheVariables(kind.cache) : {};
  const ownMounts = Object.entries(kind.volumes).map(([name, { mountPath }]) => ({ name, mountPath }));

  const containers = kind.containers.length > 0 ? kind.containers.map((container) => composeContainer(container, kind)) : [roomyAgent];
  const build = containers.map((composed, index) => {
    const environment = { ...cacheVariables, ...kind.environment, ...kind.containers[index]?.environment };
    return { ...composed, env: composeEnvironment(environment), volumeMounts: unlessEmpty([...cacheMounts, ...ownMounts]) };
  });
  const agent = { name: agentContainer, env: composeEnvironment(kind.environment), volumeMounts: unlessEmpty(ownMounts) };
  const hasAgent = kind.containers.length === 0 || kind.containers.some(({ name }) => name === agentContainer);
  const needsAgent = !hasAgent && (agent.env ?? agent.volumeMounts) !== undefined;
  return {
    metadata: kind.compute === 'fargate' ? { labels: fargateLabels } : undefined,
    spec: {
      containers: needsAgent ? [...build, agent] : build,
      volumes: unlessEmpty([
        ...(usesCache ? [{ name: cacheVolume, persistentVolumeClaim: { claimName: 'agent-cache' } }] : []),
        ...(usesCache ? privateMounts(kind).map(({ name }) => ({ name, emptyDir: {} })) : []),
        ...Object.entries(kind.volumes).map(([name, volume]) => ({ name, ...composeVolume(volume) })),
      ]),
    },
  };
}

/**
 * The whole pod of a kind with `podYaml`. Merged here, since the plugin takes nothing of a part that inherits but containers, volumes, tolerations and the like: an
 * affinity or a host alias would be lost without a word.
 */
export function composeWholePod(kind: AgentKind, team: Team, fleet: Fleet): CascMap {
  const written = mergePods(composeBasePod(fleet), composeWrittenPod(kind, team));
  const pod = mergePods(written, withoutNulls(kind.podYaml ?? {}) as CascMap);
  return { ...pod, spec: boundContainers(pod['spec'] as CascMap) };
}

/** By these the Fargate profile of builds selects its pods. */
const fargateLabels: CascMap = { 'jenkins-fleet/fargate': 'true' };

const roomyAgent: CascMap = {
  name: agentContainer,
  resources: { requests: { cpu: '1', memory: '2Gi' }, limits: { memory: '2Gi' } },
};

/** A container with tools, which sleeps until a step of a pipeline runs in it, unless it has something else to run. */
function composeContainer(container: AgentContainer, kind: AgentKind): CascMap {
  const { name, command, args } = container;
  const sleeps = name !== agentContainer && command === undefined && args === undefined;
  return {
    name,
    image: container.image,
    command: sleeps ? ['sleep'] : command,
    args: sleeps ? ['infinity'] : args,
    // Its place in the output; the values are filled in by composeKindPod.
    env: undefined,
    // The agent's own has bounds already, and here only what changes them.
    resources: {
      requests: sortByKey(container.requests),
      limits: sortByKey(name === agentContainer ? withMemoryLimit(container) : container.limits),
    },
    securityContext: composeSecurityContext(container, kind),
  };
}

function composeSecurityContext(
  { name, privileged, unconfined, capabilities }: AgentContainer,
  { runAsUser }: AgentKind,
): CascMap | undefined {
  const context: CascMap = {
    ...(privileged && { privileged }),
    ...(runAsUser !== undefined && name !== agentContainer && { runAsUser }),
    ...(capabilities && { capabilities: { drop: ['ALL'], add: unlessEmpty(capabilities.toSorted()) } }),
    ...(unconfined && { seccompProfile: { type: 'Unconfined' }, appArmorProfile: { type: 'Unconfined' } }),
  };
  return Object.keys(context).length > 0 ? context : undefined;
}

function composeVolume(volume: AgentVolume): CascMap {
  switch (volume.kind) {
    case 'configMap':
      return { configMap: { name: volume.name } };
    case 'secret':
      return { secret: { secretName: volume.name } };
    case 'empty':
      return { emptyDir: { medium: volume.memory ? 'Memory' : undefined, sizeLimit: volume.size } };
  }
}

/** Folders inside of the cache that a pod does not share with others. */
function privateMounts({ cache }: AgentKind): readonly { readonly name: string; readonly mountPath: string }[] {
  return Object.entries(privateFolders).flatMap(([name, folder]) =>
    cache[name] === undefined ? [] : [{ name: `${name}-${folder}`, mountPath: `${cache[name]}/${folder}` }],
  );
}

function composeEnvironment(environment: Readonly<Record<string, string>>): readonly CascMap[] | undefined {
  return unlessEmpty(Object.entries(sortByKey(environment)).map(([name, value]) => ({ name, value })));
}

const unlessEmpty = <Item>(items: readonly Item[]): readonly Item[] | undefined => (items.length > 0 ? items : undefined);

/** What the agent asks for is also what it gets at most, as with other containers. */
const withMemoryLimit = ({ requests: { memory }, limits }: AgentContainer): Readonly<Record<string, string>> => ({
  ...(memory !== undefined && { memory }),
  ...limits,
});
