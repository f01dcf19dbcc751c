import type { Team } from '../../model/index.ts';
import { type DeclaredJobs, mayBeMade } from './declared-jobs.ts';
import { mostDeletions } from './removed-jobs.ts';

/** What a controller will do with a job or a folder that is not declared any more. */
export interface Removal {
  readonly name: string;
  readonly kind: 'job' | 'folder';
  readonly action: Team['removedJobs'];
  /** Such as `removedJobs: disable`. */
  readonly reason: string;
}

/** What remove-jobs.groovy will do when `after` follows `before`, as far as can be told before the push: it decides by what it finds. */
export function predictRemovals(before: DeclaredJobs, after: DeclaredJobs, wish: Team['removedJobs']): readonly Removal[] {
  const declared = new Set(after.items.map(({ name }) => name.toLowerCase()));
  const gone = before.items.filter(({ name }) => !declared.has(name.toLowerCase()));
  const removed = gone.filter(({ name }) => !mayBeMade(name, after));
  const isTooMany = wish === 'delete' && removed.filter(({ isFolder }) => !isFolder).length > mostDeletions;

  return gone.map((item): Removal => {
    const { name, isFolder } = item;
    const kind = isFolder ? 'folder' : 'job';
    if (wish === 'keep') return { name, kind, action: 'keep', reason: 'removedJobs: keep' };
    if (!removed.includes(item)) return { name, kind, action: 'keep', reason: 'a script computes names, and this may be one' };
    if (isTooMany) {
      return { name, kind, action: isFolder ? 'keep' : 'disable', reason: `more than ${mostDeletions} jobs at once are not deleted` };
    }
    if (isFolder && wish === 'disable') return { name, kind, action: 'keep', reason: 'a folder cannot be disabled' };
    return { name, kind, action: wish, reason: isFolder ? 'once it is empty' : `removedJobs: ${wish}` };
  });
}
