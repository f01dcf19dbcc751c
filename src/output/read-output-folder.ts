import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { isOutputPath } from './is-output-path.ts';
import { writeRefusal } from './write-refusal.ts';

/** What people and Git keep in the folder of a fleet. In lower case: some file systems do not tell "Overlays" from "overlays". */
const takenFolders: ReadonlySet<string> = new Set(['.git', 'node_modules', 'overlays', 'schemas']);

/**
 * Finds the output folder that is meant with `written`: its path below the folder `root` of the fleet, such as `dist` or `build/preview`. Throws a
 * `WriteRefusal` when it would be elsewhere, or among what people write, and when a link or a file is on the way: a link could lead anywhere.
 */
export function readOutputFolder(root: string, written: string): string {
  const path = written.replace(/^(?:\.\/+)+/, '').replace(/\/+$/, '');
  const names = path.split('/');
  if (!isOutputPath(path) || takenFolders.has((names[0] ?? '').toLowerCase())) {
    const taken = [...takenFolders].map((name) => `"${name}"`).join(', ');
    throw blocked(
      `expected an output folder inside of the fleet's, such as "dist" or "build/preview", not in ${taken}; found "${written}"`,
    );
  }
  names.forEach((_, index) => {
    const part = names.slice(0, index + 1).join('/');
    const entry = lstatSync(join(root, part), { throwIfNoEntry: false });
    if (entry !== undefined && !entry.isDirectory()) {
      const found = entry.isSymbolicLink() ? 'a symbolic link, which could lead out of the fleet' : 'something else';
      throw blocked(`expected a folder at "${part}", found ${found}; move or delete it`);
    }
  });
  return path;
}

function blocked(reason: string): Error {
  return writeRefusal('OUTPUT_BLOCKED', `Nothing was written: ${reason}.`);
}
