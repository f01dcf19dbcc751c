import { describe, expect, it } from 'vitest';
import type { DeclaredJobs } from './declared-jobs.ts';
import { predictRemovals } from './predict-removals.ts';

/** `backend/` is a folder, and what has a `*` a pattern. */
const declared = (...names: readonly string[]): DeclaredJobs => ({
  items: names.filter((name) => !name.includes('*')).map((name) => ({ name: name.replace(/\/$/, ''), isFolder: name.endsWith('/') })),
  patterns: names.filter((name) => name.includes('*')),
});
const numbered = (count: number) => Array.from({ length: count }, (_, index) => `job-${index}`);

const before = declared('backend/', 'backend/old', 'backend/api');
const after = declared('Backend/API');

describe('predictRemovals', () => {
  it.each([
    ['keep', ['folder backend: keep, removedJobs: keep', 'job backend/old: keep, removedJobs: keep']],
    ['disable', ['folder backend: keep, a folder cannot be disabled', 'job backend/old: disable, removedJobs: disable']],
    ['delete', ['folder backend: delete, once it is empty', 'job backend/old: delete, removedJobs: delete']],
  ] as const)('knows what becomes of jobs and folders with removedJobs: %s', (wish, lines) => {
    const removals = predictRemovals(before, after, wish);
    expect(removals.map(({ kind, name, action, reason }) => `${kind} ${name}: ${action}, ${reason}`)).toEqual(lines);
  });

  it('says that a name which may be computed is kept', () => {
    expect(predictRemovals(declared('a-nightly', 'b'), declared('a-*'), 'delete')).toEqual([
      { name: 'a-nightly', kind: 'job', action: 'keep', reason: 'a script computes names, and this may be one' },
      { name: 'b', kind: 'job', action: 'delete', reason: 'removedJobs: delete' },
    ]);
  });

  it('knows that more than twenty jobs are not deleted, and that folders do not count', () => {
    const actions = (...names: readonly string[]) =>
      new Set(predictRemovals(declared(...names), declared(), 'delete').map(({ action }) => action));
    expect(actions('folder/', ...numbered(20))).toEqual(new Set(['delete']));
    expect(actions('folder/', ...numbered(21))).toEqual(new Set(['keep', 'disable']));
  });

  it('finds nothing where everything is still declared', () => {
    expect(predictRemovals(after, before, 'delete')).toEqual([]);
  });
});
