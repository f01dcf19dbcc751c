import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem, SourceFile } from '../model/index.ts';
import { knownFilesProblem } from './known-files.ts';
import { readFolder } from './read-folder.ts';
import { readTextFile, type SizeLimit } from './read-text-file.ts';

const folder = 'schemas/jcasc';

/** An export with 150 plugins is about 1 MiB. */
const exported: SizeLimit = { mebibytes: 8, fix: 'export it again: GET /configuration-as-code/schema' };

/**
 * Reads the JSON Schemas that controllers have exported of their configuration, from `schemas/jcasc/` below `root`, sorted by path. Anything else
 * in that folder is a problem of the rule `known-files`.
 */
export function readCascSchemas(root: string, problems: Problem[]): readonly SourceFile[] {
  if (!lstatSync(join(root, folder), { throwIfNoEntry: false })?.isDirectory()) return [];
  const { files, folders } = readFolder(root, folder, problems);
  const strangers = [...files, ...folders].filter((name) => name !== 'README.md' && !(files.includes(name) && name.endsWith('.json')));
  for (const name of strangers) {
    problems.push(
      knownFilesProblem(`${folder}/${name}`, `expected a schema whose name ends in ".json", found "${name}"`, 'rename or remove it'),
    );
  }
  return files
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => readTextFile(root, `${folder}/${name}`, problems, exported) ?? []);
}
