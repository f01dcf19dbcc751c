import { describe, expect, it } from 'vitest';
import { buildTeamJobs } from './build-team-jobs.ts';
import { checkTeamJobs } from './check-team-jobs.ts';
import type { TeamJobs } from './team-jobs.ts';
import { uniteProblems } from './unite-problems.ts';

const script = "pipelineJob('a:b')\nmavenJob('c')\n";
const withMaven = {
  plugins: [
    { id: 'workflow-aggregator', version: '1' },
    { id: 'maven-plugin', version: '1' },
  ],
};
const withoutMaven = { plugins: [{ id: 'workflow-aggregator', version: '1' }], name: 'twin', folder: 'overlays/twin' };

const check = (jobs: TeamJobs) => ({ team: jobs.team, problems: checkTeamJobs(jobs) });

describe('uniteProblems', () => {
  it('tells once what is wrong for two teams that share a file, and names the team for which alone it is', () => {
    const [owner, twin] = [buildTeamJobs(script, { team: withMaven }), buildTeamJobs(script, { team: withoutMaven })];
    const shared = { ...twin, scripts: owner.scripts, items: owner.items };
    expect(uniteProblems([check(shared), check(owner)]).map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
      'needed-plugins: expected the plugin "maven-plugin", which "mavenJob" needs, found none that brings it (for team "twin", by "filesFrom")',
      'job-names: expected a name that Jenkins accepts, found "a:b"',
    ]);
  });
});
