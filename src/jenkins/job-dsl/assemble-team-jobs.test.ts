import { describe, expect, it } from 'vitest';
import { buildFleet, buildTeam } from '../../testing/build-fleet.ts';
import { assembleTeamJobs } from './assemble-team-jobs.ts';
import { buildTeamJobs } from './build-team-jobs.ts';

describe('assembleTeamJobs', () => {
  it('puts scripts, folders and items in the order in which Jenkins has them', () => {
    const { scripts, folders, items } = buildTeamJobs({ 'b/x.groovy': "job('b/1')", 'b/a/x.groovy': '', 'c.groovy': "job('2')" });
    expect(scripts.map(({ file }) => file.name)).toEqual(['jobs/c.groovy', 'jobs/b/x.groovy', 'jobs/b/a/x.groovy']);
    expect(folders).toEqual(['b', 'b/a']);
    expect(items.map(({ name }) => name)).toEqual([
      { kind: 'text', text: '2' },
      { kind: 'text', text: 'b/1' },
    ]);
  });

  it('takes a script that was not understood for one that may make anything', () => {
    const file = { name: 'jobs/a.groovy', path: 'overlays/payments/jobs/a.groovy', text: 'job(' };
    const team = buildTeam({ jobs: [file] });
    const casc = buildTeamJobs('').casc;
    const readings = new Map([['job(', { mistakes: [], reader: 'embedded' as const }]]);
    const { scripts } = assembleTeamJobs({ fleet: buildFleet({ teams: [team] }), team, casc, readings });
    expect(scripts.map(({ script }) => script.mayMakeUnseen)).toEqual([true]);
  });
});
