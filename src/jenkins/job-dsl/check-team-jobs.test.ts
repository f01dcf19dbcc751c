import { describe, expect, it } from 'vitest';
import { printProblem } from '../../testing/print-problem.ts';
import { buildTeamJobs } from './build-team-jobs.ts';
import { checkTeamJobs } from './check-team-jobs.ts';

describe('checkTeamJobs', () => {
  it('accepts jobs as they should be', () => {
    const jobs = buildTeamJobs({ 'backend/api.groovy': "freeStyleJob('backend/clean') { description('x') }" });
    expect(checkTeamJobs(jobs)).toEqual([]);
  });

  it('tells what each rule finds, each thing once', () => {
    const jobs = buildTeamJobs({ 'a.groovy': "foldr('x')\nfreeStyleJob('a:b')\nfreeStyleJob('x/y')", 'b.groovy': "freeStyleJob('A:B')" });
    expect(checkTeamJobs(jobs).map((problem) => printProblem(problem).replace(/: .*|;.*/, ''))).toEqual([
      'overlays/payments/jobs/a.groovy:1:1 known-job-dsl expected a method of Job DSL or of this script, found "foldr"',
      'overlays/payments/jobs/a.groovy:2:1 job-names a:b',
      'overlays/payments/jobs/b.groovy:1:1 job-names A:B',
      'overlays/payments/jobs/b.groovy:1:1 unique-jobs A:B',
      'overlays/payments/jobs/a.groovy:3:1 parent-folders-exist x/y',
    ]);
  });
});
