import { expect, it } from 'vitest';
import { describeDslRule } from '../../../testing/describe-dsl-rule.ts';
import { buildTeamJobs } from '../build-team-jobs.ts';
import { scansAreTriggered } from './branch-indexing.ts';

const without = "multibranchPipelineJob('web') { branchSources { git { id('a') } } }";

const problem = (name: string) =>
  `api.groovy:1:1 ${name}: expected a trigger, since "branchIndexing" of the team is "by-trigger", found none: nothing would ever scan it; ` +
  "add triggers { periodicFolderTrigger { interval('1h') } }";

describeDslRule('scans-are-triggered', scansAreTriggered, {
  around: { team: { branchIndexing: 'by-trigger' } },
  accepts: {
    'a trigger': "multibranchPipelineJob('web') { triggers { periodicFolderTrigger { interval('1h') } } }",
    'XML that may bring one': "multibranchPipelineJob('web') { configure { it / triggers } }",
    'a closure from elsewhere': "def inside = { triggers { } }\nmultibranchPipelineJob('web', inside)",
    'a method that may bring one': "def often() { 1 }\nmultibranchPipelineJob('web') { often() }",
    'a project that may not be made': `if (foo) { ${without} }`,
    'other jobs': "pipelineJob('web')\nfolder('a')",
  },
  rejects: {
    'a multibranch project without one': [without, problem('web')],
    'an organization without one': ["organizationFolder('acme')", problem('acme')],
  },
});

it('leaves projects alone that are scanned on each change', () => {
  expect(scansAreTriggered(buildTeamJobs(without, { team: { branchIndexing: 'on-change' } }))).toEqual([]);
});
