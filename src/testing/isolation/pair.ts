import type { Fleet, KubernetesObject } from '../../model/index.ts';
import { type NetworkPolicy, networkPoliciesIn } from '../../policy/network/network-policy.ts';
import type { WrittenObject } from '../repository-objects.ts';
import { type FleetTeam, fleetTeams } from './fleet-teams.ts';
import { type AskedRight, isolationRights } from './isolation-rights.ts';

/** The team that somebody wants to reach, another team, and everything that is written of the fleet. */
export interface Pair {
  readonly fleet: Fleet;
  readonly written: readonly WrittenObject[];
  readonly team: FleetTeam;
  readonly other: FleetTeam;
  readonly policies: readonly NetworkPolicy[];
  readonly rights: readonly AskedRight[];
}

/** Every two teams of a fleet. */
export const pairsOf = (fleet: Fleet, written: readonly WrittenObject[]): readonly Pair[] => {
  const teams = fleetTeams(written);
  const objects = written.map(({ object }) => object);
  const policies = networkPoliciesIn(objects);
  return teams.flatMap((team) =>
    teams
      .filter((other) => other !== team)
      .map((other) => ({ fleet, written, team, other, policies, rights: isolationRights(objects, team, other) })),
  );
};

/** The object of this kind, name and namespace; undefined where nobody wrote it. */
export const findObject = ({ written }: Pair, kind: string, name: string, namespace?: string): KubernetesObject | undefined =>
  written.find(({ object }) => object.kind === kind && object.metadata.name === name && object.metadata.namespace === namespace)?.object;

/**
 * Names objects for people, such as ``NetworkPolicy `agents` of `dist/<team>/network.yaml` ``. The two teams are named by what they are in the table, which is
 * the same for all teams.
 */
export const nameObjects = ({ written, team, other }: Pair, objects: readonly KubernetesObject[]): string => {
  const inOrder = [team, other].toSorted((one, another) => another.name.length - one.name.length);
  const anonymous = (text: string) =>
    inOrder.reduce(
      (shown, { name }) => shown.replace(new RegExp(`(^|/)${name}(?=[/-]|$)`), `$1${name === team.name ? '<team>' : '<other team>'}`),
      text,
    );
  const names = new Map<string, string[]>();
  for (const object of objects) {
    const file = written.find((entry) => entry.object === object)?.file;
    if (file === undefined) throw new Error(`nobody wrote ${object.kind} "${object.metadata.name}"`);
    const key = JSON.stringify([object.kind, anonymous(file)]);
    names.set(key, [...(names.get(key) ?? []), `\`${anonymous(object.metadata.name)}\``]);
  }
  return [...names]
    .map(([key, list]) => {
      const [kind, file] = JSON.parse(key) as [string, string];
      return `${kind} ${list.join(' and ')} of \`${file}\``;
    })
    .join(', ');
};
