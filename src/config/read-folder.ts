import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../model/index.ts';
import { checkPortable, checkTwin, knownFilesProblem } from './known-files.ts';

export interface Folder {
  /** Names, sorted. */
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

/** Files that keep an empty folder in Git, or that a desktop leaves behind; they mean nothing anywhere. */
const ignoredNames = new Set(['.gitkeep', '.DS_Store']);

/**
 * Lists a folder below `root`. Adds a problem of the rule `known-files` for what is neither a file nor a folder (a symbolic link could lead out
 * of the fleet), for a name that not every system can have, and for two names that a file system without capitals takes for one.
 */
export function readFolder(root: string, path: string, problems: Problem[]): Folder {
  const entries = readdirSync(join(root, path), { withFileTypes: true }).filter(({ name }) => !ignoredNames.has(name));
  const files: string[] = [];
  const folders: string[] = [];
  const seen = new Map<string, string>();
  for (const entry of entries.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
    const problem = findBadEntry(path, entry, seen);
    if (problem !== undefined) problems.push(problem);
    else if (entry.isDirectory()) folders.push(entry.name);
    else files.push(entry.name);
  }
  return { files, folders };
}

function findBadEntry(path: string, entry: Dirent, seen: Map<string, string>): Problem | undefined {
  const place = `${path}/${entry.name}`;
  const unportable = checkPortable(place, entry.name);
  if (unportable !== undefined) return unportable;
  if (entry.isSymbolicLink()) {
    return knownFilesProblem(
      place,
      'expected a file or a folder, found a symbolic link',
      'put the file itself there; filesFrom shares files between teams',
    );
  }
  if (!entry.isFile() && !entry.isDirectory()) {
    return knownFilesProblem(place, 'expected a file or a folder, found something else', 'remove it');
  }
  const folded = entry.name.normalize('NFC').toLowerCase();
  const twin = seen.get(folded);
  seen.set(folded, entry.name);
  return twin === undefined ? undefined : checkTwin(place, entry.name, twin);
}
