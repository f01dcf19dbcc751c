import { describe, expect, it } from 'vitest';
import { describeDslRule } from '../../../testing/describe-dsl-rule.ts';
import { printProblem } from '../../../testing/print-problem.ts';
import { buildCascTree } from '../../configurators/build-casc-tree.ts';
import { buildTeamJobs } from '../build-team-jobs.ts';
import { agentsExist } from './agents-exist.ts';

const casc = buildCascTree(`
jenkins:
  numExecutors: 0
  clouds:
    - kubernetes:
        name: kubernetes
        templates:
          - name: base
          - {name: a, label: "linux arm64 spot"}
          - {name: b, label: "linux-large amd64 on-demand"}
  nodes:
    - permanent: {name: "mac mini 1", labelString: mac}
`);

const job = (label: string) => `freeStyleJob('web') {\n    label(${label})\n}`;

describeDslRule('agents-exist', agentsExist, {
  around: { casc },
  accepts: {
    'a label': job("'linux'"),
    'labels of one agent': job("'linux && arm64 && spot'"),
    'one of two labels, of which nobody has the first': job("'windows || spot'"),
    'an agent without a label': job("'!linux'"),
    'the name of an agent, which is no expression': job("'mac mini 1'"),
    'no label': "freeStyleJob('web')",
    'a text that is empty': job("''"),
    null: job('null'),
    'a label that is known in part': job('"linux-${size}"'),
    'a label that a build fills in': job("'${NODE}'"),
    'a label from a list': "['spot', 'mac'].each { name -> job(name) { label(name) } }",
    'a label of a pipeline, which Jenkins does not read': "pipelineJob('web') { label('windows') }",
    'an axis': "matrixJob('web') { axes { label('os', 'windows', 'linux') } }",
    'a label somewhere else': "job('web') { publishers { foo { label('windows') } } }",
    'an element of XML': "job('web') { configure { label('windows') } }",
    'a closure with another delegate': "job('web') { foo.with { label('windows') } }",
    'a label that only looks like one in a text': "job('web') { description('''label('windows')''') }",
  },
  rejects: {
    'a slip': [
      job("'linux && armm64'"),
      'api.groovy:2:5 web: expected a label that an agent of the team has, found "linux && armm64"; did you mean "arm64"?',
    ],
    'another case': [
      job("'Linux'"),
      'api.groovy:2:5 web: expected a label that an agent of the team has, found "Linux"; did you mean "linux"?',
    ],
    'a label of another team': [
      job("'windows'"),
      'api.groovy:2:5 web: expected a label that an agent of the team has, found "windows"; ' +
        'known: "amd64", "arm64", "linux", "linux-large", "mac", "mac mini 1", "on-demand", "spot"',
    ],
    'labels that no agent has together': [
      job("'linux-large && spot && amd64'"),
      'api.groovy:2:5 web: expected a label that an agent of the team has, found "linux-large && spot && amd64"; ' +
        'no agent has all of it; the nearest has "linux-large", "amd64", "on-demand"',
    ],
    'labels of which two agents have one': [
      job("'on-demand && spot'"),
      'api.groovy:2:5 web: expected a label that an agent of the team has, found "on-demand && spot"; ' +
        'no agent has all of it; the nearest has "linux-large", "amd64", "on-demand"',
    ],
    'the controller': [
      job("'master'"),
      'api.groovy:2:5 web: expected a label that an agent of the team has, found "master"; the controller runs no builds; ' +
        'ask for an agent: "amd64", "arm64", "linux", "linux-large", "mac", "mac mini 1", "on-demand", "spot"',
    ],
    'labels with a comma': [
      job("'linux,spot'"),
      'api.groovy:2:5 web: expected a label that an agent of the team has, found "linux,spot"; write "linux && spot"',
    ],
    'half an operator': [
      job("'linux & spot'"),
      'api.groovy:2:5 web: expected "&&" or "||" after "linux", found "&" in the label "linux & spot"; write "&&" instead of "&"',
    ],
    'a bracket too few': [job("'(linux && spot'"), 'api.groovy:2:5 web: expected ")", found the end in the label "(linux && spot"'],
    'a text of variables': [
      "def os = 'linux'\njob('web') { label(\"${os} && ppc\") }",
      'api.groovy:2:14 web: expected a label that an agent of the team has, found "linux && ppc"; ' +
        'known: "amd64", "arm64", "linux", "linux-large", "mac", "mac mini 1", "on-demand", "spot"',
    ],
    'one of several jobs, and one problem for all turns of a loop': [
      "['a', 'b'].each { name -> matrixJob(name) { label('armm64') } }",
      'api.groovy:1:45 a: expected a label that an agent of the team has, found "armm64"; did you mean "arm64"?',
    ],
  },
  warns: {
    'what may not run': [
      "if (foo) { job('web') { label('armm64') } }",
      'api.groovy:1:25 web: expected a label that an agent of the team has, found "armm64"; did you mean "arm64"?',
    ],
  },
});

describe('agents-exist', () => {
  const problems = (text: string, around: Parameters<typeof buildTeamJobs>[1]) =>
    agentsExist(buildTeamJobs(text, around)).map(printProblem);

  it('knows nothing of agents that a plugin makes, labels or knows', () => {
    const plugins = [{ id: 'swarm', version: '3.51' }];
    const clouds = buildCascTree('jenkins: {numExecutors: 0, clouds: [{amazonEC2: {name: a}}]}');
    expect(problems(job("'windows'"), { casc, team: { plugins } })).toEqual([]);
    expect(problems(job("'windows'"), { casc: clouds })).toEqual([]);
  });

  it('knows nothing of agents that a script makes', () => {
    expect(problems(`Jenkins.get().addNode(node)\n${job("'windows'")}`, { casc })).toEqual([]);
  });

  it('says what to do when there are no agents', () => {
    expect(problems(job("'linux'"), { casc: buildCascTree('jenkins: {numExecutors: 0}') })).toEqual([
      'overlays/payments/jobs/api.groovy:2:5 agents-exist web: expected a label that an agent of the team has, found "linux"; ' +
        'give the team "agents" in team.yaml',
    ]);
  });

  it('lets builds run on the controller where it has executors', () => {
    expect(problems(job("'built-in || master'"), { casc: buildCascTree('jenkins: {numExecutors: 1}') })).toEqual([]);
  });
});
