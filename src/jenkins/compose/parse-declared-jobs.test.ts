import { describe, expect, it } from 'vitest';
import { buildTeam } from '../../testing/build-fleet.ts';
import { buildItem } from '../../testing/build-item.ts';
import { buildMade } from '../../testing/build-made.ts';
import { formatCasc } from './casc-text.ts';
import { collectDeclaredJobs } from './declared-jobs.ts';
import { parseDeclaredJobs } from './parse-declared-jobs.ts';
import { composeRemovedJobs } from './removed-jobs.ts';

const numbered = Array.from({ length: 10_001 }, (_, index) => buildItem(`job-${index}`));
const cases = {
  nothing: [],
  'names and patterns': [buildItem('backend/api'), buildItem("O'Neil \\ 1\n\u200b"), buildItem(['a/', null, "'x"]), buildItem([null])],
  'folders and jobs': [buildItem('team', { type: 'folder', method: 'folder' }), buildItem('team/api // folder')],
  'more names than one list holds': numbered,
};

describe('parseDeclaredJobs', () => {
  it.each(Object.entries(cases))('reads %s as they were written', (_, items) => {
    const declared = collectDeclaredJobs(buildMade(...items), ['backend']);
    const entry = composeRemovedJobs(buildTeam(), buildMade(...items), ['backend']);
    expect(parseDeclaredJobs(entry.script)).toEqual(declared);
    expect(parseDeclaredJobs(formatCasc({ jobs: [{ script: 'def names = []    // generated: x\n' }, { ...entry }] }))).toEqual(declared);
  });

  it.each(['', 'jobs: []\n', "def wanted = ['a']    // generated: x\n"])('finds nothing in %j', (text) => {
    expect(parseDeclaredJobs(text)).toBeUndefined();
  });
});
