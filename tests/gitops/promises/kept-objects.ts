import { claimsPath, namespacesPath, volumesPath } from '../cluster/api-path.ts';
import type { KubeObject } from '../cluster/kube-object.ts';
import type { Fleet } from '../fleet.ts';

interface WithPhase extends KubeObject {
  readonly status?: { readonly phase?: string };
}

/**
 * What a team must never lose, one line each: namespaces, home and cache with their uid, which a new object of the same name would not have, and their
 * phase. A line says `gone` where the object is not there, and `being deleted` where it soon will not be.
 */
export async function keptObjects(
  { cluster }: Fleet,
  team: string,
  volumes: readonly string[] = ['jenkins-home'],
): Promise<readonly string[]> {
  const claimIn = (volume: string) => (volume === 'agent-cache' ? `${team}-agents` : team);
  const paths = [
    `${namespacesPath}/${team}`,
    `${namespacesPath}/${team}-agents`,
    ...volumes.flatMap((volume) => [`${claimsPath(claimIn(volume))}/${volume}`, `${volumesPath}/${team}-${volume}`]),
  ];
  return Promise.all(
    paths.map(async (path) => {
      const object = await cluster.read<WithPhase>(path);
      if (!object) return `${path} gone`;
      const leaving = object.metadata.deletionTimestamp === undefined ? '' : ', being deleted';
      return `${path} ${object.metadata.uid} ${object.status?.phase ?? ''}${leaving}`;
    }),
  );
}
