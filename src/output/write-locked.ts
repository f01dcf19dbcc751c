import { lstatSync, mkdirSync, readdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeRefusal } from './write-refusal.ts';

/**
 * Calls `write` while no other process is between the start and the end of a `writeLocked` for the same pending folder, and makes that folder first.
 * Throws a `WriteRefusal` when another one is; the lock of a process that is gone does not count.
 */
export function writeLocked<Result>(pending: string, write: () => Result): Result {
  // Announce first, look second: of two runs that start together at least one sees the other. The process id is in the name, so there
  // is no moment when a lock is there but not readable, and to delete the lock of a dead process never deletes that of a live one.
  const ownLock = `lock-${process.pid}`;
  writeOwnLock(pending, ownLock);
  try {
    for (const { name, processId } of listOtherLocks(pending, ownLock)) {
      if (isAlive(processId)) {
        const lock = join(pending, name);
        throw writeRefusal(
          'OUTPUT_BUSY',
          `Nothing was written: process ${processId} is writing the output. Wait for it; if it is not jenkins-fleet, delete ${lock}.`,
        );
      }
      rmSync(join(pending, name), { force: true });
    }
    return write();
  } finally {
    rmSync(join(pending, ownLock), { force: true });
    removeIfEmpty(pending);
  }
}

/** The run that had the folder before may remove it between the two steps; then it is made again. */
function writeOwnLock(pending: string, ownLock: string): void {
  for (let attemptsLeft = 10; ; attemptsLeft -= 1) {
    mkdirSync(pending, { recursive: true });
    if (lstatSync(pending, { throwIfNoEntry: false })?.isSymbolicLink()) {
      throw writeRefusal('OUTPUT_BLOCKED', `Nothing was written: ${pending} is a symbolic link. Delete it.`);
    }
    try {
      writeFileSync(join(pending, ownLock), '');
      return;
    } catch (error) {
      if (attemptsLeft === 0 || !hasCode(error, 'ENOENT')) {
        throw error;
      }
    }
  }
}

function listOtherLocks(pending: string, ownLock: string): readonly { readonly name: string; readonly processId: number }[] {
  return readdirSync(pending)
    .filter((name) => /^lock-\d+$/.test(name) && name !== ownLock)
    .map((name) => ({ name, processId: Number(name.slice('lock-'.length)) }));
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // EPERM: it is there and belongs to somebody else.
    return hasCode(error, 'EPERM');
  }
}

/** Another run that waits for its turn to find out that it is busy keeps the folder a moment longer, and removes it itself. */
function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch (error) {
    if (!hasCode(error, 'ENOTEMPTY') && !hasCode(error, 'EEXIST') && !hasCode(error, 'ENOENT')) {
      throw error;
    }
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
