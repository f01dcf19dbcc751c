import type { FieldPath, Problem, Team } from '../../model/index.ts';
import { formatFieldPath } from '../field-path.ts';
import { locate } from '../locate.ts';
import type { Resolved } from '../resolve-fleet.ts';

/** What a rule finds; the name of the rule makes a problem of it. */
export type Finding = Omit<Problem, 'rule'>;

/** Something that a fleet as a whole must fulfil, named by what it demands. */
export interface Rule {
  readonly name: string;
  readonly check: (resolved: Resolved) => readonly Finding[];
}

/** A finding at the place where a value of a team is written; when nobody has written it, in the team's file. */
export function findInTeam(resolved: Resolved, team: Team, path: FieldPath, message: string, fix: string): Finding {
  const place = resolved.originOf(team, path).place ?? { file: `${team.folder}/team.yaml` };
  return { ...place, where: formatFieldPath(path), message, fix };
}

/** A finding at the place of a field of fleet.yaml, or of the innermost field around it. */
export function findInFleet({ fleetFile }: Resolved, path: FieldPath, message: string, fix: string): Finding {
  return { file: fleetFile.file.path, ...locate(fleetFile.file, path), where: formatFieldPath(path), message, fix };
}

/** Prints a place as `overlays/payments/team.yaml:9:9`. */
export function printPlace({ file, line, column }: Finding): string {
  return line === undefined ? file : `${file}:${line}:${column}`;
}
