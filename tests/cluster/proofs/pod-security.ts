import type { KubernetesObject } from '../../../src/model/index.ts';
import type { LooseObject } from '../../../src/testing/render-objects.ts';
import { until } from '../../cluster-tools/until.ts';
import { controllerPod } from '../controller-pod.ts';
import { plainPod } from '../pods.ts';
import type { Area, Proof } from '../proof.ts';
import type { Scene, TeamScene } from '../scene.ts';

export const controllersPodExists: Proof = {
  name: 'each controller’s pod is admitted by its namespace: the Deployment has made it',
  prove: async ({ api, teams, patienceSeconds }) => {
    const of = async ({ team, objects }: TeamScene): Promise<readonly string[]> => {
      const deployment = objects.find(({ kind }) => kind === 'Deployment');
      if (deployment === undefined || team.suspended) return [];
      const { body } = await until(
        () => api.get(deployment),
        ({ body: live }) => live.status?.replicas === 1,
        patienceSeconds,
      );
      const failure = body.status?.conditions?.find(({ type }: { type: string }) => type === 'ReplicaFailure');
      return body.status?.replicas === 1
        ? []
        : [`Deployment "jenkins" in "${team.namespace}" has no pod: ${failure?.message ?? 'it does not say why'}`];
    };
    return (await Promise.all(teams.map(of))).flat();
  },
};

export const controllerRuns: Proof = {
  name: 'each controller is Running and Ready, as far as a simulated node can tell: everything that its pod names is there',
  prove: async (scene) => {
    const of = async ({ team }: TeamScene): Promise<readonly string[]> => {
      if (team.suspended) return [];
      const pod = await controllerPod(scene, team, ({ status }) => status?.phase === 'Running');
      if (pod?.status?.phase === 'Running') return [];
      return [`the controller in "${team.namespace}" ${pod === undefined ? 'has no pod' : `is ${pod.status.phase}: ${whyItWaits(pod)}`}`];
    };
    const found = (await Promise.all(scene.teams.map(of))).flat();
    const nobodyAnswers = found.length > 0 && found.every((line) => line.endsWith(noKubelet));
    return nobodyAnswers ? { notHere: 'no kubelet answers for the suite’s nodes' } : found;
  },
};

const noKubelet = 'nobody has started it';

/** What the kubelet says of its containers, or else the scheduler of it. */
const whyItWaits = ({ spec, status }: LooseObject): string => {
  const states: readonly ContainerStatus[] = [...(status.initContainerStatuses ?? []), ...(status.containerStatuses ?? [])];
  const messages = states.flatMap(({ state }) => state?.waiting?.message ?? []);
  if (messages.length > 0) return [...new Set(messages)].join('; ');
  return spec.nodeName === undefined ? (status.conditions?.[0]?.message ?? 'on no node') : noKubelet;
};

interface ContainerStatus {
  readonly state?: { readonly waiting?: { readonly message?: string } };
}

export const buildsAreAdmitted: Proof = {
  name: 'the pod of every kind of agent, for each architecture and capacity, is admitted where its team’s builds run',
  prove: async ({ api, teams }) => {
    const asked = teams.flatMap(({ builds }) => builds.map((build) => ({ ...build, answer: api.create(build.pod, { dryRun: true }) })));
    const found = await Promise.all(
      asked.map(async ({ template, pod, answer }) => {
        const { status, body, warnings } = await answer;
        const place = `Pod of "${template}" in "${pod.metadata.namespace}"`;
        return status < 300 ? warnings.map((warning) => `${place}: warning: ${warning}`) : [`${place}: ${body.message}`];
      }),
    );
    return found.flat();
  },
};

interface Breakout {
  readonly name: string;
  readonly spec?: object;
  readonly container?: object;
}

/** What a pod would need to get at its node, or at others on it. */
const breakouts: readonly Breakout[] = [
  { name: 'privileged', container: { securityContext: { privileged: true } } },
  { name: 'with a folder of the node', spec: { volumes: [{ name: 'node', hostPath: { path: '/' } }] } },
  { name: 'in the network of the node', spec: { hostNetwork: true } },
  { name: 'among the processes of the node', spec: { hostPID: true } },
  { name: 'in the IPC namespace of the node', spec: { hostIPC: true } },
  { name: 'with a port of the node', container: { ports: [{ containerPort: 80, hostPort: 80 }] } },
  { name: 'with the capability SYS_ADMIN', container: { securityContext: { capabilities: { add: ['SYS_ADMIN'] } } } },
  { name: 'without seccomp', container: { securityContext: { seccompProfile: { type: 'Unconfined' } } } },
  { name: 'with a setting of the kernel', spec: { securityContext: { sysctls: [{ name: 'kernel.msgmax', value: '1' }] } } },
];

/** What only the controllers' level refuses. */
const looseness: readonly Breakout[] = [
  { name: 'as root', spec: { securityContext: { runAsUser: 0, seccompProfile: { type: 'RuntimeDefault' } } } },
  { name: 'that may gain privileges', container: { securityContext: { allowPrivilegeEscalation: true, capabilities: { drop: ['ALL'] } } } },
  { name: 'with the capabilities of a container runtime', container: { securityContext: { allowPrivilegeEscalation: false } } },
];

const refused = (
  name: string,
  all: readonly Breakout[],
  level: 'baseline' | 'restricted',
  namespacesOf: (scene: TeamScene) => readonly string[],
): Proof => ({
  name,
  prove: async ({ api, teams }: Scene) => {
    const pods: readonly (readonly [Breakout, KubernetesObject])[] = teams
      .flatMap(namespacesOf)
      .flatMap((namespace) => all.map((one) => [one, plainPod(namespace, 'breakout', one.spec, one.container)] as const));
    const found = await Promise.all(
      pods.map(async ([one, pod]) => {
        const { status, body } = await api.create(pod, { dryRun: true });
        if (status === 403 && String(body.message).includes(`violates PodSecurity "${level}:`)) return [];
        return [
          `Pod ${one.name} in "${pod.metadata.namespace}": ${status < 300 ? 'admitted' : `not refused by Pod Security: ${body.message}`}`,
        ];
      }),
    );
    return found.flat();
  },
});

const isTrusted = ({ builds }: TeamScene): boolean => builds.some(({ kind }) => kind.podSecurity === 'privileged');

export const controllersStayInside: Proof = refused(
  'next to a controller no pod is admitted that could get at its node, or that is root',
  [...breakouts, ...looseness],
  'restricted',
  ({ team }) => [team.namespace],
);

export const buildsStayInside: Proof = refused(
  'no pod is admitted that could get at its node where builds run, unless the fleet allows the team privileged builds',
  breakouts,
  'baseline',
  (scene) => (isTrusted(scene) ? [] : [scene.team.agentsNamespace]),
);

export const podSecurity: Area = {
  title: 'Pod Security admission',
  proofs: [controllersPodExists, controllerRuns, buildsAreAdmitted, controllersStayInside, buildsStayInside],
};
