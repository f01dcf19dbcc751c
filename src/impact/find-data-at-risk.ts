import type { KubernetesObject } from '../model/index.ts';
import type { DataAtRisk, FindHeir } from './data-at-risk.ts';
import { findChangedClaims } from './find-changed-claims.ts';
import { findLostProtection } from './find-lost-protection.ts';
import { findVolumes, handleOf, idsOf, type Role } from './volumes.ts';

export interface TeamChange {
  readonly team: string;
  /** What the team's changed manifests held and hold: its claims and volumes, its namespaces. */
  readonly before: readonly KubernetesObject[];
  readonly after: readonly KubernetesObject[];
  /** Whether no controller of the team runs once the change is applied. */
  readonly suspended: boolean;
  readonly findHeir: FindHeir;
}

/**
 * Finds what a change of a team's manifests puts at risk; nothing where there was none. Facts: Kubernetes 1.36 refuses every change of a volume's
 * source and of a claim's specification (`ValidatePersistentVolumeUpdate`, `ValidatePersistentVolumeClaimUpdate`); Argo CD 3.5, which asks the API
 * server what a change would come to, then compares and applies nothing more of the Application.
 */
export function findDataAtRisk(change: TeamChange): readonly DataAtRisk[] {
  const { team, before, after } = change;
  const prefix = findOtherPrefix(change);
  return [
    ...prefix.map((found) => ({ team, ...found })),
    ...findOtherVolumes(change).map((found) => ({ team, ...found })),
    ...(prefix.length > 0 ? [] : findChangedClaims(before, after).map((found) => ({ team, ...found }))),
    ...findLostProtection(before, after).map((found) => ({ team, ...found })),
  ];
}

type Found = Omit<DataAtRisk, 'team'>;

/** What Kubernetes and Argo CD do when a volume is somewhere else. */
const stuck = 'Kubernetes never changes a volume, so Argo CD applies nothing more of the team until';

const anotherHome = 'read "Another home" in docs/onboarding.md';

function findOtherVolumes({ team, before, after, findHeir }: TeamChange): readonly Found[] {
  const heirOf = (handle: string) => [findHeir(handle)?.team].find((name) => name !== team);
  return (['jenkins-home', 'agent-cache'] as const).flatMap((role): readonly Found[] => {
    const [was, is] = [before, after].map((objects) => handleOf(findVolumes(objects, role)));
    // A cache that comes or goes: what is in the cluster stays as it is.
    if (was === undefined || is === undefined || was === is) return [];
    const [old, now] = [idsOf(was), idsOf(is)];
    return [
      // The file system is one for all volumes.
      ...(role === 'jenkins-home' && old.fileSystem !== now.fileSystem ? [otherFileSystem(old.fileSystem, now.fileSystem)] : []),
      ...(old.accessPoint === now.accessPoint ? [] : [otherAccessPoint(role, old.accessPoint, now.accessPoint, heirOf(was))]),
    ];
  });
}

function otherFileSystem(was: string, is: string): Found {
  return {
    what: 'storage.fileSystem',
    sentence: `storage.fileSystem was "${was}" and is "${is}": ${stuck} its claims and volumes are deleted by hand; then Jenkins starts with what is on "${is}", and the old home stays on "${was}"`,
    way: `write "${was}" again, or ${anotherHome}`,
  };
}

function otherAccessPoint(role: Role, was: string, is: string, heir: string | undefined): Found {
  const change = `accessPoint was "${was}" and is "${is}"`;
  const way = `write "${was}" again, or ${anotherHome}`;
  const meanwhile = heir === undefined ? '' : `; overlays/${heir} uses the old one meanwhile, and two controllers on one home destroy it`;
  return role === 'jenkins-home'
    ? {
        what: 'home.accessPoint',
        sentence: `home.${change}: ${stuck} its home's claim and volume are deleted by hand; then Jenkins starts with what is on "${is}", and the old home stays on EFS at "${was}"${meanwhile}`,
        way,
      }
    : {
        what: 'cache.accessPoint',
        sentence: `cache.${change}: ${stuck} its cache's claim and volume are deleted by hand; then builds start with what is cached on "${is}"${meanwhile}`,
        way,
      };
}

/** Namespaces of another name: with `prefix` every name in the cluster changes, and what is there keeps its own. */
function findOtherPrefix({ team, before, after, suspended }: TeamChange): readonly Found[] {
  const [was, is] = [before, after].map((objects) => prefixOf(objects, team));
  if (was === undefined || is === undefined || was === is) return [];
  const beside = `prefix was "${was}" and is "${is}": Argo CD makes new namespaces and volumes beside the old ones, which stay`;
  return [
    {
      what: 'prefix',
      sentence: suspended
        ? `${beside}; the old Jenkins stops, and the new one starts once it is no longer suspended`
        : `${beside}, and a new Jenkins: until it has stopped the old one, two controllers write to one home, which destroys it`,
      way: `write "${was}" again, or read "Another prefix" in docs/onboarding.md`,
    },
  ];
}

/** What stands before the team's name in the name of its home's volume. */
function prefixOf(objects: readonly KubernetesObject[], team: string): string | undefined {
  const name = findVolumes(objects, 'jenkins-home').volume?.metadata.name;
  const end = `${team}-jenkins-home`;
  return name?.endsWith(end) ? name.slice(0, -end.length) : undefined;
}
