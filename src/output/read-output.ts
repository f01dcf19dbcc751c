import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Reads the output folder: the text of every file by its path below the folder, with `/`. A missing folder is empty.
 * What is no file, such as a symbolic link, is not followed; it stands there with a text that no generated file has, so that the plan reports it.
 * `within` limits it to a part: other files are not read and not listed. Throws what the file system throws.
 */
export function readOutput(folder: string, within: (path: string) => boolean = () => true): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  readFolder(folder, '', within, files);
  return files;
}

function readFolder(folder: string, prefix: string, within: (path: string) => boolean, files: Map<string, string>): void {
  for (const entry of listFolder(join(folder, prefix))) {
    const path = `${prefix}${entry.name}`;
    if (entry.isDirectory()) {
      readFolder(folder, `${path}/`, within, files);
    } else if (within(path) && entry.name !== finderFile) {
      files.set(path, entry.isFile() ? readFileSync(join(folder, path), 'utf8') : 'not a file');
    }
  }
}

/** The macOS Finder leaves it in every folder that it shows; Git ignores it, and so do we. */
const finderFile = '.DS_Store';

function listFolder(path: string) {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return [];
    }
    throw error;
  }
}
