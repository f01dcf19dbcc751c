import type { KubernetesObject } from '../../../src/model/index.ts';
import { type PlannedNode, testNodeLabel } from '../../cluster-tools/nodes-from-pools.ts';
import { controllerPod } from '../controller-pod.ts';
import { type Fate, plainPod, schedule } from '../pods.ts';
import type { Area, NotHere, Proof } from '../proof.ts';
import type { Build, Scene, TeamScene } from '../scene.ts';

const noNodes: NotHere = { notHere: 'fleet.yaml makes no node pools, so the suite has no nodes' };

export const controllersLandOnTheirOwn: Proof = {
  name: 'each controller lands on a node of the controllers’ pool, and on no other',
  prove: async (scene) => {
    const teams = scene.teams.filter(({ team, fleet }) => fleet.nodePools && !team.suspended);
    if (teams.length === 0) return noNodes;
    const of = async ({ team, fleet }: TeamScene): Promise<readonly string[]> => {
      const pod = await controllerPod(scene, team, ({ spec }) => spec.nodeName !== undefined);
      const wanted = scene.nodes.filter(({ metadata }) => metadata.labels['karpenter.sh/nodepool'] === fleet.nodePools?.controllers.name);
      const fate: Fate = { node: pod?.spec?.nodeName, reason: pod?.status?.conditions?.[0]?.message ?? 'there is no pod' };
      return misplaced(`the controller in "${team.namespace}"`, fate, wanted);
    };
    return (await Promise.all(teams.map(of))).flat();
  },
};

/** Builds that run on nodes that the suite has made. */
const buildsOnNodes = ({ teams }: Scene): readonly (Build & { readonly scene: TeamScene })[] =>
  teams
    .filter(({ fleet }) => fleet.nodePools)
    .flatMap((scene) => scene.builds.filter(({ kind }) => kind.compute === 'nodes').map((build) => ({ ...build, scene })));

export const buildsLandWhereTheyShould: Proof = {
  name: 'the pod of every kind of agent lands on a node of the builds’ pool of its architecture and capacity, and on no other',
  prove: async (scene) => {
    const builds = buildsOnNodes(scene);
    if (builds.length === 0) return noNodes;
    const fates = await schedule(
      scene,
      builds.map(({ pod }, index) => renamed(pod, `build-${index}`)),
    );
    return builds.flatMap((build, index) => misplaced(describe(build), fates[index], nodesFor(scene, build)));
  },
};

export const buildsWaitForTheirNodes: Proof = {
  name: 'with the nodes of its pool closed, the pod of every kind of agent waits, and lands nowhere else',
  prove: async (scene) => {
    const builds = buildsOnNodes(scene);
    if (builds.length === 0) return noNodes;
    const found: string[] = [];
    for (const pool of new Set(builds.map((build) => poolOf(scene, build)))) {
      const ofPool = builds.filter((build) => poolOf(scene, build) === pool);
      const nodes = scene.nodes.filter(({ metadata }) => metadata.labels['karpenter.sh/nodepool'] === pool);
      try {
        await cordon(scene, nodes, true);
        const fates = await schedule(
          scene,
          ofPool.map(({ pod }, index) => renamed(pod, `build-${index}`)),
        );
        found.push(...ofPool.flatMap((build, index) => misplaced(describe(build), fates[index], [])));
      } finally {
        await cordon(scene, nodes, false);
      }
    }
    return found;
  },
};

/** What a Pipeline may write into a pod of its own, without a word of ours. The suite's nodes are all that it may choose from. */
const ownPods: readonly { readonly name: string; readonly tolerations?: readonly object[] }[] = [
  { name: 'that says nothing of nodes' },
  { name: 'that tolerates the taint of the builds’ nodes', tolerations: [{ key: 'jenkins-fleet/agents', operator: 'Exists' }] },
  { name: 'that tolerates every taint, if it is admitted', tolerations: [{ operator: 'Exists' }] },
];

export const ownPodsStayAwayFromControllers: Proof = {
  name: 'a pod that a Pipeline describes by itself does not land next to a controller',
  prove: async (scene) => {
    const teams = scene.teams.filter(({ fleet }) => fleet.nodePools);
    if (teams.length === 0) return noNodes;
    const asked = teams.flatMap(({ team, fleet }) =>
      ownPods.map((own, index) => ({
        ...own,
        team,
        fleet,
        pod: plainPod(team.agentsNamespace, `own-${index}`, { ...spread, tolerations: own.tolerations ?? [] }),
      })),
    );
    const fates = await schedule(
      scene,
      asked.map(({ pod }) => pod),
    );
    const forbidden = new Set(asked.map(({ fleet }) => fleet.nodePools?.controllers.name));
    return asked.flatMap(({ name, team }, index) => {
      const node = scene.nodes.find(({ metadata }) => metadata.name === fates[index]?.node);
      const pool = node?.metadata.labels['karpenter.sh/nodepool'];
      return pool !== undefined && forbidden.has(pool) ? [`a pod ${name} in "${team.agentsNamespace}" lands on "${pool}"`] : [];
    });
  },
};

/** On nodes of the suite alone, so that a real node of the cluster starts nothing. */
const spread = {
  affinity: {
    nodeAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: {
        nodeSelectorTerms: [{ matchExpressions: [{ key: testNodeLabel, operator: 'Exists' }] }],
      },
    },
  },
};

const architectures = { x86_64: 'amd64', arm64: 'arm64' } as const;

/** The architecture and the capacity that a template is of; its name ends with them. */
const wantedBy = ({ kind, template }: Build): Readonly<Record<string, string>> => {
  const architecture = kind.architectures.find((one) => template.includes(`-${one.replace('_', '-')}-`));
  const capacity = kind.capacity.find((one) => template.endsWith(`-${one}`));
  if (architecture === undefined || capacity === undefined) throw new Error(`the template "${template}" does not say what it is for`);
  return { 'kubernetes.io/arch': architectures[architecture], 'karpenter.sh/capacity-type': capacity };
};

const nodesFor = (scene: Scene, build: Build & { readonly scene: TeamScene }): readonly PlannedNode[] => {
  const pools = new Set(build.scene.fleet.nodePools?.agents.pools.map(({ name }) => name));
  const wanted = Object.entries(wantedBy(build));
  return scene.nodes.filter(
    ({ metadata: { labels } }) => pools.has(labels['karpenter.sh/nodepool'] ?? '') && wanted.every(([key, value]) => labels[key] === value),
  );
};

const poolOf = (scene: Scene, build: Build & { readonly scene: TeamScene }): string =>
  nodesFor(scene, build)[0]?.metadata.labels['karpenter.sh/nodepool'] ?? 'none';

const renamed = (pod: KubernetesObject, name: string): KubernetesObject => ({ ...pod, metadata: { ...pod.metadata, name } });

const describe = ({ template, pod }: Build): string => `a pod of "${template}" in "${pod.metadata.namespace}"`;

/** Says where a pod is that is not on one of these nodes; that it waits is right where there are none. */
const misplaced = (what: string, fate: Fate | undefined, wanted: readonly PlannedNode[]): readonly string[] => {
  if (fate?.node === undefined) {
    const waits = wanted.length === 0 && /nodes are available/.test(fate?.reason ?? '');
    return waits ? [] : [`${what} is on no node: ${fate?.reason}`];
  }
  return wanted.some(({ metadata }) => metadata.name === fate.node) ? [] : [`${what} is on "${fate.node}"`];
};

const cordon = async ({ api }: Scene, nodes: readonly PlannedNode[], unschedulable: boolean): Promise<void> => {
  const answers = await Promise.all(nodes.map((node) => api.patch(node, { spec: { unschedulable } })));
  const refused = answers.find(({ status }) => status >= 300);
  if (refused) throw new Error(`a node cannot be closed or opened: ${refused.body.message}`);
};

export const scheduling: Area = {
  title: 'the scheduler, on nodes as Karpenter would make them',
  proofs: [controllersLandOnTheirOwn, buildsLandWhereTheyShould, buildsWaitForTheirNodes, ownPodsStayAwayFromControllers],
};
