// Makes a fleet of any size in a folder: the same one for the same number of teams. A team has about 20 input files of 2 to 4 KB, with Job DSL
// and JCasC like real ones.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Host rules that one load balancer takes, less the one that the fleet needs itself. */
const teamsPerGroup = 90;

const plugins = [
  'cloudbees-folder:6.1106.v3a_d9a_6d2465e',
  'configuration-as-code:2117.vc05a_0b_e6b_f4e',
  'credentials:1511.v2e3cb_0008ef0',
  'git:5.10.1',
  'job-dsl:3732.v9a_c49a_61a_313',
  'kubernetes:4547.v52f3080db_8cd',
  'matrix-auth:3.3',
  'plain-credentials:199.v9f8e1f741799',
  'pipeline-groovy-lib:798.v5cc688825312',
  'workflow-aggregator:608.v67378e9d3db_1',
];

/** Writes fleet.yaml and overlays/ of `teams` teams into the folder `root`. */
export function makeFleet(root, teams) {
  const write = (path, text) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  write('fleet.yaml', fleetFile(Math.ceil(teams / teamsPerGroup)));
  for (let index = 0; index < teams; index += 1) {
    const random = randomNumbers(index + 1);
    const folder = `overlays/team-${String(index).padStart(4, '0')}`;
    write(`${folder}/team.yaml`, teamFile(index));
    for (let file = 0; file < 12; file += 1) {
      const area = ['backend', 'frontend', 'platform'][file % 3];
      write(`${folder}/jobs/${area}/service-${file}.groovy`, jobScript(`${area}/service-${file}`, random));
    }
    for (let file = 0; file < 6; file += 1) {
      write(`${folder}/casc/${file}0-credentials.yaml`, cascFile(file, random));
    }
  }
}

/** A linear congruential generator: the same numbers for the same seed, on every machine. */
function randomNumbers(seed) {
  let state = seed * 2654435761;
  return (below) => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const hex = (index, digits) => index.toString(16).padStart(digits, '0');

const fleetFile = (groups) => `name: bench
cluster: {name: ci, region: eu-west-1, account: "111122223333"}
git: {repository: https://github.com/example/jenkins-fleet.git}
domain: ci.example.com
network: {vpcCidrs: [10.0.0.0/16]}
ingress:
  groups:
${Array.from(
  { length: groups },
  (_, index) =>
    `    group-${index}: {certificate: "arn:aws:acm:eu-west-1:111122223333:certificate/00000000-0000-4000-8000-${hex(index, 12)}"}\n`,
).join('')}storage: {fileSystem: fs-0123456789abcdef0}
channels:
  stable:
    controller: jenkins/jenkins:2.568.2-jdk21
    plugins:
${plugins.map((plugin) => `      - "${plugin}"\n`).join('')}`;

const teamFile = (index) => `owner: {name: Team ${index}, contact: "#team-${index}"}
home: {accessPoint: fsap-${hex(index, 17)}}
ingress: group-${Math.floor(index / teamsPerGroup)}
agents: [linux]
secrets: [token-a, token-b, token-c]
environment: {TEAM_NUMBER: "${index}"}
`;

const jobScript = (name, random) => `// What ${name} builds, and when.
${Array.from(
  { length: 6 },
  (_, index) => `pipelineJob('${name}-${index}') {
    description("Builds ${name}, part ${index}, number \${1 + ${random(1000)}}")
    logRotator { numToKeep(${10 + random(40)}) }
    parameters {
        stringParam('VERSION', '${random(10)}.${random(100)}', 'What to build')
        booleanParam('DEPLOY', ${random(2) === 1}, 'Whether to deploy it afterwards')
    }
    definition {
        cpsScm {
            scm {
                git {
                    remote {
                        url('https://git.example.com/${name}-${index}.git')
                        credentials('token-0-${index}')
                    }
                    branch('main')
                }
            }
            scriptPath('ci/Jenkinsfile')
            lightweight(true)
        }
    }
}
`,
).join('\n')}`;

const cascFile = (file, random) => `credentials:
  system:
    domainCredentials:
      - credentials:
${Array.from(
  { length: 18 },
  (_, index) => `          - string:
              scope: GLOBAL
              id: "token-${file}-${index}"
              description: "Token ${random(100000)} of the service behind credential ${index}"
              secret: "\${token-${['a', 'b', 'c'][random(3)]}}"
`,
).join('')}`;
