import type { Fleet, Team } from '../../model/index.ts';
import { sharesRoles } from './shared-roles.ts';

/** What loosens safety and therefore needs an entry in `allow` of fleet.yaml: by the name of its rule, whether a team does it. */
export const allowances: ReadonlyMap<string, (team: Team, fleet: Fleet) => boolean> = new Map([
  ['privileged-builds', (team: Team) => team.agents.some(({ podSecurity }) => podSecurity === 'privileged')],
  ['egress-ports', (team: Team, fleet: Fleet) => extraPorts(team, fleet).length > 0],
  ['unique-roles', sharesRoles],
]);

/** Policies on the final objects (src/policy) that an entry of `allow` may except a team from; whether one is used is known when all objects are there. */
export const allowablePolicies: readonly string[] = [
  'bounded-resources',
  'builds-have-no-token',
  'builds-run-in-their-pools',
  'fits-kubernetes-api',
  'internal-services',
  'keeps-data',
  'keeps-home',
  'least-privilege',
  'network-as-declared',
  'no-foreign-disks',
  'no-host-access',
  'no-priority-over-others',
  'pinned-images',
  'quota-as-declared',
];

/** Rules about the text of inputs (src/secrets) that an entry of `allow` may except one file of a team from, which is its `in`, and never a whole team. */
export const allowableInFiles: readonly string[] = ['no-plain-secrets'];

/** Ports of a team that the fleet does not open for everybody. */
export function extraPorts({ egressPorts }: Team, { network }: Fleet): readonly number[] {
  return egressPorts.filter((port) => !network.egressPorts.includes(port));
}

/** Whether fleet.yaml allows a team what a rule forbids. */
export function isAllowed({ allow }: Fleet, team: Team, rule: string): boolean {
  return allow.some((entry) => entry.team === team.name && entry.rule === rule);
}

/** The repair, with the entry to add. */
export function allowIt(team: Team, rule: string, repair = 'remove it'): string {
  return `${repair}, or add {team: ${team.name}, rule: ${rule}, reason: …} to "allow" of fleet.yaml`;
}
