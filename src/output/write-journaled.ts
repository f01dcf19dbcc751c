import { existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Journal } from './journal.ts';
import { flushFolder } from './write-flushed.ts';
import { writeJournal } from './write-journal.ts';

/**
 * Carries out the journal of a pending folder in the output folder, from wherever a killed run has left it: whatever is done already is
 * not done again. Throws what the file system throws; when the reason is gone, it can be carried out again.
 */
export function writeJournaled(folder: string, pending: string, journal: Journal): void {
  const changed = new Set<string>();
  if (journal.remove.length > 0) {
    journal.remove.forEach((path) => changed.add(removeFile(folder, path)));
    // To remove again once new files are in place could hit one of them: a folder where a file was, or the same name in another case.
    writeJournal(pending, { ...journal, remove: [] });
  }
  for (const [index, path] of journal.place.entries()) {
    placeFile(join(pending, 'staged', String(index)), join(folder, path));
    changed.add(dirname(path));
  }
  // The journal goes after this: what it says must not be lost with it.
  for (const path of new Set([...changed].flatMap(withParents))) {
    flushIfThere(join(folder, path));
  }
}

/** Gives the folder in which something is gone. */
function removeFile(folder: string, path: string): string {
  rmSync(join(folder, path), { force: true });
  return removeEmptyFolders(folder, dirname(path));
}

/** From `path` upwards; the output folder itself stays. Gives the first that stays. */
function removeEmptyFolders(folder: string, path: string): string {
  let current = path;
  for (; current !== '.'; current = dirname(current)) {
    const currentFolder = join(folder, current);
    if (existsSync(currentFolder)) {
      if (readdirSync(currentFolder).length > 0) {
        break;
      }
      rmdirSync(currentFolder);
    }
  }
  return current;
}

/** A staged file that is gone was put in place already. */
function placeFile(staged: string, path: string): void {
  if (existsSync(staged)) {
    mkdirSync(dirname(path), { recursive: true });
    if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory()) {
      removeEmptyTree(path);
    }
    renameSync(staged, path);
  }
}

/** Neither Git nor a plan knows a folder without files, so one may stand where a file belongs. */
function removeEmptyTree(path: string): void {
  const folders = readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  folders.forEach(({ name }) => removeEmptyTree(join(path, name)));
  rmdirSync(path);
}

/** `payments/deep`, `payments`, the output folder, and the one that holds it: each may have been made. */
function withParents(path: string): readonly string[] {
  return path === '.' ? ['.', '..'] : [path, ...withParents(dirname(path))];
}

function flushIfThere(path: string): void {
  if (existsSync(path)) {
    flushFolder(path);
  }
}
