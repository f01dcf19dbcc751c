import type { FieldPath } from './source-file.ts';
import type { Team } from './team.ts';

/** Something that a person can repair in a file of the fleet. Stages return problems; `throw` is for bugs and broken disks. */
export interface Problem {
  /** Name of the rule that is broken, kebab-case, named by what it demands, such as `unique-hostnames`. `schema` for the shape of a file, `syntax` for its text. */
  readonly rule: string;
  /** Path from the root of the fleet, with `/`. */
  readonly file: string;
  /** Counted from 1; both or neither. */
  readonly line?: number;
  readonly column?: number;
  /** The field, such as `controller.memory`; empty when the problem is with the whole file. */
  readonly where: string;
  /** What was expected and what was found, values in double quotes, never the value of a secret. */
  readonly message: string;
  /** The repair, such as `did you mean "controller"?`. */
  readonly fix?: string;
  /** Absent for what stops the run. A warning is printed, and everything is written all the same. */
  readonly severity?: 'warning';
}

/** A problem of a stage that knows which value of a team is wrong, and not where it is written: in team.yaml, in a profile or in fleet.yaml. */
export interface UnplacedProblem extends Omit<Problem, 'file' | 'line' | 'column'> {
  readonly team: Team;
  /** Of the resolved team, such as `['plugins', 3]`. */
  readonly path: FieldPath;
}

/** What a stage returns when it can fail: its result, and every problem that it found, not only the first. */
export interface Checked<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}
