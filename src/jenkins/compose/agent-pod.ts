import type { AgentContainer, AgentKind, Fleet, Team } from '../../model/index.ts';
import type { CascMap } from './casc-text.ts';

/** The container that holds the agent itself; the plugin knows it by this name. */
const agentContainer = 'jnlp';

const cacheVolume = 'cache';

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
 * What a kind of agent adds to the base pod: its containers and the team's cache. Builds of a kind without containers run in the agent's
 * own, which then gets room for them.
 */
export function composeKindPod(kind: AgentKind, team: Team): CascMap {
  const usesCache = team.cache !== undefined && Object.keys(kind.cache).length > 0;
  const volumes = usesCache ? [{ name: cacheVolume, persistentVolumeClaim: { claimName: 'agent-cache' } }] : undefined;
  const volumeMounts = usesCache ? [{ name: cacheVolume, mountPath: '/cache' }] : undefined;
  const containers = kind.containers.length > 0 ? kind.containers.map(composeContainer) : [roomyAgent];
  return { spec: { containers: containers.map((container) => ({ ...container, volumeMounts })), volumes } };
}

const roomyAgent: CascMap = {
  name: agentContainer,
  resources: { requests: { cpu: '1', memory: '2Gi' }, limits: { memory: '2Gi' } },
};

/** A container with tools, which sleeps until a step of a pipeline runs in it. */
function composeContainer(container: AgentContainer): CascMap {
  const sleeps = container.name !== agentContainer;
  const env = Object.entries(sortByKey(container.environment)).map(([name, value]) => ({ name, value }));
  return {
    name: container.name,
    image: container.image,
    command: sleeps ? ['sleep'] : undefined,
    args: sleeps ? ['infinity'] : undefined,
    env: env.length > 0 ? env : undefined,
    resources: { requests: sortByKey(container.requests), limits: sortByKey(withMemoryLimit(container)) },
    securityContext: container.privileged ? { privileged: true } : undefined,
  };
}

/** What a container asks for is also what it gets at most: without a limit one build could take the memory of a node from all others. */
const withMemoryLimit = ({ requests: { memory }, limits }: AgentContainer): Readonly<Record<string, string>> => ({
  ...(memory !== undefined && { memory }),
  ...limits,
});

/** The same entries in an order that does not depend on how they were written. */
function sortByKey(entries: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(entries).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
