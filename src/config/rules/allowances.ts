import type { Fleet, Team } from '../../model/index.ts';

/** What loosens safety and therefore needs an entry in `allow` of fleet.yaml: by the name of its rule, whether a team does it. */
export const allowances: ReadonlyMap<string, (team: Team, fleet: Fleet) => boolean> = new Map([
  ['privileged-builds', (team: Team) => team.agents.some(({ podSecurity }) => podSecurity === 'privileged')],
  ['egress-ports', (team: Team, fleet: Fleet) => extraPorts(team, fleet).length > 0],
]);

/** Ports of a team that the fleet does not open for everybody. */
export function extraPorts({ egressPorts }: Team, { network }: Fleet): readonly number[] {
  return egressPorts.filter((port) => !network.egressPorts.includes(port));
}

/** Whether fleet.yaml allows a team what a rule forbids. */
export function isAllowed({ allow }: Fleet, team: Team, rule: string): boolean {
  return allow.some((entry) => entry.team === team.name && entry.rule === rule);
}

/** The repair, with the entry to add. */
export function allowIt(team: Team, rule: string): string {
  return `remove it, or add {team: ${team.name}, rule: ${rule}, reason: …} to "allow" of fleet.yaml`;
}
