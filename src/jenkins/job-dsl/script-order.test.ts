import { describe, expect, it } from 'vitest';
import { compareScripts } from './script-order.ts';

describe('compareScripts', () => {
  it('puts the files of a folder before those of its sub-folders, by name', () => {
    const ordered = ['jobs/b.groovy', 'jobs/z.groovy', 'jobs/a/b.groovy', 'jobs/a/a/a.groovy', 'jobs/c/a.groovy'];
    expect(ordered.toReversed().toSorted(compareScripts)).toEqual(ordered);
  });
});
