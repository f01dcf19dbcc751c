import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { renderSchemas } from '../config/index.ts';
import type { ExitCode, Terminal } from './command.ts';

/** Writes the JSON Schemas of the YAML files that people write. A test holds the committed ones equal to these. */
export const schemas = ({ root }: { readonly root: string }, terminal: Terminal): ExitCode => {
  for (const { path, text } of renderSchemas()) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    terminal.out(`${path}\n`);
  }
  return 0;
};
