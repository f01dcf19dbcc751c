import { teamFile } from '../temporary-fleet.ts';
import type { HostileCase } from './hostile-case.ts';

let accessPoints = 100;
const team = (name: string) => ({ [`overlays/${name}/team.yaml`]: teamFile((accessPoints += 1)) });
const job = (name: string, text: string): HostileCase['files'] => ({ ...team(name), [`overlays/${name}/jobs/a.groovy`]: text });
const casc = (name: string, text: string): HostileCase['files'] => ({ ...team(name), [`overlays/${name}/casc/a.yaml`]: text });

const roots =
  'known: "appearance", "configuration-as-code", "credentials", "globalCredentialsConfiguration", "items", "jenkins", "jobs", "security", "tool", "unclassified"';

/** What is told by the rules about inputs, JCasC and Job DSL; all of it in one run. */
export const ruleCases: readonly HostileCase[] = [
  // Teams.
  {
    what: 'a team named "__proto__"',
    files: team('__proto__'),
    told: [
      'overlays/__proto__  team-name: expected lower-case letters, digits and "-", at most 40 of them, found "__proto__"; rename the folder',
    ],
  },
  {
    what: 'a team named "constructor"',
    files: team('constructor'),
    told: ['overlays/constructor  team-name: expected a name that is free, found "constructor", which is reserved; rename the folder'],
  },
  {
    what: 'a team named "toString"',
    files: team('toString'),
    told: [
      'overlays/toString  team-name: expected lower-case letters, digits and "-", at most 40 of them, found "toString"; rename the folder',
    ],
  },
  {
    what: 'a team named as in an address',
    files: team('%2e%2e'),
    told: [
      'overlays/%2e%2e  team-name: expected lower-case letters, digits and "-", at most 40 of them, found "%2e%2e"; rename the folder',
    ],
  },
  {
    what: 'a team named like an option',
    files: team('-rf'),
    told: ['overlays/-rf  team-name: expected lower-case letters, digits and "-", at most 40 of them, found "-rf"; rename the folder'],
  },
  {
    what: 'a team named like a folder of dist/',
    files: team('argocd'),
    told: ['overlays/argocd  team-name: expected a name that is free, found "argocd", which is reserved; rename the folder'],
  },
  // JCasC.
  {
    what: 'a prototype in JCasC',
    files: casc('casc-prototype', '__proto__: {jenkins: {}}\nunclassified: {"__proto__": {}, constructor: {}}\n'),
    told: [
      `overlays/casc-prototype/casc/a.yaml:1:1  known-names: expected a root element of JCasC, found "__proto__"; ${roots}`,
      'overlays/casc-prototype/casc/a.yaml:2:16  known-names: expected an attribute of "unclassified", found "__proto__"; known: "administrativeMonitorsConfiguration", "artifactManager", "buildDiscarders", "buildStepOperation", "builtInNode", "casCGlobalConfig", "computerRetentionCheckInterval", "defaultFolderConfiguration", "defaultView", "envVarsFilter", "fingerprints", "globalDefaultFlowDurabilityLevel", "globalLibraries", "globalUntrustedLibraries", "location", "metricsAccessKey", "myView", "nodeProperties", "plugin", "pollSCM", "projectNamingStrategy", "proxyConfigurationManager", "quietPeriod", "resourceRoot", "scmRetryCount", "shell", "usageStatistics", "viewsTabBar"',
      'overlays/casc-prototype/casc/a.yaml:2:33  known-names: expected an attribute of "unclassified", found "constructor"; known: "administrativeMonitorsConfiguration", "artifactManager", "buildDiscarders", "buildStepOperation", "builtInNode", "casCGlobalConfig", "computerRetentionCheckInterval", "defaultFolderConfiguration", "defaultView", "envVarsFilter", "fingerprints", "globalDefaultFlowDurabilityLevel", "globalLibraries", "globalUntrustedLibraries", "location", "metricsAccessKey", "myView", "nodeProperties", "plugin", "pollSCM", "projectNamingStrategy", "proxyConfigurationManager", "quietPeriod", "resourceRoot", "scmRetryCount", "shell", "usageStatistics", "viewsTabBar"',
    ],
  },
  {
    what: 'a class in JCasC',
    files: casc('casc-class', 'tool: !!java.net.URL ["http://127.0.0.1"]\n'),
    told: [
      'overlays/casc-class/casc/a.yaml:1:7  tool: expected a value, found the tag "!!java.net.URL"; remove it, or quote a value that begins with "!"',
      'overlays/casc-class/casc/a.yaml:1:22  fitting-values: expected a map, found a list; write a map',
    ],
  },
  {
    what: 'a file of the machine in JCasC',
    files: casc('casc-file', 'unclassified: {shell: {shell: "${readFile:/etc/passwd}"}}\n'),
    told: [
      'overlays/casc-file/casc/a.yaml:1:32  known-references: expected a file of the team\'s secrets or configuration, found "/etc/passwd"; declare a secret in team.yaml and write its name, or give a default with ":-"',
    ],
  },
  {
    what: 'levels without an end in JCasC',
    files: casc('casc-levels', `unclassified: ${'['.repeat(200_000)}`),
    told: ['overlays/casc-levels/casc/a.yaml:1:114  casc-limits: expected at most 51 levels, found more; nest the values less deeply'],
  },
  {
    what: 'aliases of aliases in JCasC',
    files: casc(
      'casc-aliases',
      `tool:\n  jdk:\n    - &a0 [x]\n${Array.from({ length: 12 }, (_, index) => `    - &a${index + 1} [${`*a${index}, `.repeat(4)}]\n`).join('')}`,
    ),
    told: [
      'overlays/casc-aliases/casc/a.yaml:3:5  fitting-values: expected a map, found a list; write a map',
      'overlays/casc-aliases/casc/a.yaml:10:12  casc-limits: expected at most 20000 values that aliases repeat, found more; repeat less',
    ],
  },
  {
    what: 'an escape in a key of JCasC',
    files: casc('casc-escape', '"\\e[2J\\u202e": {}\n'),
    told: [`overlays/casc-escape/casc/a.yaml:1:1  known-names: expected a root element of JCasC, found "\\u001b[2J\\u202e"; ${roots}`],
  },
  // Job DSL.
  {
    what: 'a job that leaves its folder',
    files: job('job-above', "job('../payments/api')\n"),
    told: [
      'overlays/job-above/jobs/a.groovy:1:1  job-names: expected the full name of an item, found the path "../payments/api"; write it without "." and ".."',
    ],
  },
  {
    what: 'a file of the machine in a script',
    files: job('job-file', "job('a') { description(readFileFromWorkspace('/etc/passwd')) }\n"),
    told: [
      "overlays/job-file/jobs/a.groovy:1:24  no-workspace: expected no file of a workspace, found \"readFileFromWorkspace\": no job runs this script; write the text between ''' and ''', or let the pipeline read it with cpsScm",
    ],
  },
  {
    what: 'an escape in the name of a job',
    files: job('job-escape', "job('a\\u001b[2J\\u202e')\n"),
    told: [
      'overlays/job-escape/jobs/a.groovy:1:1  job-names: expected a name that Jenkins accepts, found "a\\u001b[2J\\u202e"; use none of ? * \\ % ! @ # $ ^ & | < > [ ] : ; and no dot at the end',
    ],
  },
  {
    what: 'turned text in a script',
    files: job('job-turned', "job('a') // \u202e\n"),
    told: [
      'overlays/job-turned/jobs/a.groovy:1:13  job-dsl: expected no character that turns the direction of text, found U+202E; delete it, or write "\\u202E" where it is meant',
    ],
  },
  {
    what: 'levels without an end in a script',
    files: job('job-levels', '('.repeat(100_000)),
    told: [
      'overlays/job-levels/jobs/a.groovy:1:100001  job-dsl: expected ")" to close the parenthesis opened at 1:100000, found the end of the file; write the missing "))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))…" (100000 characters)',
    ],
  },
  {
    what: 'values in values without an end',
    files: job('job-values', `job("${'${"'.repeat(50_000)}`),
    told: [
      'overlays/job-values/jobs/a.groovy:1:606  job-dsl: expected at most 200 values inside of each other, found more; write them one after the other',
    ],
  },
];
