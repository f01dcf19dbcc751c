import type { Fleet, OverlayFile, Position, Problem, ScriptMistake, ScriptReading, Team } from '../../model/index.ts';
import type { CascMapping } from '../casc/casc-node.ts';
import type { DslCall, DslScript, DslValue } from './dsl-call.ts';

/** All Job DSL of a team, in the order in which Jenkins runs it. */
export interface TeamJobs {
  readonly fleet: Fleet;
  readonly team: Team;
  /** Full names of the folders that are made for sub-folders of `jobs/`, before any script runs. */
  readonly folders: readonly string[];
  readonly scripts: readonly TeamScript[];
  /** Items and views of all scripts, in the order in which Jenkins makes them. */
  readonly items: readonly DslItem[];
  /** The JCasC that the controller gets, merged. */
  readonly casc: CascMapping;
}

export interface TeamScript {
  readonly file: OverlayFile;
  readonly script: DslScript;
  /** Why it could not be read. */
  readonly mistakes: readonly ScriptMistake[];
  readonly reader: ScriptReading['reader'];
}

/** An item or a view that a script makes. */
export interface DslItem {
  readonly type: 'job' | 'folder' | 'view';
  /** The method that makes it, such as `multibranchPipelineJob`; `job` is `freeStyleJob`. */
  readonly method: string;
  /** Full name, such as `backend/api`. */
  readonly name: DslValue;
  readonly file: OverlayFile;
  readonly at: Position;
  readonly call: DslCall;
}

/** Something that must hold for a team's jobs; each problem has a file of the team and, where it is of a script, a place. */
export type DslRule = (jobs: TeamJobs) => readonly Problem[];
