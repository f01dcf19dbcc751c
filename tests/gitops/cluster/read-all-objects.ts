import { apiPath } from './api-path.ts';
import { type KubeObject, nameOf } from './kube-object.ts';
import type { Cluster } from './open-cluster.ts';

interface ApiResources {
  readonly resources: readonly {
    readonly name: string;
    readonly kind: string;
    readonly namespaced: boolean;
    readonly verbs: readonly string[];
  }[];
}
interface ApiGroups {
  readonly groups: readonly { readonly name: string; readonly preferredVersion: { readonly groupVersion: string } }[];
}

/** Objects that are written without anybody changing anything: what happened, and who leads. */
const diaries = new Set(['Event', 'Lease']);

/**
 * Every object that `belongs`, of every kind that the API server knows: its resourceVersion by kind and name, such as
 * `ConfigMap payments/jenkins-config`. Events and Leases are not among them: they are diaries.
 */
export async function readAllObjects(cluster: Cluster, belongs: (object: KubeObject) => boolean): Promise<ReadonlyMap<string, string>> {
  const groups = (await cluster.read<ApiGroups>('/apis'))?.groups ?? [];
  const versions = ['v1', ...groups.map(({ preferredVersion }) => preferredVersion.groupVersion)];
  const paths = (await Promise.all(versions.map((version) => listableKinds(cluster, version)))).flat();
  const found = await Promise.all(
    paths.map(async ({ path, kind }) => {
      const { items } = await cluster.list(path);
      return items.filter(belongs).map((object) => [`${kind} ${nameOf(object)}`, object.metadata.resourceVersion] as const);
    }),
  );
  return new Map(found.flat());
}

async function listableKinds(cluster: Cluster, apiVersion: string) {
  const root = apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
  const answer = await cluster.read<ApiResources>(root);
  return (answer?.resources ?? [])
    .filter(({ name, kind, verbs }) => verbs.includes('list') && !name.includes('/') && !diaries.has(kind))
    .map(({ name, kind }) => ({ path: apiPath(apiVersion, name), kind }));
}
