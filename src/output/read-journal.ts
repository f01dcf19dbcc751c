import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Journal, parseJournal } from './journal.ts';

/** Reads what a run has committed to and not finished. Gives nothing when there is no journal, or none that can be trusted. */
export function readJournal(pending: string): Journal | undefined {
  const file = join(pending, 'journal.json');
  return existsSync(file) ? parseJournal(readFileSync(file, 'utf8')) : undefined;
}
