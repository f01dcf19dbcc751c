import type { KubernetesObject } from '../model/index.ts';
import type { DataAtRisk } from './data-at-risk.ts';
import { specOf } from './volumes.ts';

export interface MovedTeam {
  readonly team: string;
  /** What the file of its Application held and holds; empty where it cannot be read. */
  readonly before: readonly KubernetesObject[];
  readonly after: readonly KubernetesObject[];
}

/**
 * Finds a team whose Application deploys to another cluster. Argo CD 3.5 looks for what an Application has, and for what it should prune, in the
 * cluster of its destination alone: what runs in the one before goes on running, on a file system that both clusters reach.
 */
export function findOtherCluster({ team, before, after }: MovedTeam): readonly DataAtRisk[] {
  const [was, is] = [clusterOf(before), clusterOf(after)];
  if (was === undefined || is === undefined || was === is) return [];
  return [
    {
      team,
      what: 'argocd.destination',
      sentence: `argocd.destination was "${was}" and is "${is}": Argo CD makes everything in the other cluster and stops nothing in the one before, so that a Jenkins which runs there and the new one write to one home, which destroys it`,
      way: `write "${was}" again, or read "Another cluster" in docs/onboarding.md`,
    },
  ];
}

/** The address of a cluster, or the name that Argo CD knows it under. */
function clusterOf(objects: readonly KubernetesObject[]): string | undefined {
  const application = objects.find(({ kind }) => kind === 'Application');
  const { server, name } = application ? specOf(application, 'destination') : {};
  const cluster = server ?? name;
  return typeof cluster === 'string' ? cluster : undefined;
}
