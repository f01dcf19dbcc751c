import { accessSync, constants, lstatSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Journal } from './journal.ts';
import { readMountPoints } from './read-mount-points.ts';
import { writeRefusal } from './write-refusal.ts';

/**
 * Looks for what would keep a journal from being carried out to its end, while nothing of it has been: a symbolic link, which could lead
 * out of the output folder; a folder that is read-only (the file system's own error); a file that stays, in the place of a folder;
 * an output folder on another file system than the pending one, from which a file cannot be moved in one go; one that is mounted there,
 * or has such a folder in it, since Linux moves no file into it even when the file system is the same (rename(2), EXDEV).
 */
export function readObstacle(folder: string, pending: string, journal: Journal, mountPoints = readMountPoints()): Error | undefined {
  try {
    refuseObstacles(folder, pending, journal);
    refuseMountPoints(folder, pending, mountPoints);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function refuseObstacles(folder: string, pending: string, journal: Journal): void {
  const removed = new Set(journal.remove);
  const known = new Map<string, boolean>([['', isFolder(folder, false)]]);
  const isKnownFolder = (path: string): boolean => {
    const result = known.get(path) ?? (isKnownFolder(parentOf(path)) && isFolder(join(folder, path), removed.has(path)));
    known.set(path, result);
    return result;
  };
  for (const path of [...journal.remove, ...journal.place]) {
    if (isKnownFolder(parentOf(path))) {
      refuseLink(join(folder, path));
    }
  }
  if (isKnownFolder('') && statSync(folder).dev !== statSync(pending).dev) {
    throw blocked(`${folder} is on another file system than ${pending}, so files cannot be moved into it. Put both on one.`);
  }
}

function refuseMountPoints(folder: string, pending: string, mountPoints: readonly string[]): void {
  if (lstatSync(folder, { throwIfNoEntry: false }) !== undefined) {
    const path = realpathSync(folder);
    const mounted = mountPoints.find((mountPoint) => mountPoint === path || mountPoint.startsWith(path + sep));
    if (mounted !== undefined) {
      throw blocked(
        `${mounted} is mounted by itself, so files cannot be moved into it from ${pending}. Mount the folder of the fleet as a whole.`,
      );
    }
  }
}

/** `payments` for `payments/configuration.yaml`; empty for a file directly in the output folder. */
function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** Whether there is a folder at `path`. Throws when it is one that cannot be written, and when there is something else that stays. */
function isFolder(path: string, isRemoved: boolean): boolean {
  refuseLink(path);
  const entry = lstatSync(path, { throwIfNoEntry: false });
  if (entry === undefined || isRemoved) {
    return false;
  }
  if (!entry.isDirectory()) {
    throw blocked(`${path} is a file, and a folder has to be there. Move or delete it.`);
  }
  accessSync(path, constants.W_OK | constants.X_OK);
  return true;
}

function refuseLink(path: string): void {
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) {
    throw blocked(`${path} is a symbolic link, and could lead out of the output folder. Move or delete it.`);
  }
}

function blocked(reason: string): Error {
  return writeRefusal('OUTPUT_BLOCKED', `The output cannot be written: ${reason}`);
}
