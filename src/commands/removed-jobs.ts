import { parseDeclaredJobs, predictRemovals, type Removal } from '../jenkins/index.ts';
import type { Team } from '../model/index.ts';
import { makeVisible } from './make-visible.ts';

/** A job or a folder that a team's scripts do not declare any more, and what its controller will do with it. */
export interface RemovedJob extends Removal {
  readonly team: string;
}

/**
 * What disappears with a change of `dist/<team>/configuration.yaml`. Nothing for a new team, and nothing when the old file is of a version
 * that did not write down what is declared.
 */
export function findRemovedJobs(before: string | undefined, after: string, team: Team): readonly RemovedJob[] {
  const declared = before === undefined || before === after ? undefined : parseDeclaredJobs(before);
  const stillDeclared = declared && parseDeclaredJobs(after);
  return declared && stillDeclared
    ? predictRemovals(declared, stillDeclared, team.removedJobs).map((removal) => ({ team: team.name, ...removal }))
    : [];
}

/** More lines than a screen holds are counted only. */
const mostLines = 40;

/** A line for each, such as `payments: job "backend/old" is no longer declared; its controller disables it (removedJobs: disable)`. */
export function describeRemovedJobs(removed: readonly RemovedJob[]): readonly string[] {
  const lines = removed.map(({ team, kind, name, action, reason }) =>
    makeVisible(`${team}: ${kind} "${name}" is no longer declared; its controller ${verbs[action]} it (${reason})`),
  );
  return lines.length > mostLines ? [...lines.slice(0, mostLines), `… and ${lines.length - mostLines} more`] : lines;
}

const verbs = { keep: 'keeps', disable: 'disables', delete: 'deletes' } as const;
