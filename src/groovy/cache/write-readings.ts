import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { formatReadings, type KeptReadings } from './format-readings.ts';

/** A draft that is older is of a run that was killed: to write one takes less than a second. */
const oldestDraftMilliseconds = 3_600_000;

/**
 * Keeps readings for the next run. The file is the old or the new one at any moment. Where it cannot be written, since the folder may only be
 * read or the disk is full, nothing is kept: the next run reads the scripts again.
 */
export function writeReadings(path: string, programKey: string, readings: KeptReadings): void {
  const draft = `${path}.${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(draft, formatReadings(programKey, readings), 'latin1');
    renameSync(draft, path);
    removeOldDrafts(path);
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) {
      throw error;
    }
    removeDraft(draft);
  }
}

function removeDraft(draft: string): void {
  try {
    rmSync(draft, { force: true });
  } catch {
    // The same reason.
  }
}

function removeOldDrafts(path: string): void {
  const folder = dirname(path);
  for (const name of readdirSync(folder)) {
    const isDraft = name.startsWith(`${basename(path)}.`) && /\.\d+$/.test(name);
    const age = isDraft ? Date.now() - (statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) : 0;
    if (age > oldestDraftMilliseconds) {
      rmSync(join(folder, name), { force: true });
    }
  }
}
