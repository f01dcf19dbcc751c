import { declaredAppOfApps } from './argocd/declared-applications.ts';
import { type Cluster, openCluster } from './cluster/open-cluster.ts';
import type { Environment } from './environment.ts';
import { type Clone, openClone } from './repository/clone.ts';

/** A fleet under test: a clone of its repository, and the cluster into which Argo CD syncs it. */
export interface Fleet {
  /** Its name in `fleet.yaml`, which is that of the app-of-apps. */
  readonly name: string;
  readonly repoUrl: string;
  readonly cluster: Cluster;
  readonly clone: Clone;
  readonly environment: Environment;
  /** How long a wait may take. */
  readonly seconds: number;
  /** How long what took, for the report at the end. */
  readonly timings: { readonly what: string; readonly seconds: number }[];
}

/** A promise of the documentation. `keep` tries to break it, and throws when it does not hold; it may leave the fleet changed. */
export interface FleetPromise {
  readonly name: string;
  readonly keep: (fleet: Fleet) => Promise<void>;
}

export async function openFleet(environment: Environment): Promise<Fleet> {
  const { metadata, spec } = declaredAppOfApps(environment.clone);
  const clone = await openClone(environment.clone);
  return {
    name: metadata.name,
    repoUrl: spec.source.repoURL,
    cluster: openCluster(environment.socket),
    clone,
    environment,
    seconds: 240,
    timings: [],
  };
}

/** Does something and notes how long it took. */
export async function timed<T>(fleet: Fleet, what: string, act: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const result = await act();
  fleet.timings.push({ what, seconds: (performance.now() - began) / 1000 });
  return result;
}
