import { join } from 'node:path';
import { loadAll } from 'js-yaml';
import { renderAgentPod } from '../../src/jenkins/agents/plugin/render-agent-pod.ts';
import type { AgentKind, Fleet, KubernetesObject, Team } from '../../src/model/index.ts';
import { loadFleet, synthesize } from '../../src/synth.ts';
import { buildAgentCloud } from '../../src/testing/build-agent-cloud.ts';
import type { Api } from '../cluster-tools/api.ts';
import type { Kubectl } from '../cluster-tools/kubectl.ts';
import { testLabel } from '../cluster-tools/made-by-us.ts';
import { nodesFromPools, type PlannedNode } from '../cluster-tools/nodes-from-pools.ts';
import { readManifests } from '../cluster-tools/read-manifests.ts';

/** What a promise is proven of: a cluster, and the objects of fleets that are in it. */
export interface Scene {
  readonly api: Api;
  readonly kubectl: Kubectl;
  readonly teams: readonly TeamScene[];
  /** Objects that belong to no team: those of `dist/cluster/` and `dist/argocd/`. */
  readonly shared: readonly KubernetesObject[];
  readonly nodes: readonly PlannedNode[];
  /** How long something may take that happens by itself. */
  readonly patienceSeconds: number;
}

/** One team: what is in its namespaces, and the pods that its controller would start. */
export interface TeamScene {
  readonly team: Team;
  readonly fleet: Fleet;
  readonly objects: readonly KubernetesObject[];
  readonly builds: readonly Build[];
}

/** The pod of a build, of one template. */
export interface Build {
  readonly kind: AgentKind;
  readonly template: string;
  readonly pod: KubernetesObject;
}

/** What a scene has without a cluster. */
export type Stage = Omit<Scene, 'api' | 'kubectl' | 'patienceSeconds'>;

/** The fleet of this repository, as it is committed, in `dist/`. */
const repositoryStage = (): Stage => stageOf(fleetIn('.'), readManifests('dist'));

/** A fleet beside it that uses everything. */
export const trialStage = async (): Promise<Stage> => {
  const root = join('tests', 'cluster', 'fleet');
  const objects: KubernetesObject[] = [];
  const { problems } = await synthesize(root, ({ text }) => objects.push(...(loadAll(text) as readonly KubernetesObject[])));
  if (problems.length > 0) throw new Error(`${root} has problems: ${JSON.stringify(problems)}`);
  return stageOf(fleetIn(root), objects);
};

/** Both, and so all that the suite makes but nodes. */
export const wholeStage = async (): Promise<Stage> => {
  const [own, trial] = [repositoryStage(), await trialStage()];
  return { teams: [...own.teams, ...trial.teams], shared: [...own.shared, ...trial.shared], nodes: [...own.nodes, ...trial.nodes] };
};

/** Everything of a stage, and the namespaces that others make: Argo CD's. */
export const objectsOf = ({ teams, shared }: Stage): readonly KubernetesObject[] => {
  const objects = [...shared, ...teams.flatMap((team) => team.objects)];
  const made = new Set(objects.filter(({ kind }) => kind === 'Namespace').map(({ metadata }) => metadata.name));
  const wanted = new Set(
    objects.flatMap(({ metadata: { namespace } }) => (namespace === undefined || made.has(namespace) ? [] : [namespace])),
  );
  return [...[...wanted].map((name) => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels: testLabel } })), ...objects];
};

const fleetIn = (root: string): Fleet => {
  const { resolved, problems } = loadFleet(root);
  if (resolved === undefined) throw new Error(`${root} has problems: ${JSON.stringify(problems)}`);
  return resolved.fleet;
};

const stageOf = (fleet: Fleet, objects: readonly KubernetesObject[]): Stage => {
  const teamOf = ({ kind, metadata }: KubernetesObject) => (isDelivery(kind) ? undefined : metadata.labels?.['jenkins-fleet/team']);
  return {
    teams: fleet.teams.map((team) => ({
      team,
      fleet,
      objects: objects.filter((object) => teamOf(object) === team.name),
      builds: buildsOf(fleet, team),
    })),
    shared: objects.filter((object) => teamOf(object) === undefined),
    nodes: nodesFromPools(objects),
  };
};

const isDelivery = (kind: string): boolean => kind === 'Application' || kind === 'AppProject';

const buildsOf = (fleet: Fleet, team: Team): readonly Build[] =>
  team.agents.flatMap((kind) => {
    const cloud = buildAgentCloud({ ...team, agents: [kind] }, fleet);
    return (cloud.templates ?? [])
      .filter(({ name }) => name !== 'base')
      .map((template) => {
        const pod = renderAgentPod(cloud, template);
        return {
          kind,
          template: template.name,
          pod: { ...pod, metadata: { ...pod.metadata, namespace: team.agentsNamespace } } as unknown as KubernetesObject,
        };
      });
  });
