import type { KubernetesObject } from '../model/index.ts';
import type { DataAtRisk, FindHeir } from './data-at-risk.ts';
import { findVolumes, handleOf, idsOf } from './volumes.ts';

export interface GoneTeam {
  readonly team: string;
  /** What its manifests held; empty where they cannot be read. */
  readonly before: readonly KubernetesObject[];
  readonly findHeir: FindHeir;
}

/**
 * What the removal of a team's folder does, and whether another team now uses its home: a folder that was renamed. Argo CD deletes the Application,
 * and with it all that is not protected, while it makes those of new teams.
 */
export function describeGoneTeam({ team, before, findHeir }: GoneTeam): DataAtRisk {
  const handle = handleOf(findVolumes(before, 'jenkins-home'));
  const heir = handle === undefined ? undefined : findHeir(handle);
  if (handle === undefined || heir === undefined) {
    const place = handle === undefined ? '' : `, on EFS at "${idsOf(handle).accessPoint}"`;
    return {
      team,
      what: 'folder',
      sentence: `the folder is gone: Argo CD stops its Jenkins and removes its address, rules and secrets; its namespaces, its claims and its home stay${place}, and "git revert" brings it back`,
      way: 'bring the folder back, or read "A removed team" in docs/onboarding.md',
    };
  }
  const renamed = `the folder is gone, and overlays/${heir.team} uses its home at "${idsOf(handle).accessPoint}"`;
  return {
    team,
    what: 'folder',
    sentence: heir.suspended
      ? `${renamed}: Argo CD stops the old Jenkins, and the new one starts on its home once it is no longer suspended`
      : `${renamed}: until Argo CD has stopped the old Jenkins, two controllers write to one home, which destroys it`,
    way: heir.suspended
      ? 'read "A renamed team" in docs/onboarding.md'
      : `write "suspended: true" into overlays/${heir.team}/team.yaml for the first push, and read "A renamed team" in docs/onboarding.md`,
  };
}
