import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Journal } from './journal.ts';

/**
 * Commits to a journal: when this returns it will be carried out, by this run or by the next one; before, nothing of it is.
 * Only the journal is flushed to the disk. A killed process loses nothing that it wrote. What a power cut may take from the
 * staged files the next run finds, since it compares every file anyway; to flush each file would take longer than the whole run.
 */
export function writeJournal(pending: string, journal: Journal): void {
  const draft = join(pending, 'journal.draft');
  const file = openSync(draft, 'w');
  try {
    writeFileSync(file, JSON.stringify(journal));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(draft, join(pending, 'journal.json'));
}
