import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem, SourceFile } from '../model/index.ts';
import { knownFilesProblem } from './known-files.ts';
import { readFolder } from './read-folder.ts';
import { readTextFile, type SizeLimit } from './read-text-file.ts';

const folder = 'schemas/jcasc';

/** An export with 150 plugins is about 1 MiB. */
export const exported: SizeLimit = { kibibytes: 8 * 1024, fix: 'export it again: GET /configuration-as-code/schema' };

/** As many channels as nobody has. */
export const mostMebibytes = 64;

/**
 * Reads the JSON Schemas that controllers have exported of their configuration, from `schemas/jcasc/` below `root`, sorted by path. Anything else
 * in that folder is a problem of the rule `known-files`.
 */
export function readCascSchemas(root: string, problems: Problem[]): readonly SourceFile[] {
  for (const path of ['schemas', folder]) {
    const entry = lstatSync(join(root, path), { throwIfNoEntry: false });
    if (entry === undefined) return [];
    if (!entry.isDirectory()) {
      const found = entry.isSymbolicLink() ? 'a symbolic link' : 'something else';
      problems.push(knownFilesProblem(path, `expected a folder, found ${found}`, 'put the folder itself there, or remove it'));
      return [];
    }
  }
  const { files, folders } = readFolder(root, folder, problems);
  const strangers = [...files, ...folders].filter((name) => name !== 'README.md' && !(files.includes(name) && name.endsWith('.json')));
  for (const name of strangers) {
    problems.push(
      knownFilesProblem(`${folder}/${name}`, `expected a schema whose name ends in ".json", found "${name}"`, 'rename or remove it'),
    );
  }
  const schemas: SourceFile[] = [];
  let left = mostMebibytes * 1024 * 1024;
  for (const name of files.filter((file) => file.endsWith('.json'))) {
    const schema = readTextFile(root, `${folder}/${name}`, problems, exported);
    left -= Buffer.byteLength(schema?.text ?? '');
    if (left < 0) {
      const message = `expected at most ${mostMebibytes} MiB in all schemas together, found more, which were not read`;
      problems.push(knownFilesProblem(folder, message, 'remove those that no channel names'));
      break;
    }
    if (schema !== undefined) schemas.push(schema);
  }
  return schemas;
}
