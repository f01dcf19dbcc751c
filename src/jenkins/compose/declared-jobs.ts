import type { DslValue } from '../job-dsl/dsl-call.ts';
import { itemPath } from '../job-dsl/item-path.ts';
import type { TeamJobs } from '../job-dsl/team-jobs.ts';

/** The folders and jobs of a team, as far as their names are known without running its scripts. */
export interface DeclaredJobs {
  /** Sorted by name; of names that differ in case only, one. */
  readonly items: readonly DeclaredItem[];
  /** Names that scripts compute, with `*` for what is not known, which no name in Jenkins has: `backend/*-nightly`, or `*` alone. Sorted. */
  readonly patterns: readonly string[];
}

export interface DeclaredItem {
  /** Full name, such as `backend/api`. */
  readonly name: string;
  /** A plain folder, which holds what is declared to be in it, and not what it finds in a repository. */
  readonly isFolder: boolean;
}

/** What a team's scripts make, as far as it can be seen in them. */
export type MadeByScripts = Pick<TeamJobs, 'items' | 'scripts'>;

/** What the scripts and the folders of `jobs/` come to, also what is made under a condition only. Views are not among it. */
export function collectDeclaredJobs({ items, scripts }: MadeByScripts, folders: readonly string[]): DeclaredJobs {
  const declared = new Map(folders.map((name) => [name.toLowerCase(), { name, isFolder: true }]));
  const patterns = new Set(scripts.some(({ script }) => script.mayMakeUnseen) ? ['*'] : []);
  for (const { name, type, method } of items) {
    const path = writtenPath(name);
    if (type === 'view') {
      continue;
    }
    if (path.includes('*')) {
      patterns.add(path);
    } else if (!declared.has(path.toLowerCase())) {
      declared.set(path.toLowerCase(), { name: path, isFolder: method === 'folder' });
    }
  }
  return { items: [...declared.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1)), patterns: [...patterns].toSorted() };
}

/** Whether a name that a script computes may be this one. */
export function mayBeMade(name: string, { patterns }: DeclaredJobs): boolean {
  return patterns.some((pattern) => {
    const parts = pattern.split('*').map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'));
    return new RegExp(`^${parts.join('.*')}$`, 'is').test(name);
  });
}

/**
 * The full name, with `*` for what is computed. A part between two slashes that is computed may be empty, and Job DSL takes no notice of its
 * slash then.
 */
function writtenPath(name: DslValue): string {
  const text = name.kind === 'text' ? name.text : name.kind === 'pattern' ? name.parts.map((part) => part ?? '*').join('') : '*';
  return (itemPath(text) || '*').replace(/(?<=^|\/)\*\//g, '*').replace(/\*+/g, '*');
}
