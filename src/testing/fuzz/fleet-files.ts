import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** What is at a path of a fleet: a text, bytes that are no text, a symbolic link, or an empty folder. */
export type Content = string | Uint8Array | { readonly linkTo: string } | { readonly isFolder: true };

/** The files of a fleet that people write, by path from its root with `/`. */
export type FleetFiles = ReadonlyMap<string, Content>;

/** Reads the files of a fleet that people write: `fleet.yaml`, `overlays/` and `schemas/jcasc/`. */
export function readFleetFiles(root: string): FleetFiles {
  const paths = ['fleet.yaml', ...filesBelow(root, 'overlays'), ...filesBelow(root, 'schemas/jcasc')];
  return new Map(paths.toSorted().map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

function filesBelow(root: string, folder: string): readonly string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(root, join(parentPath, name)));
}

/** Makes what is on disk below `root` the same as `files`; what both have is left alone. `onDisk` is what is there now. */
export function writeFleetFiles(root: string, files: FleetFiles, onDisk: FleetFiles = new Map()): void {
  // Whole teams are written anew: a folder may have become a file, or a file a folder.
  const changed = new Set(changedPaths(onDisk, files).map(teamFolderOf));
  changed.forEach((path) => rmSync(join(root, path), { recursive: true, force: true }));
  for (const [path, content] of files) {
    if (changed.has(teamFolderOf(path))) writeContent(join(root, path), content);
  }
  mkdirSync(join(root, 'overlays'), { recursive: true });
}

function writeContent(path: string, content: Content): void {
  mkdirSync(dirname(path), { recursive: true });
  if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(path, content);
  else if ('linkTo' in content) symlinkSync(content.linkTo, path);
  else mkdirSync(path, { recursive: true });
}

/** The paths whose content differs, and those that only one of the two has. */
export function changedPaths(before: FleetFiles, after: FleetFiles): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path));
}

/** `overlays/<team>` for everything in a team's folder, else the path itself. */
function teamFolderOf(path: string): string {
  return /^overlays\/[^/]+(?=\/)/.exec(path)?.[0] ?? path;
}
