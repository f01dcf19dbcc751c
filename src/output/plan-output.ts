import type { OutputFile, Problem } from '../model/index.ts';
import { generatedMarker } from './format-manifest.ts';
import { isOutputPath } from './is-output-path.ts';

/** What has to happen to the files of the output folder. Each list is sorted by path. */
export interface Plan {
  readonly create: readonly OutputFile[];
  readonly change: readonly OutputFile[];
  /** Files of ours that are no longer rendered. */
  readonly remove: readonly string[];
  /** Files that somebody else wrote, each by its path below the output folder. A plan that has any is not written. */
  readonly strangers: readonly Problem[];
}

/**
 * Compares what was rendered with what is there: the text of each file by its path below the output folder.
 * `within` limits the plan to a part, such as the files of one team: nothing outside of it is removed or reported.
 * Throws on bugs: a path that leaves the folder or the part, and two files that cannot both be there.
 */
export function planOutput(
  rendered: readonly OutputFile[],
  existing: ReadonlyMap<string, string>,
  within: (path: string) => boolean = () => true,
): Plan {
  refuseBadPaths(rendered, within);
  const create: OutputFile[] = [];
  const change: OutputFile[] = [];
  const strangers: string[] = [];
  for (const file of rendered) {
    const text = existing.get(file.path);
    if (text === undefined) {
      create.push(file);
    } else if (text !== file.text) {
      if (isOurs(text)) {
        change.push(file);
      } else {
        strangers.push(file.path);
      }
    }
  }

  const remove: string[] = [];
  const renderedPaths = new Set(rendered.map(({ path }) => path));
  for (const [path, text] of existing) {
    if (within(path) && !renderedPaths.has(path)) {
      (isOurs(text) ? remove : strangers).push(path);
    }
  }

  return {
    create: create.toSorted(byPath),
    change: change.toSorted(byPath),
    remove: remove.toSorted(),
    strangers: strangers.toSorted().map(reportStranger),
  };
}

function isOurs(text: string): boolean {
  return text.startsWith(generatedMarker);
}

function byPath(a: OutputFile, b: OutputFile): number {
  return a.path < b.path ? -1 : 1;
}

function reportStranger(path: string): Problem {
  return {
    rule: 'dist-is-generated',
    file: path,
    where: '',
    message: `expected a file that begins with "${generatedMarker}…", found one that somebody else put there`,
    fix: 'move it elsewhere or delete it',
  };
}

function refuseBadPaths(rendered: readonly OutputFile[], within: (path: string) => boolean): void {
  // In one case: some file systems do not tell "a.yaml" and "A.yaml" apart.
  const seen = new Map<string, string>();
  for (const { path } of rendered) {
    if (!isOutputPath(path)) {
      throw new Error(`The path "${path}" leaves the output folder`);
    }
    if (!within(path)) {
      throw new Error(`The path "${path}" is not in the part that is planned`);
    }
    const twin = seen.get(path.toLowerCase());
    if (twin !== undefined) {
      throw new Error(`The paths "${twin}" and "${path}" are one file`);
    }
    seen.set(path.toLowerCase(), path);
  }
  for (const path of seen.keys()) {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      if (seen.has(path.slice(0, end))) {
        throw new Error(`The path "${path.slice(0, end)}" is a file and a folder`);
      }
    }
  }
}
