import { existsSync, type FSWatcher, lstatSync, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';

/** Editors write a file in several steps; what happens within this time is one change. */
const settleMilliseconds = 100;

/** What stands in the folder of a fleet and is read. Beside it are `dist` and what a run makes while it writes. */
const inputs: ReadonlySet<string | null> = new Set(['fleet.yaml', 'overlays', 'schemas', null]);

/**
 * Calls `onChange` after each change of the inputs of the fleet in `root`, until what it gives is called. Watches folder by folder, and anew after each
 * change: Node 20 on Linux watches files with `recursive`, loses each that an editor replaces, and fails when a folder goes.
 */
export const watchInputs = (root: string, onChange: () => void): (() => void) => {
  let watchers: readonly FSWatcher[] = [];
  let settling: NodeJS.Timeout | undefined;
  const close = () => {
    clearTimeout(settling);
    watchers.forEach((watcher) => watcher.close());
  };
  const changed = () => {
    clearTimeout(settling);
    settling = setTimeout(() => {
      start();
      onChange();
    }, settleMilliseconds);
  };
  const watchFolder = (path: string, names?: ReadonlySet<string | null>): readonly FSWatcher[] => {
    try {
      const watcher = watch(path, (_, name) => (names === undefined || names.has(name)) && changed());
      return [watcher.on('error', changed)];
    } catch (error) {
      if (existsSync(path)) throw error;
      // It went since it was listed.
      changed();
      return [];
    }
  };
  const start = () => {
    close();
    watchers = [
      ...watchFolder(root, inputs),
      ...['overlays', 'schemas'].flatMap((name) => listFolders(join(root, name))).flatMap((path) => watchFolder(path)),
    ];
  };
  start();
  return close;
};

/** A folder and all below it; none where there is none, or a link, which could lead to the whole machine. */
const listFolders = (path: string): readonly string[] =>
  lstatSync(path, { throwIfNoEntry: false })?.isDirectory()
    ? [
        path,
        ...readdirSync(path, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? listFolders(join(path, entry.name)) : [])),
      ]
    : [];
