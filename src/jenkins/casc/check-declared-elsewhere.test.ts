import { describe, expect, it } from 'vitest';
import type { Access, Team } from '../../model/index.ts';
import { buildTeam } from '../../testing/build-fleet.ts';
import { checkDeclaredElsewhere, setsAuthorization } from './check-declared-elsewhere.ts';
import { parseCasc } from './parse-casc.ts';

const access: Access = { administer: [], build: ['everyone'], read: [] };
const path = 'overlays/payments/casc/x.yaml';
const check = (text: string, overrides: Partial<Team> = {}) => {
  const { value } = parseCasc({ path, text });
  return value && checkDeclaredElsewhere(value, buildTeam(overrides));
};

describe('checkDeclaredElsewhere', () => {
  it.each([
    ['settings of plugins', 'unclassified:\n  slackNotifier: {teamDomain: acme}\n'],
    ['an authorization strategy of the team', 'jenkins:\n  authorizationStrategy: loggedInUsersCanDoAnything\n'],
    ['the same words in other places', 'unclassified:\n  jobs: []\n  securityRealm: x\nx-jenkins: {securityRealm: x}\n'],
    ['a value where a map should be', 'jenkins: x\n'],
  ])('accepts %s', (_what, text) => {
    expect(check(text)).toStrictEqual([]);
  });

  it.each([
    ['jobs', 'jobs:\n  - script: folder("x")\n', 'jobs-are-files', 'jobs', 1, 1],
    ['jobs in capitals', 'unclassified: {}\nJOBS: []\n', 'jobs-are-files', 'JOBS', 2, 1],
    ['a login', 'jenkins:\n  securityRealm:\n    local: {}\n', 'login-is-declared', 'jenkins.securityRealm', 2, 3],
    ['a login in other letters', 'Jenkins: {mode: NORMAL, SecurityRealm: x}\n', 'login-is-declared', 'Jenkins.SecurityRealm', 1, 25],
    ['a login behind an alias', 'x-a: &a {securityRealm: x}\njenkins: *a\n', 'login-is-declared', 'jenkins.securityRealm', 1, 10],
  ])('rejects %s', (_what, text, rule, where, line, column) => {
    expect(check(text)).toMatchObject([{ rule, file: path, where, line, column }]);
  });

  it('rejects an authorization strategy beside access, with both places and the repair', () => {
    expect(check('jenkins:\n  authorizationStrategy: unsecured\n', { access })).toStrictEqual([
      {
        rule: 'one-authorization',
        file: path,
        line: 2,
        column: 3,
        where: 'jenkins.authorizationStrategy',
        message: 'expected the permissions in one place, found "authorizationStrategy" here and "access" in team.yaml',
        fix: 'remove one of them',
      },
    ]);
  });
});

describe('setsAuthorization', () => {
  it.each([
    ['jenkins: {authorizationStrategy: unsecured}\n', true],
    ['Jenkins: {AuthorizationStrategy: unsecured}\n', true],
    ['jenkins: {mode: NORMAL} # no authorizationStrategy\n', false],
    ['authorizationStrategy: unsecured\n', false],
    ['jenkins: {authorizationStrategy: \n', false],
    ['', false],
  ])('is for %j %s', (text, expected) => {
    expect(setsAuthorization([{ name: 'casc/x.yaml', path, text }])).toBe(expected);
  });
});
