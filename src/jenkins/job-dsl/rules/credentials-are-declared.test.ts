import { describe, expect, it } from 'vitest';
import { describeDslRule } from '../../../testing/describe-dsl-rule.ts';
import { buildCascTree } from '../../configurators/build-casc-tree.ts';
import { buildTeamJobs } from '../build-team-jobs.ts';
import { credentialsAreDeclared } from './credentials-are-declared.ts';

const credentials = (...ids: readonly string[]) =>
  buildCascTree(
    `credentials: {system: {domainCredentials: [{credentials: [${ids.map((id) => `{usernamePassword: {id: ${id}}}`).join(', ')}]}]}}`,
  );

const casc = credentials('github', 'deploy-key');

const remote = (call: string) => `pipelineJob('web') { definition { cpsScm { scm { git { remote {\n${call}\n} } } } } }`;
const source = (call: string) => `multibranchPipelineJob('web') { branchSources { github {\n${call}\n} } }`;
const wrappers = (call: string) => `job('web') { wrappers {\n${call}\n} }`;

const unknown = (id: string, place = '2:1') =>
  `api.groovy:${place} web: expected the id of a credential that the team declares, found "${id}"`;
const declareIt = 'declare it in casc/, with its value from "secrets" in team.yaml';

describeDslRule('credentials-are-declared', credentialsAreDeclared, {
  around: { casc },
  accepts: {
    'the id of a declared one': remote("credentials('github')"),
    'none at all': source("credentialsId('')"),
    'the same as for the scan': source("scanCredentialsId('github')\ncheckoutCredentialsId('SAME')"),
    'an id that is known in part': remote('credentials("github-${team}")'),
    'an id that a build knows': remote("credentials('${CREDENTIALS}')"),
    'an id in a variable that changes': `def id = 'a'\nid = 'github'\n${remote('credentials(id)')}`,
    'ids in bindings': wrappers("credentialsBinding { usernamePassword('USER', 'PASSWORD', 'github')\nfile('KEY', 'deploy-key') }"),
    'ids of an agent for SSH': wrappers("sshAgent('deploy-key', 'github')"),
    'another method of this name': "job('web') { steps { credentials('foo') } }",
    'a method of this name that is no binding': wrappers("configFiles { file('settings') }"),
    'an element of XML': "job('web') { configure { credentialsId('foo') } }",
    'credentials that a folder may have': `folder('a') { properties { folderCredentialsProperty { } } }\n${remote("credentials('foo')")}`,
    'credentials that a script may make': `def p = SystemCredentialsProvider.instance\n${remote("credentials('foo')")}`,
  },
  rejects: {
    'a slip': [remote("credentials('gihub')"), `${unknown('gihub')}; did you mean "github"?`],
    'another case': [remote("credentials('GitHub')"), `${unknown('GitHub')}; did you mean "github"?`],
    'an id that nobody declares': [remote("credentials('slack-token')"), `${unknown('slack-token')}; ${declareIt}`],
    'an id of a branch source': [
      source("scanCredentialsId('foo')\ncheckoutCredentialsId('bar')"),
      `${unknown('foo')}; ${declareIt}`,
      `${unknown('bar', '3:1')}; ${declareIt}`,
    ],
    'an id of a dynamic method': [
      source("traits { gitHubSshCheckout {\ncredentialsId('foo') } }"),
      `${unknown('foo', '3:1')}; ${declareIt}`,
    ],
    'ids in bindings': [
      wrappers(
        "credentialsBinding {\nusernamePassword('USER_AND_PASSWORD', 'a1')\nusernamePassword('USER', 'PASSWORD', 'a2')\n" +
          "string('TOKEN', 'a3')\nzipFile('ZIP', 'a4')\n}",
      ),
      `${unknown('a1', '3:1')}; ${declareIt}`,
      `${unknown('a2', '4:1')}; ${declareIt}`,
      `${unknown('a3', '5:1')}; ${declareIt}`,
      `${unknown('a4', '6:1')}; ${declareIt}`,
    ],
    'ids of an agent for SSH': [wrappers("sshAgent('foo', 'bar')"), `${unknown('foo')}; ${declareIt}`, `${unknown('bar')}; ${declareIt}`],
  },
  warns: {
    'what may not run': [`if (foo) {\n${remote("credentials('gihub')")}\n}`, `${unknown('gihub', '3:1')}; did you mean "github"?`],
  },
});

describe('credentials-are-declared', () => {
  const problems = (text: string, around: Parameters<typeof buildTeamJobs>[1]) =>
    credentialsAreDeclared(buildTeamJobs(text, around)).map(({ severity }) => severity ?? 'problem');

  it('is a warning where JCasC has no credentials, since somebody may have made them by hand', () => {
    expect(problems(remote("credentials('foo')"), { casc: buildCascTree('jenkins: {numExecutors: 0}') })).toEqual(['warning']);
    expect(problems(remote("credentials('foo')"), { casc })).toEqual(['problem']);
  });

  it.each([
    ['an id is not known', credentials('github', '"${id}"')],
    [
      'a credential has no id',
      buildCascTree('credentials: {system: {domainCredentials: [{credentials: [{usernamePassword: {username: a}}]}]}}'),
    ],
    ['folders have some', buildCascTree('credentials: {folder: {}, system: {domainCredentials: [{credentials: [{string: {id: a}}]}]}}')],
  ])('says nothing where %s', (_, tree) => {
    expect(problems(remote("credentials('foo')"), { casc: tree })).toEqual([]);
  });

  it.each(['kubernetes-credentials-provider', 'azure-keyvault'])('says nothing where the plugin %s brings some', (id) => {
    expect(problems(remote("credentials('foo')"), { casc, team: { plugins: [{ id, version: '1' }] } })).toEqual([]);
  });
});
