import type { Fleet, ScriptReading, Team } from '../../model/index.ts';
import type { CascMapping } from '../casc/casc-node.ts';
import { jobFolders } from '../compose/job-folders.ts';
import { collectItems } from './collect-items.ts';
import { collectScript } from './collect-script.ts';
import type { DslScript } from './dsl-call.ts';
import { compareScripts } from './script-order.ts';
import type { TeamJobs, TeamScript } from './team-jobs.ts';

export interface JobParts {
  readonly fleet: Fleet;
  readonly team: Team;
  /** The merged JCasC. */
  readonly casc: CascMapping;
  /** By the text of the script. */
  readonly readings: ReadonlyMap<string, ScriptReading>;
}

/** Puts together what is known of a team's Job DSL. A script that could not be read is there as one that may make anything. */
export function assembleTeamJobs({ fleet, team, casc, readings }: JobParts): TeamJobs {
  const scripts = team.jobs
    .toSorted((a, b) => compareScripts(a.name, b.name))
    .map((file): TeamScript => {
      const { outline, mistakes = [], reader = 'embedded' } = readings.get(file.text) ?? {};
      return { file, script: outline ? collectScript(outline) : unreadable, mistakes, reader };
    });
  return { fleet, team, casc, folders: jobFolders(team.jobs), scripts, items: collectItems(scripts) };
}

const unreadable: DslScript = { calls: [], imports: [], declared: new Set(), undeclared: new Map(), mayMakeUnseen: true };
