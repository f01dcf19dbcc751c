import { lstatSync, mkdirSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { OutputFile } from '../model/index.ts';
import type { Journal } from './journal.ts';
import type { Plan } from './plan-output.ts';
import { readJournal } from './read-journal.ts';
import { readObstacle } from './read-obstacle.ts';
import { flushFolder, writeFlushed } from './write-flushed.ts';
import { writeJournal } from './write-journal.ts';
import { writeJournaled } from './write-journaled.ts';
import { writeLocked } from './write-locked.ts';

/**
 * Brings the output folder to the state of a plan, all or nothing: every new file is first written beside the folder, then one rename of a
 * journal commits to the change, then files are moved and removed as the journal says. A run that is killed before the commit has changed
 * nothing; after it, `recoverOutput` finishes the change. Each step is on the disk before the next begins, so a power cut is no different,
 * as far as the disk keeps what it says: 0.2 ms for each file here, which is less than it takes to render.
 *
 * The plan was made when nobody kept others from writing. So `renew` makes it again once nobody can; what it gives is written. A plan with
 * nothing to do, or with strangers, is not. Throws a `WriteRefusal` while another run writes or when a symbolic link is in the way, and the
 * file system's own error when the disk is full or a folder read-only. `waitMilliseconds`: how long to wait for another run.
 */
export function writeOutput(folder: string, plan: Plan, renew: () => Plan, waitMilliseconds?: number): Recovery {
  if (plan.strangers.length > 0) {
    throw new Error('A plan that has strangers must not be written');
  }
  if (isEmpty(plan)) {
    return 'nothing';
  }
  const pending = pendingFolder(folder);
  return writeLocked(
    pending,
    () => {
      // Of a run that was killed since this one began.
      const recovery = finishPending(folder, pending);
      const renewed = renew();
      if (renewed.strangers.length === 0 && !isEmpty(renewed)) {
        writePlan(folder, pending, renewed);
      }
      return recovery;
    },
    waitMilliseconds,
  );
}

/**
 * Clears up after a run that was killed; every run begins with it. `finished`: the run had committed to a change, and now all of it is made.
 * `discarded`: it had not yet, and the output folder is as before it. `nothing`: there was nothing to do. Throws as `writeOutput` does.
 */
export function recoverOutput(folder: string, waitMilliseconds?: number): Recovery {
  const pending = pendingFolder(folder);
  const isThere = lstatSync(pending, { throwIfNoEntry: false }) !== undefined;
  return isThere ? writeLocked(pending, () => finishPending(folder, pending), waitMilliseconds) : 'nothing';
}

/**
 * The folder beside the output folder, so on the same file system, where a run puts what it is about to write: `.dist-pending` for `dist`.
 * It holds a lock for each process that writes or wants to, the new files in `staged/`, and from the moment when all of them are there,
 * `journal.json`.
 */
function pendingFolder(folder: string): string {
  const path = resolve(folder);
  return join(dirname(path), `.${basename(path)}-pending`);
}

export type Recovery = 'nothing' | 'finished' | 'discarded';

const isEmpty = ({ create, change, remove }: Plan): boolean => create.length + change.length + remove.length === 0;

function writePlan(folder: string, pending: string, { create, change, remove }: Plan): void {
  const files = [...create, ...change];
  const journal: Journal = { remove, place: files.map(({ path }) => path) };
  try {
    stageFiles(pending, files);
    refuseObstacle(folder, pending, journal);
    writeJournal(pending, journal);
  } catch (error) {
    // First, or a run that is killed here has committed to files that are gone.
    rmSync(join(pending, 'journal.json'), { force: true });
    discardPending(pending);
    throw error;
  }
  finishPending(folder, pending);
}

function finishPending(folder: string, pending: string): Recovery {
  const journal = readJournal(pending);
  if (journal === undefined) {
    return discardPending(pending) ? 'discarded' : 'nothing';
  }
  refuseObstacle(folder, pending, journal);
  writeJournaled(folder, pending, journal);
  discardPending(pending);
  return 'finished';
}

/** The journal goes last: a run that is killed while it clears up is still known to have committed. Gives whether there was anything. */
function discardPending(pending: string): boolean {
  const paths = ['staged', 'journal.draft', 'journal.json']
    .map((name) => join(pending, name))
    .filter((path) => lstatSync(path, { throwIfNoEntry: false }) !== undefined);
  paths.forEach((path) => rmSync(path, { recursive: true }));
  return paths.length > 0;
}

function stageFiles(pending: string, files: readonly OutputFile[]): void {
  const staging = join(pending, 'staged');
  mkdirSync(staging);
  files.forEach(({ text }, index) => writeFlushed(join(staging, String(index)), text));
  flushFolder(staging);
}

function refuseObstacle(folder: string, pending: string, journal: Journal): void {
  const obstacle = readObstacle(folder, pending, journal);
  if (obstacle !== undefined) {
    throw obstacle;
  }
}
