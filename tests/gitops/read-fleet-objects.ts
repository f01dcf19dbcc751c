import { namespacesPath } from './cluster/api-path.ts';
import { readAllObjects } from './cluster/read-all-objects.ts';
import type { Fleet } from './fleet.ts';

/**
 * The resourceVersion of every object in the fleet's namespaces, and of every object of the fleet outside of them: AppProjects, Namespaces, volumes,
 * classes. Applications are not among them, since each comparison writes its time into their status: see `readSyncs`.
 */
export async function readFleetObjects({ cluster, name }: Fleet): Promise<ReadonlyMap<string, string>> {
  const { items } = await cluster.list(`${namespacesPath}?labelSelector=app.kubernetes.io/part-of%3D${name}`);
  const namespaces = new Set(items.map(({ metadata }) => metadata.name));
  const objects = await readAllObjects(
    cluster,
    ({ metadata }) => namespaces.has(metadata.namespace ?? '') || metadata.labels?.['app.kubernetes.io/part-of'] === name,
  );
  return new Map([...objects].filter(([object]) => !object.startsWith('Application ')));
}
