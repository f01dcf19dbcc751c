import type { KubernetesObject } from '../model/index.ts';
import type { DataAtRisk } from './data-at-risk.ts';
import { findVolumes, handleOf, idsOf } from './volumes.ts';

export interface WrittenTeam {
  readonly team: string;
  readonly before: readonly KubernetesObject[];
  readonly after: readonly KubernetesObject[];
  /** What the manifests of teams hold that stay as they are, by team. */
  readonly others: ReadonlyMap<string, readonly KubernetesObject[]>;
}

const roles = ['jenkins-home', 'agent-cache'] as const;
const fields = { 'jenkins-home': 'home', 'agent-cache': 'cache' } as const;

/**
 * Finds volumes that a team gets and that another one, which is not rendered with it, still has: its folder has got another name, or its own
 * access point another one, and its manifests do not say so yet.
 */
export function findSharedVolumes({ team, before, after, others }: WrittenTeam): readonly DataAtRisk[] {
  const had = new Set(handlesOf(before).map(({ handle }) => handle));
  return handlesOf(after)
    .filter(({ handle }) => !had.has(handle))
    .flatMap(({ role, handle }) =>
      [...others]
        .filter(([, objects]) => handlesOf(objects).some((other) => other.handle === handle))
        .map(([other]) => ({
          team,
          what: `${fields[role]}.accessPoint` as const,
          sentence: `${fields[role]}.accessPoint "${idsOf(handle).accessPoint}" is still that of "${other}", whose manifests stay as they are when "${team}" alone is rendered: both write to it, and two controllers on one home destroy it`,
          way: 'render all teams together, with "npm run synth"',
        })),
    );
}

const handlesOf = (objects: readonly KubernetesObject[]) =>
  roles.flatMap((role) => {
    const handle = handleOf(findVolumes(objects, role));
    return handle === undefined ? [] : [{ role, handle }];
  });
