import { readEmbedded } from '../../groovy/read-embedded.ts';
import type { Fleet, OverlayFile, Team } from '../../model/index.ts';
import { buildFleet, buildTeam } from '../../testing/build-fleet.ts';
import type { CascMapping } from '../casc/casc-node.ts';
import { assembleTeamJobs } from './assemble-team-jobs.ts';
import type { TeamJobs } from './team-jobs.ts';

/** Scripts by their path below `jobs/`, such as `backend/api.groovy`; one script alone is `jobs/api.groovy`. */
export type WrittenScripts = string | Readonly<Record<string, string>>;

export interface JobsAround {
  readonly team?: Partial<Team>;
  readonly fleet?: Partial<Fleet>;
  readonly casc?: CascMapping;
}

/** A team's Job DSL for tests, read from the text of its scripts, which must be without mistakes. */
export function buildTeamJobs(written: WrittenScripts, { team = {}, fleet = {}, casc = emptyCasc }: JobsAround = {}): TeamJobs {
  const jobs = Object.entries(typeof written === 'string' ? { 'api.groovy': written } : written).map(
    ([name, text]): OverlayFile => ({ name: `jobs/${name}`, path: `overlays/payments/jobs/${name}`, text }),
  );
  const readings = new Map(jobs.map(({ text }) => [text, readEmbedded(text)]));
  const mistakes = [...readings.values()].flatMap((reading) => reading.mistakes);
  if (mistakes.length > 0) throw new Error(`the test's scripts have mistakes: ${JSON.stringify(mistakes)}`);
  const builtTeam = buildTeam({ ...team, jobs });
  return assembleTeamJobs({ fleet: buildFleet({ ...fleet, teams: [builtTeam] }), team: builtTeam, casc, readings });
}

const emptyCasc: CascMapping = { kind: 'map', place: { file: 'fleet.yaml', line: 1, column: 1 }, entries: new Map() };
