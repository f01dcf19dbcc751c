import { renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Journal } from './journal.ts';
import { flushFolder, writeFlushed } from './write-flushed.ts';

/** Commits to a journal: when this returns it will be carried out, by this run or by the next one; before, nothing of it is. */
export function writeJournal(pending: string, journal: Journal): void {
  const draft = join(pending, 'journal.draft');
  writeFlushed(draft, JSON.stringify(journal));
  renameSync(draft, join(pending, 'journal.json'));
  flushFolder(pending);
}
