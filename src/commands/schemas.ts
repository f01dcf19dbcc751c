import { lstatSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { renderSchemas } from '../config/index.ts';
import type { ExitCode, Terminal } from './command.ts';

/** Writes the JSON Schemas of the YAML files that people write. A test holds the committed ones equal to these. */
export const schemas = ({ root }: { readonly root: string }, terminal: Terminal): ExitCode => {
  const files = renderSchemas();
  const blocked = [...new Set(files.flatMap(({ path }) => [dirname(path), path]))].find((path) => isElsewhere(join(root, path)));
  if (blocked !== undefined) {
    terminal.error(
      `Nothing was written: expected a file or a folder at "${blocked}", found something that could lead elsewhere; delete it.\n`,
    );
    return 2;
  }
  for (const { path, text } of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    terminal.out(`${path}\n`);
  }
  return 0;
};

/** A link could lead out of the fleet, and nobody may read what is written into a pipe. */
const isElsewhere = (path: string): boolean => {
  const entry = lstatSync(path, { throwIfNoEntry: false });
  return entry !== undefined && !entry.isFile() && !entry.isDirectory();
};
