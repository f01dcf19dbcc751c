import { applicationsPath } from '../cluster/api-path.ts';
import { follow } from '../cluster/follow.ts';
import type { Cluster } from '../cluster/open-cluster.ts';
import type { Application } from './application.ts';

const annotation = 'argocd.argoproj.io/refresh';

/**
 * Writes down which Applications are asked to compare themselves with Git, which is what a webhook does to them: by an annotation that the
 * controller removes again. Records when it resolves; the result ends it and gives the names.
 */
export async function recordRefreshes(cluster: Cluster): Promise<() => readonly string[]> {
  const asked = new Set<string>();
  const end = new AbortController();
  const seen = follow<Application>(cluster, applicationsPath, end.signal);
  await seen.next();
  const recording = (async () => {
    for await (const { changed } of seen) if (changed?.metadata.annotations?.[annotation]) asked.add(changed.metadata.name);
  })();
  return () => {
    end.abort();
    void recording;
    return [...asked].toSorted();
  };
}
