import type { OverlayFile, Problem } from '../../model/index.ts';
import { isRefusedName, nameRepair } from '../item-name.ts';

/**
 * The Jenkins folders that files in sub-folders of `jobs/` stand for: full names such as `backend/mobile`, each once, parents before their
 * children. Jenkins ignores case in names, so `Backend` and `backend` are one folder.
 */
export function jobFolders(jobs: readonly OverlayFile[]): readonly string[] {
  const names = new Map<string, string>();
  for (const segments of jobs.map(foldersOf)) {
    for (const depth of segments.keys()) {
      const name = segments.slice(0, depth + 1).join('/');
      const known = names.get(name.toLowerCase());
      if (known === undefined || name < known) {
        names.set(name.toLowerCase(), name);
      }
    }
  }
  return [...names.values()].toSorted();
}

/**
 * Finds sub-folders of `jobs/` with a name that Jenkins refuses, which would stop its boot (core, Jenkins.checkGoodName); one problem for
 * each, with the first file in it.
 */
export function checkJobFolders(jobs: readonly OverlayFile[]): Problem[] {
  const refused = new Map<string, Problem>();
  for (const file of jobs) {
    for (const folder of foldersOf(file).filter((segment) => isRefusedName(segment) && !refused.has(segment))) {
      refused.set(folder, {
        rule: 'job-folder-names',
        file: file.path,
        where: '',
        message: `expected a folder name that Jenkins accepts, found "${folder}"`,
        fix: nameRepair,
      });
    }
  }
  return [...refused.values()];
}

/** `jobs/backend/mobile/app.groovy` → `['backend', 'mobile']`. */
const foldersOf = (file: OverlayFile): readonly string[] => file.name.split('/').slice(1, -1);
