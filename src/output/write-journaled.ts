import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Journal } from './journal.ts';
import { writeJournal } from './write-journal.ts';

/**
 * Carries out the journal of a pending folder in the output folder, from wherever a killed run has left it: whatever is done already is
 * not done again. Throws what the file system throws; when the reason is gone, it can be carried out again.
 */
export function writeJournaled(folder: string, pending: string, journal: Journal): void {
  if (journal.remove.length > 0) {
    journal.remove.forEach((path) => removeFile(folder, path));
    // To remove again once new files are in place could hit one of them: a folder where a file was, or the same name in another case.
    writeJournal(pending, { ...journal, remove: [] });
  }
  journal.place.forEach((path, index) => placeFile(join(pending, 'staged', String(index)), join(folder, path)));
}

function removeFile(folder: string, path: string): void {
  rmSync(join(folder, path), { force: true });
  removeEmptyFolders(folder, dirname(path));
}

/** From `path` upwards; the output folder itself stays. */
function removeEmptyFolders(folder: string, path: string): void {
  for (let current = path; current !== '.'; current = dirname(current)) {
    const currentFolder = join(folder, current);
    if (existsSync(currentFolder)) {
      if (readdirSync(currentFolder).length > 0) {
        return;
      }
      rmdirSync(currentFolder);
    }
  }
}

/** A staged file that is gone was put in place already. */
function placeFile(staged: string, path: string): void {
  if (existsSync(staged)) {
    mkdirSync(dirname(path), { recursive: true });
    renameSync(staged, path);
  }
}
