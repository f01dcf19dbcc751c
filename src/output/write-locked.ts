import { lstatSync, mkdirSync, readdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readProcess } from './read-process.ts';
import { writeRefusal } from './write-refusal.ts';

/** Writing takes less, unless thousands of teams are new. */
const longestWaitMilliseconds = 10_000;
const shortestPauseMilliseconds = 20;
const longestPauseMilliseconds = 60;

/**
 * Calls `write` while no other process of this machine is between the start and the end of a `writeLocked` for the same pending folder, and
 * makes that folder first. Waits a while for one that is; then, and where the folder is something else, it throws a `WriteRefusal`. The lock
 * of a process that is gone does not count. It knows the processes that this one sees: not those of other machines and containers.
 */
export function writeLocked<Result>(pending: string, write: () => Result, waitMilliseconds = longestWaitMilliseconds): Result {
  const ownLock = nameOwnLock();
  // Not the time of day, which somebody may set back.
  const end = performance.now() + waitMilliseconds;
  for (;;) {
    // Announce first, look second: of two runs that start together at least one sees the other. All that is known of a process is in the
    // name, so there is no moment when a lock is there but not readable, and to delete the lock of a dead one never deletes that of a live one.
    writeOwnLock(pending, ownLock);
    try {
      const holder = findHolder(pending, ownLock);
      if (holder === undefined) {
        return write();
      }
      if (performance.now() >= end) {
        throw busy(pending, holder);
      }
    } finally {
      rmSync(join(pending, ownLock), { force: true });
      removeIfEmpty(pending);
    }
    // Of different length, so that two runs which have seen each other do not meet again.
    pause(shortestPauseMilliseconds + Math.random() * (longestPauseMilliseconds - shortestPauseMilliseconds));
  }
}

interface Holder {
  readonly lock: string;
  readonly processId: number;
}

/** The time when it was started makes the number of a process unique: in a container the next run often has the number of the last one. */
function nameOwnLock(): string {
  const start = readProcess(process.pid)?.start;
  return start === undefined ? `lock-${process.pid}` : `lock-${process.pid}-${start}`;
}

/** A process that runs and has a lock. Those of others are removed. */
function findHolder(pending: string, ownLock: string): Holder | undefined {
  for (const lock of readdirSync(pending)) {
    const [, id, start] = /^lock-(\d+)(?:-(\d+))?$/.exec(lock) ?? [];
    if (id !== undefined && lock !== ownLock) {
      if (isRunning(Number(id), start)) {
        return { lock, processId: Number(id) };
      }
      rmSync(join(pending, lock), { force: true });
    }
  }
  return undefined;
}

/** A lock without a time is of a system that does not tell it, or of an earlier version: there the number alone counts. */
function isRunning(processId: number, start: string | undefined): boolean {
  if (processId === process.pid) {
    return false;
  }
  const found = readProcess(processId);
  return found !== undefined && (start === undefined || found.start === undefined || found.start === start);
}

function busy(pending: string, { lock, processId }: Holder): Error {
  const message = `Nothing was written: process ${processId} is writing the output. Wait for it; if it is not jenkins-fleet, delete ${join(pending, lock)}.`;
  return writeRefusal('OUTPUT_BUSY', message);
}

function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/** The run that had the folder before may remove it between the two steps; then it is made again. */
function writeOwnLock(pending: string, ownLock: string): void {
  for (let attemptsLeft = 10; ; attemptsLeft -= 1) {
    makeFolder(pending);
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

function makeFolder(pending: string): void {
  const entry = lstatSync(pending, { throwIfNoEntry: false });
  if (entry !== undefined && !entry.isDirectory()) {
    const found = entry.isSymbolicLink() ? 'a symbolic link' : 'no folder';
    throw writeRefusal('OUTPUT_BLOCKED', `Nothing was written: ${pending} is ${found}. Delete it.`);
  }
  mkdirSync(pending, { recursive: true });
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
