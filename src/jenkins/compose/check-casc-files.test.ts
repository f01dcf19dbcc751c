import { describe, expect, it } from 'vitest';
import type { Access, Team } from '../../model/index.ts';
import { buildTeam } from '../../testing/build-fleet.ts';
import { checkCascFiles, setsAuthorization } from './check-casc-files.ts';
import { parseCascFile } from './parse-casc-file.ts';

const access: Access = { administer: [], build: ['everyone'], read: [] };
const parse = (text: string) => [parseCascFile({ name: 'casc/x.yaml', path: 'overlays/payments/casc/x.yaml', text }).value];
const check = (text: string, overrides: Partial<Team> = {}) => checkCascFiles(parse(text), buildTeam(overrides));

describe('checkCascFiles', () => {
  it.each([
    ['settings of plugins', 'unclassified:\n  slackNotifier: {teamDomain: acme}\n'],
    ['an authorization strategy of the team', 'jenkins:\n  authorizationStrategy: loggedInUsersCanDoAnything\n'],
    ['the same words in other places', 'unclassified:\n  jobs: []\n  securityRealm: x\nx-jenkins: {securityRealm: x}\n'],
    ['a root that is no map', 'jenkins:\n'],
  ])('accepts %s', (_what, text) => {
    expect(check(text)).toStrictEqual([]);
  });

  it.each([
    ['jobs', 'jobs:\n  - script: folder("x")\n', 'jobs-are-files', 'jobs', 1, 1],
    ['jobs in capitals', 'unclassified: {}\nJOBS: []\n', 'jobs-are-files', 'JOBS', 2, 1],
    ['a login', 'jenkins:\n  securityRealm:\n    local: {}\n', 'login-is-declared', 'jenkins.securityRealm', 2, 3],
    ['a login in other letters', 'Jenkins: {mode: NORMAL, SecurityRealm: x}\n', 'login-is-declared', 'Jenkins.SecurityRealm', 1, 25],
  ])('rejects %s', (_what, text, rule, where, line, column) => {
    expect(check(text)).toMatchObject([{ rule, file: 'overlays/payments/casc/x.yaml', where, line, column }]);
  });

  it('rejects an authorization strategy beside access, with both places and the repair', () => {
    expect(check('jenkins:\n  authorizationStrategy: unsecured\n', { access })).toStrictEqual([
      {
        rule: 'one-authorization',
        file: 'overlays/payments/casc/x.yaml',
        line: 2,
        column: 3,
        where: 'jenkins.authorizationStrategy',
        message: 'expected the permissions in one place, found "authorizationStrategy" here and "access" in team.yaml',
        fix: 'remove one of them',
      },
    ]);
  });

  it('finds a setting behind an alias too, without its place', () => {
    const [problem] = check('x-base: &base {securityRealm: x}\njenkins: *base\n');
    expect(problem).toMatchObject({ rule: 'login-is-declared', where: 'jenkins.securityRealm' });
    expect(problem).not.toHaveProperty('line');
  });
});

describe('setsAuthorization', () => {
  it.each([
    ['jenkins: {authorizationStrategy: unsecured}\n', true],
    ['Jenkins: {AuthorizationStrategy: unsecured}\n', true],
    ['jenkins: {mode: NORMAL}\n', false],
    ['authorizationStrategy: unsecured\n', false],
    ['', false],
  ])('is for %j %s', (text, expected) => {
    expect(setsAuthorization(parse(text))).toBe(expected);
  });
});
