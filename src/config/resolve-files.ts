import type { Checked, FieldPath, OverlayFile, Problem } from '../model/index.ts';
import type { Place } from './layer.ts';
import type { ParsedTeam } from './parse-inputs.ts';
import { unknownName } from './unknown-name.ts';

export type TeamOverlay = Pick<ParsedTeam, 'jobs' | 'casc'>;

/** What a team's `filesFrom` refers to. */
export interface FilesFrom {
  readonly source: string;
  /** `filesFrom` of the source itself. */
  readonly sourceFilesFrom: string | null | undefined;
  readonly teams: ReadonlyMap<string, TeamOverlay>;
}

/**
 * Resolves a team's jobs/ and casc/: those of `filesFrom` first, of which the team's own replace the ones with the same name. An unknown team,
 * the team itself, and one that takes its files from elsewhere too are problems.
 */
export function resolveFiles(own: ParsedTeam, from: FilesFrom | undefined, placeOf: (path: FieldPath) => Place): Checked<TeamOverlay> {
  const value = { jobs: own.jobs, casc: own.casc };
  if (from === undefined) return { value, problems: [] };
  const source = from.teams.get(from.source);
  const problem = (message: string, fix: string): Problem => ({
    rule: 'files-from-one-team',
    ...placeOf(['filesFrom']),
    where: 'filesFrom',
    message,
    fix,
  });
  if (source === undefined) {
    return { value, problems: [unknownName(placeOf(['filesFrom']), 'filesFrom', 'a team', from.source, from.teams.keys())] };
  }
  if (from.source === own.name) return { value, problems: [problem('expected another team, found the team itself', 'remove it')] };
  if (from.sourceFilesFrom) {
    const message = `expected a team with files of its own, found "${from.source}", which has those of "${from.sourceFilesFrom}"`;
    return { value, problems: [problem(message, `write "${from.sourceFilesFrom}"`)] };
  }
  return { value: { jobs: replaceByName(source.jobs, own.jobs), casc: replaceByName(source.casc, own.casc) }, problems: [] };
}

function replaceByName(below: readonly OverlayFile[], above: readonly OverlayFile[]): readonly OverlayFile[] {
  const files = new Map([...below, ...above].map((file) => [file.name, file]));
  return [...files.values()].toSorted((one, other) => (one.name < other.name ? -1 : 1));
}
