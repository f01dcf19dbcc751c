import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Journal, parseJournal } from './journal.ts';

/** The journal of 4,000 teams that are all new has 2 MiB. */
const longestJournalBytes = 64 * 1024 * 1024;

/**
 * Reads what a run has committed to and not finished. Gives nothing when there is no journal, or none that can be trusted: a pending folder
 * with a link, a pipe or a text that no run of ours has written.
 */
export function readJournal(pending: string): Journal | undefined {
  const file = join(pending, 'journal.json');
  const entry = lstatSync(file, { throwIfNoEntry: false });
  const staged = lstatSync(join(pending, 'staged'), { throwIfNoEntry: false });
  const isOurs = entry?.isFile() && entry.size <= longestJournalBytes && (staged === undefined || staged.isDirectory());
  return isOurs ? parseJournal(readFileSync(file, 'utf8')) : undefined;
}
