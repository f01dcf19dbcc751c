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
    'a project that is kept, and may get one later': `def web = ${without}\nweb.triggers { periodicFolderTrigger { interval('1h') } }`,
    'a project that is kept in a variable of the script': `web = ${without}\nweb.with { triggers { } }`,
    'a project that something is called on': `${without}.with { triggers { } }`,
    'a project that a method gets': `def often(project) { project.triggers { } }\noften(${without})`,
    'a project that a method gives back': `def make() { ${without} }\nmake().triggers { }`,
    'other jobs': "pipelineJob('web')\nfolder('a')",
  },
  rejects: {
    'a multibranch project without one': [without, problem('web')],
    'a project of a method whose value nobody takes': [`def make() { ${without} }\nmake()`, problem('web').replace('1:1', '1:14')],
    'an organization without one': ["organizationFolder('acme')", problem('acme')],
  },
});

it('leaves projects alone that are scanned on each change', () => {
  expect(scansAreTriggered(buildTeamJobs(without, { team: { branchIndexing: 'on-change' } }))).toEqual([]);
});
