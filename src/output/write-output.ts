import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { OutputFile } from '../model/index.ts';
import type { Journal } from './journal.ts';
import type { Plan } from './plan-output.ts';
import { readJournal } from './read-journal.ts';
import { readObstacle } from './read-obstacle.ts';
import { writeJournal } from './write-journal.ts';
import { writeJournaled } from './write-journaled.ts';
import { writeLocked } from './write-locked.ts';
import { writeRefusal } from './write-refusal.ts';

/**
 * Brings the output folder to the state of a plan, all or nothing: every new file is first written beside the folder, then one rename of a
 * journal commits to the change, then files are moved and removed as the journal says. A run that is killed before the commit has changed
 * nothing; after it, `recoverOutput` finishes the change.
 * Throws a `WriteRefusal` while another run writes or when a symbolic link is in the way, and the file system's own error when the disk is
 * full or a folder read-only.
 */
export function writeOutput(folder: string, plan: Plan): void {
  if (plan.strangers.length > 0) {
    throw new Error('A plan that has strangers must not be written');
  }
  const files = [...plan.create, ...plan.change];
  const journal: Journal = { remove: plan.remove, place: files.map(({ path }) => path) };
  if (journal.remove.length + journal.place.length === 0) {
    return;
  }
  const pending = pendingFolder(folder);
  writeLocked(pending, () => {
    if (finishPending(folder, pending) === 'finished') {
      // The plan was made before, so it does not know what is in the folder now.
      throw writeRefusal(
        'OUTPUT_BUSY',
        'Nothing was written: another run was killed a moment ago, and what it had begun is finished now. Run the command again.',
      );
    }
    try {
      stageFiles(pending, files);
      refuseObstacle(folder, pending, journal);
      writeJournal(pending, journal);
    } catch (error) {
      discardPending(pending);
      throw error;
    }
    finishPending(folder, pending);
  });
}

/**
 * Clears up after a run that was killed; every run begins with it. `finished`: the run had committed to a change, and now all of it is made.
 * `discarded`: it had not yet, and the output folder is as before it. `nothing`: there was nothing to do. Throws as `writeOutput` does.
 */
export function recoverOutput(folder: string): Recovery {
  const pending = pendingFolder(folder);
  return existsSync(pending) ? writeLocked(pending, () => finishPending(folder, pending)) : 'nothing';
}

/**
 * The folder beside the output folder, so on the same file system, where a run puts what it is about to write: `.dist-pending` for `dist`.
 * It holds `lock-<process id>`, the new files in `staged/`, and from the moment when all of them are there, `journal.json`.
 */
function pendingFolder(folder: string): string {
  const path = resolve(folder);
  return join(dirname(path), `.${basename(path)}-pending`);
}

export type Recovery = 'nothing' | 'finished' | 'discarded';

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
  const paths = ['staged', 'journal.draft', 'journal.json'].map((name) => join(pending, name)).filter((path) => existsSync(path));
  paths.forEach((path) => rmSync(path, { recursive: true }));
  return paths.length > 0;
}

function stageFiles(pending: string, files: readonly OutputFile[]): void {
  const staging = join(pending, 'staged');
  mkdirSync(staging);
  files.forEach(({ text }, index) => writeFileSync(join(staging, String(index)), text));
}

function refuseObstacle(folder: string, pending: string, journal: Journal): void {
  const obstacle = readObstacle(folder, pending, journal);
  if (obstacle !== undefined) {
    throw obstacle;
  }
}
