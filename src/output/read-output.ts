import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Whether a path belongs to the part of the output folder that is looked at. */
type Within = (path: string) => boolean;

/**
 * Reads the output folder: the text of every file by its path below the folder, with `/`. A missing folder is empty.
 * What is no file, such as a symbolic link, is not followed; it stands there with a text that no generated file has, so that the plan reports it.
 * `within` limits it to a part: other files are not read and not listed. Throws what the file system throws.
 */
export function readOutput(folder: string, within: Within = () => true): ReadonlyMap<string, string> {
  return new Map(readFiles(folder, '', within));
}

/** Whether the output folder, or the part of it, still is what `readOutput` gave before. Keeps one file at a time in memory. */
export function readWhetherSame(folder: string, before: ReadonlyMap<string, string>, within: Within = () => true): boolean {
  let count = 0;
  for (const [path, text] of readFiles(folder, '', within)) {
    if (before.get(path) !== text) {
      return false;
    }
    count += 1;
  }
  return count === before.size;
}

function* readFiles(folder: string, prefix: string, within: Within): Generator<readonly [path: string, text: string]> {
  for (const entry of listFolder(join(folder, prefix))) {
    const path = `${prefix}${entry.name}`;
    if (entry.isDirectory()) {
      yield* readFiles(folder, `${path}/`, within);
    } else if (within(path) && entry.name !== finderFile) {
      const text = entry.isFile() ? unlessGone(() => readFileSync(join(folder, path), 'utf8')) : 'not a file';
      if (text !== undefined) {
        yield [path, text];
      }
    }
  }
}

/** The macOS Finder leaves it in every folder that it shows; Git ignores it, and so do we. */
const finderFile = '.DS_Store';

const listFolder = (path: string) => unlessGone(() => readdirSync(path, { withFileTypes: true })) ?? [];

/** Another run may remove files and folders meanwhile; then they are not there, as if this one had come later. */
function unlessGone<Found>(read: () => Found): Found | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return undefined;
    }
    throw error;
  }
}
