import { describe, expect, it } from 'vitest';
import { printProblem } from '../../testing/print-problem.ts';
import { parseCasc } from '../casc/parse-casc.ts';
import { buildCascTree } from './build-casc-tree.ts';
import { checkMeaning, type MeaningContext } from './check-meaning.ts';

const all = [
  'credentials',
  'plain-credentials',
  'ssh-credentials',
  'kubernetes',
  'matrix-auth',
  'mailer',
  'email-ext',
  'workflow-api',
  'prometheus',
];
const plugins = new Map(all.map((id) => [id, '1']));
const check = (text: string, context: Partial<MeaningContext> = {}) =>
  checkMeaning(buildCascTree(text), { plugins, unknown: 'refuse', ...context });

/** One setting of a cloud, on line 1. */
const cloud = (setting: string) => `jenkins: {clouds: [{kubernetes: {${setting}}}]}`;
const matrix = (...permissions: readonly string[]) =>
  `jenkins: {authorizationStrategy: {globalMatrix: {entries: [{group: {name: a, permissions: [${permissions.join(', ')}]}}]}}}`;
const credential = (text: string) => `credentials: {system: {domainCredentials: [{credentials: [{${text}}]}]}}`;

const accepts: Readonly<Record<string, string>> = {
  'root keys that hold anchors': 'x-templates: {a: b}',
  'a root key in other letters': 'Jenkins: {numExecutors: 0}',
  'an attribute in other letters': 'jenkins: {NUMEXECUTORS: 0}',
  'digits in quotes as a number': 'jenkins: {numExecutors: "2"}',
  'a negative number': 'jenkins: {slaveAgentPort: -1}',
  'a boolean in quotes': 'jenkins: {disableRememberMe: "true"}',
  'a boolean as YAML 1.1 writes it': 'jenkins: {disableRememberMe: no}',
  'a number that only the controller knows': 'jenkins: {numExecutors: "${executors}"}',
  'a boolean with a default': 'jenkins: {disableRememberMe: "${remember:-true}"}',
  'a constant that only the controller knows': 'jenkins: {mode: "${mode}"}',
  'an implementation that only the controller knows': 'jenkins: {markupFormatter: "${formatter}"}',
  'an implementation by its name alone': 'jenkins: {authorizationStrategy: unsecured}',
  'an implementation with nothing below': 'jenkins: {authorizationStrategy: {unsecured: {}}}',
  'an implementation in other letters': 'jenkins: {authorizationStrategy: Unsecured}',
  'an obsolete symbol': 'jenkins: {nodes: [{dumb: {name: a, launcher: jnlp}}]}',
  'the name of a class as symbol': cloud('name: a').replace('kubernetes', 'kubernetesCloud'),
  'a name of a class without its extension point': cloud('templates: [{workspaceVolume: {emptyDir: {memory: true}}}]'),
  'a name of a class with "Impl"': credential('stringCredentialsImpl: {id: a, secret: b}'),
  'a column of a plugin that is not described': 'jenkins: {views: [{list: {name: a, columns: [jobName, starColumn]}}]}',
  'no limit in a text attribute': cloud('containerCapStr: ""'),
  'a permission by its id in Java': matrix('hudson.model.Item.Read'),
  'a permission of a group that is not described': matrix('Gerrit/ManualTrigger'),
  'an attribute that is not described, where not all are': 'unclassified: {email-ext: {somethingNew: true}}',
  'anything below what is not described': 'jenkins: {viewsTabBar: {custom: {a: [1, {b: c}]}}}',
};

const rejects: Readonly<Record<string, readonly [text: string, ...problems: string[]]>> = {
  'a root key that nobody knows': [
    'jenkinss: {}',
    'casc.yaml:1:1 known-names jenkinss: expected a root element of JCasC, found "jenkinss"; did you mean "jenkins"?',
  ],
  'a root key twice in different letters': [
    'unclassified: {}\nUnclassified: {}',
    'casc.yaml:2:1 known-names Unclassified: expected one spelling, found "unclassified" and "Unclassified"; write "unclassified" both times',
  ],
  'an attribute that nobody knows': [
    'jenkins: {numExecuters: 2}',
    'casc.yaml:1:11 known-names jenkins.numExecuters: expected an attribute of "jenkins", found "numExecuters"; did you mean "numExecutors"?',
  ],
  'a setting that nobody knows': [
    'unclassified: {locaton: {url: a}}',
    'casc.yaml:1:16 known-names unclassified.locaton: expected an attribute of "unclassified", found "locaton"; did you mean "location"?',
  ],
  'a private key in the place of its source, without telling it': [
    credential('basicSSHUserPrivateKey: {id: a, privateKeySource: "-----BEGIN KEY-----"}'),
    'casc.yaml:1:110 known-names credentials.system.domainCredentials[0].credentials[0].basicSSHUserPrivateKey.privateKeySource: expected an implementation of PrivateKeySource, found text that is no name; known: "directEntry"',
  ],
  'an attribute of a cloud that nobody knows': [
    cloud('containerCapp: 2'),
    'casc.yaml:1:34 known-names jenkins.clouds[0].kubernetes.containerCapp: expected an attribute of "kubernetes", found "containerCapp"; did you mean "containerCap"?',
  ],
  'an attribute of nothing, with all that there are': [
    'security: {apiToken: {legacy: true}}',
    'casc.yaml:1:23 known-names security.apiToken.legacy: expected an attribute of "apiToken", found "legacy"; known: "creationOfLegacyTokenEnabled", "tokenGenerationOnCreationEnabled", "usageStatisticsEnabled"',
  ],
  'an argument of a constructor in other letters': [
    credential('string: {ID: a, secret: b}'),
    'casc.yaml:1:69 known-names credentials.system.domainCredentials[0].credentials[0].string.ID: expected "id" in exactly these letters, found "ID"; did you mean "id"?',
  ],
  'text as a number': [
    'jenkins: {numExecutors: two}',
    'casc.yaml:1:25 fitting-values jenkins.numExecutors: expected a whole number, found "two"; write a whole number: Jenkins would take this for 0',
  ],
  'a number with a unit': [
    cloud('readTimeout: 15s'),
    'casc.yaml:1:47 fitting-values jenkins.clouds[0].kubernetes.readTimeout: expected a whole number, found "15s"; write a whole number: Jenkins would take this for 0',
  ],
  'text that looks interpolated and is not': [
    'jenkins: {numExecutors: "^${executors}"}',
    'casc.yaml:1:25 fitting-values jenkins.numExecutors: expected a whole number, found "^${executors}"; write a whole number: Jenkins would take this for 0',
  ],
  'text as a boolean': [
    'jenkins: {disableRememberMe: ture}',
    'casc.yaml:1:30 fitting-values jenkins.disableRememberMe: expected true or false, found "ture"; write true or false: Jenkins would take this for false',
  ],
  'text where only digits work': [
    cloud('containerCapStr: "ten"'),
    'casc.yaml:1:51 fitting-values jenkins.clouds[0].kubernetes.containerCapStr: expected text such as "40", found "ten"; write it like "40": Jenkins fails on other text',
  ],
  'a constant in other letters': [
    'jenkins: {mode: exclusive}',
    'casc.yaml:1:17 fitting-values jenkins.mode: expected one of "NORMAL", "EXCLUSIVE", found "exclusive"; did you mean "EXCLUSIVE"?',
  ],
  'a constant that does not exist': [
    'unclassified: {globalDefaultFlowDurabilityLevel: {durabilityHint: FAST}}',
    'casc.yaml:1:67 fitting-values unclassified.globalDefaultFlowDurabilityLevel.durabilityHint: expected one of "PERFORMANCE_OPTIMIZED", "SURVIVABLE_NONATOMIC", "MAX_SURVIVABILITY", found "FAST"; write one of them',
  ],
  'a single value as a list': [
    'jenkins: {disabledAdministrativeMonitors: a}',
    'casc.yaml:1:43 fitting-values jenkins.disabledAdministrativeMonitors: expected a list, found a single value; write each item in a line of its own, after "- "',
  ],
  'a map as text, without its value': [
    credential('string: {id: a, secret: {value: hunter2}}'),
    'casc.yaml:1:84 fitting-values credentials.system.domainCredentials[0].credentials[0].string.secret: expected text, found a map; write text',
  ],
  'a list as a map': ['security: []', 'casc.yaml:1:11 fitting-values security: expected a map, found a list; write a map'],
  'a deprecated attribute': [
    'jenkins: {agentProtocols: [JNLP4-connect]}',
    'casc.yaml:1:11 current-settings jenkins.agentProtocols: expected nothing deprecated, which Jenkins refuses, found "agentProtocols"; remove it: Jenkins offers the one protocol that it has',
  ],
  'a deprecated attribute of a cloud and of its template': [
    cloud('capOnlyOnAlivePods: true, templates: [{remoteFs: /x}]'),
    'casc.yaml:1:34 current-settings jenkins.clouds[0].kubernetes.capOnlyOnAlivePods: expected nothing deprecated, which Jenkins refuses, found "capOnlyOnAlivePods"; remove it: agents that are alive are all that counts',
    'casc.yaml:1:73 current-settings jenkins.clouds[0].kubernetes.templates[0].remoteFs: expected nothing deprecated, which Jenkins refuses, found "remoteFs"; write "workingDir" at the container of the agent',
  ],
  'two implementations': [
    'jenkins: {securityRealm: {local: {}, legacy: {}}}',
    'casc.yaml:1:26 fitting-values jenkins.securityRealm: expected one implementation of SecurityRealm, found 2: "local", "legacy"; write a map with one key, or the name alone',
  ],
  'a list of implementations where one is expected': [
    'jenkins: {securityRealm: [local]}',
    'casc.yaml:1:26 fitting-values jenkins.securityRealm: expected one implementation of SecurityRealm, found a list; write a map with one key, or the name alone',
  ],
  'a map of no implementation': [
    'jenkins: {markupFormatter: {}}',
    'casc.yaml:1:28 fitting-values jenkins.markupFormatter: expected one implementation of MarkupFormatter, found an empty map; write a map with one key, or the name alone',
  ],
  'an implementation that nobody knows': [
    'jenkins: {authorizationStrategy: loggedInUsersCanDoAnthing}',
    'casc.yaml:1:34 known-names jenkins.authorizationStrategy: expected an implementation of AuthorizationStrategy, found "loggedInUsersCanDoAnthing"; did you mean "loggedInUsersCanDoAnything"?',
  ],
  'the discarder of published examples': [
    'unclassified: {buildDiscarders: {configuredBuildDiscarders: [{defaultBuildDiscarder: {}}]}}',
    'casc.yaml:1:63 needed-plugins unclassified.buildDiscarders.configuredBuildDiscarders[0].defaultBuildDiscarder: expected the plugin "build-discarder", which "defaultBuildDiscarder" needs, found none that brings it; add "build-discarder:<version>" to the plugins of the team or of its channel, or write "simpleBuildDiscarder"',
  ],
  'a setting of a plugin that is not installed': [
    'security: {sSHD: {port: 22}}',
    'casc.yaml:1:12 needed-plugins security.sSHD: expected the plugin "sshd", which "sSHD" needs, found none that brings it; add "sshd:<version>" to the plugins of the team or of its channel',
  ],
  'a permission that does not exist': [
    matrix('Overall/Adminster', 'Job/Rebuild'),
    'casc.yaml:1:92 known-names jenkins.authorizationStrategy.globalMatrix.entries[0].group.permissions[0]: expected a permission such as "Job/Read", found "Overall/Adminster"; did you mean "Overall/Administer"?',
    'casc.yaml:1:111 known-names jenkins.authorizationStrategy.globalMatrix.entries[0].group.permissions[1]: expected a permission such as "Job/Read", found "Job/Rebuild"; did you mean "Job/Build"?',
  ],
  'a permission of a plugin that is not installed': [
    matrix('Run/Replay'),
    'casc.yaml:1:92 needed-plugins jenkins.authorizationStrategy.globalMatrix.entries[0].group.permissions[0]: expected the plugin "workflow-cps", which "Run/Replay" needs, found none that brings it; add "workflow-cps:<version>" to the plugins of the team or of its channel',
  ],
  'the name of a container that Kubernetes refuses': [
    cloud('templates: [{containers: [{name: Maven_3, image: a}]}]'),
    'casc.yaml:1:67 fitting-values jenkins.clouds[0].kubernetes.templates[0].containers[0].name: expected text such as "maven", found "Maven_3"; write it like "maven": Jenkins fails on other text',
  ],
};

describe('checkMeaning', () => {
  it.each(Object.entries(accepts))('accepts %s', (_, text) => {
    expect(check(text)).toEqual({ problems: [], warnings: [] });
  });

  it.each(Object.entries(rejects))('rejects %s', (_, [text, ...problems]) => {
    const found = check(text);
    expect(found.problems.map(printProblem)).toEqual(problems);
    expect(found.warnings).toEqual([]);
  });

  it('only warns of names that nobody knows when the fleet wants that, and still refuses what is known to be wrong', () => {
    const { problems, warnings } = check('unclassified: {newPlugin: {a: 1}}\njenkins: {numExecutors: two}', { unknown: 'warn' });
    expect(warnings.map(({ where }) => where)).toEqual(['unclassified.newPlugin']);
    expect(problems.map(({ where }) => where)).toEqual(['jenkins.numExecutors']);
  });

  it('warns of a probable slip where not all attributes are described', () => {
    const { problems, warnings } = check('unclassified: {email-ext: {defaultSufix: "@example.com"}}');
    expect(problems).toEqual([]);
    expect(warnings.map(printProblem)).toEqual([
      'casc.yaml:1:28 known-names unclassified.email-ext.defaultSufix: expected "defaultSuffix", found "defaultSufix"; did you mean "defaultSuffix"?',
    ]);
  });

  it('leaves values that are empty to the check of what arrives', () => {
    const { value } = parseCasc({ path: 'casc.yaml', text: 'jenkins: {numExecutors: , securityRealm: ~, clouds: null}' });
    expect(value && checkMeaning(value, { plugins, unknown: 'refuse' }).problems).toEqual([]);
  });

  it('finds everything in one go', () => {
    expect(check('jenkins: {numExecutors: a, mode: b, c: d}\ne: f').problems).toHaveLength(4);
  });
});
