import { describe, expect, it } from 'vitest';
import type { Team } from '../../model/index.ts';
import { buildTeam } from '../../testing/build-fleet.ts';
import { checkCasc } from './check-casc.ts';

const secrets = ['deploy-key', 'slack-token'].map((name) => ({ name, key: `jenkins-fleet/payments/${name}` }));
const source = 'overlays/payments/casc/x.yaml';
const check = (text: string, overrides: Partial<Team> = {}) => {
  const team = buildTeam({ secrets, environment: { DEPLOY_REGION: 'eu-west-1' }, ...overrides });
  return checkCasc(team, { files: [{ key: 'casc__x.yaml', source, generated: false, text }] }).problems;
};
const checkValue = (value: string, overrides?: Partial<Team>) => check(`a: ${JSON.stringify(value)}\n`, overrides);

describe('checkReferences', () => {
  it.each([
    '${slack-token}',
    'token ${slack-token} and ${deploy-key}',
    '${admin-password}',
    '${unknown:-default}',
    '${unknown:-}',
    '${unknown:-${slack-token}}',
    '${JENKINS_HOME}/secrets',
    '${TZ}',
    '${user.timezone}',
    '${base64:${slack-token}}',
    '${decodeBase64:JHs=}',
    '${trim:${readFile:/run/secrets/jenkins/slack-token}}',
    '${READFILEBASE64:/run/secrets/jenkins/deploy-key}',
    '${file:/var/jenkins_home/casc_configs/casc__x.yaml}',
    '${readFile:/somewhere/else:-}',
    '${json:password:${slack-token}}',
    '${sysProp:java.io.tmpdir}',
    '${${NAME:-slack-token}}',
    '^${WORKSPACE}',
    '$HOME and ${ and $(pwd)',
  ])('accepts %s', (value) => {
    expect(checkValue(value)).toStrictEqual([]);
  });

  it.each([
    ['${slack-tokn}', '${slack-tokn}', 'did you mean "${slack-token}"?'],
    ['${SLACK-TOKEN}', '${SLACK-TOKEN}', 'did you mean "${slack-token}"?'],
    ['${JENKINS_HOM}', '${JENKINS_HOM}', 'did you mean "${JENKINS_HOME}"?'],
    ['${npm}', '${npm}', 'declare "npm" under "secrets" in team.yaml, or write "^${npm}" if a shell, Groovy or a build replaces it'],
    ['${env.BRANCH_NAME}', '${env.BRANCH_NAME}', 'write "^${env.BRANCH_NAME}" if a shell, Groovy or a build replaces it'],
    [
      '${base64:${npm}}',
      '${npm}',
      'declare "npm" under "secrets" in team.yaml, or write "^${npm}" if a shell, Groovy or a build replaces it',
    ],
    ['^${a ${npm}}', '${npm}', 'declare "npm" under "secrets" in team.yaml, or write "^${npm}" if a shell, Groovy or a build replaces it'],
    ['${aws:secretsmanager:x}', '${aws:secretsmanager:x}', 'write "^${aws:secretsmanager:x}" if a shell, Groovy or a build replaces it'],
  ])('rejects %s', (value, found, fix) => {
    expect(checkValue(value)).toMatchObject([
      { rule: 'known-references', file: source, line: 1, where: 'a', message: `expected a secret of the team, found "${found}"`, fix },
    ]);
  });

  it.each([
    ['${reload-token}', 'which is for reloads alone', 'declare a secret of your own'],
    ['${CASC_RELOAD_TOKEN}', 'which is for reloads alone', 'declare a secret of your own'],
    ['${DEPLOY_REGION}', 'which "environment" gives to builds and not to Jenkins', 'or write the value'],
    ['${sysProp:my.option}', 'a system property of the controller', 'controller.javaOptions'],
    ['${sysProp:my.option:-x}', 'a system property of the controller', 'controller.javaOptions'],
    ['${readFile:/etc/jenkins/slack-token}', "a file of the team's secrets", 'write "${slack-token}"'],
    ['${fileBase64:/var/run/secrets/kubernetes.io/serviceaccount/token}', "a file of the team's secrets", 'declare a secret'],
  ])('rejects %s and says why', (value, message, fix) => {
    expect(checkValue(value)).toMatchObject([{ message: expect.stringContaining(message), fix: expect.stringContaining(fix) }]);
  });

  it('knows the system properties that the team sets', () => {
    const { controller } = buildTeam();
    const javaOptions = ['-Dmy.option=1', '-XX:+UseG1GC'];
    expect(checkValue('${sysProp:my.option} ${my.option}', { controller: { ...controller, javaOptions } })).toStrictEqual([]);
  });

  it('gives the place of the reference inside of a value', () => {
    const [problem] = check('a:\n  - script: |\n      echo 1\n      echo ${WORKSPACE} $HOME\n');
    expect(problem).toMatchObject({ line: 4, column: 12, where: 'a[0].script' });
  });

  it('rejects a reference in a key, where Jenkins replaces none', () => {
    expect(check('a:\n  "${slack-token}": b\n')).toMatchObject([
      { rule: 'known-references', line: 2, column: 3, where: 'a["${slack-token}"]' },
    ]);
  });

  it('looks below x-… only where an alias repeats it', () => {
    expect(check('x-a: &a ["${npm}"]\n')).toStrictEqual([]);
    expect(check('x-a: &a ["${npm}"]\nb: *a\n')).toMatchObject([{ line: 1, where: 'b[0]' }]);
  });
});
