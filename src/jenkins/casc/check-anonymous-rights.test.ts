import { describe, expect, it } from 'vitest';
import { checkAnonymousRights } from './check-anonymous-rights.ts';
import { parseCasc } from './parse-casc.ts';

const check = (strategy: string) => {
  const { value } = parseCasc({ path: 'overlays/payments/casc/x.yaml', text: `jenkins:\n  authorizationStrategy: ${strategy}\n` });
  return value && checkAnonymousRights(value).map(({ line, column, message }) => `${line}:${column} ${message}`);
};

const open = 'expected rights of those who have logged in, found "unsecured", by which whoever reaches Jenkins administers it';
const found = (permission: string) => `expected "anonymous" to read at most, found "${permission}", which whoever reaches Jenkins has then`;

describe('checkAnonymousRights', () => {
  it.each([
    ['whoever has logged in', 'loggedInUsersCanDoAnything'],
    ['readers without a login', '{loggedInUsersCanDoAnything: {allowAnonymousRead: true}}'],
    ['readers in a matrix', '{globalMatrix: {entries: [{user: {name: anonymous, permissions: [Overall/Read, Job/Read, View/Read]}}]}}'],
    ['readers as matrix-auth 2 wrote them', '{globalMatrix: {permissions: ["Job/Discover:anonymous", "USER:Overall/Read:anonymous"]}}'],
    ['administrators with a login', '{globalMatrix: {entries: [{group: {name: authenticated, permissions: [Overall/Administer]}}]}}'],
    ['a role of that name for others', '{roleBased: {roles: {global: [{name: all, permissions: [Job/Build], assignments: [leads]}]}}}'],
    ['a role that reads', '{roleBased: {roles: {global: [{name: all, permissions: [Job/Read], entries: [{user: anonymous}]}]}}}'],
    ['nothing', '{}'],
  ])('accepts %s', (_, strategy) => {
    expect(check(strategy)).toEqual([]);
  });

  it.each([
    ['no rights at all', 'unsecured', [`2:26 ${open}`]],
    ['the same with nothing below', '{Unsecured: {}}', [`2:27 ${open}`]],
    ['the same by its class', '{"hudson.security.AuthorizationStrategy$Unsecured": {}}', [`2:27 ${open}`]],
    [
      'an administrator in a matrix',
      '{globalMatrix: {entries: [{user: {name: anonymous, permissions: [Overall/Read, Overall/Administer]}}]}}',
      [`2:105 ${found('Overall/Administer')}`],
    ],
    [
      'a builder in a matrix of projects',
      '{projectMatrix: {entries: [{userOrGroup: {name: Anonymous, permissions: [Job/Build]}}]}}',
      [`2:99 ${found('Job/Build')}`],
    ],
    ['a builder as matrix-auth 2 wrote it', '{globalMatrix: {permissions: ["Job/Build:anonymous"]}}', [`2:56 ${found('Job/Build')}`]],
    ['the same with a kind', '{globalMatrix: {permissions: ["USER:Job/Build:anonymous"]}}', [`2:56 ${found('Job/Build')}`]],
    [
      'a role',
      '{roleBased: {roles: {items: [{name: all, permissions: [Job/Configure], entries: [{user: anonymous}]}]}}}',
      [`2:81 ${found('Job/Configure')}`],
    ],
    [
      'a role as it was assigned before',
      '{roleStrategy: {roles: {global: [{name: all, permissions: [Job/Create], assignments: [leads, anonymous]}]}}}',
      [`2:85 ${found('Job/Create')}`],
    ],
  ])('rejects %s', (_, strategy, problems) => {
    expect(check(strategy)).toEqual(problems);
  });

  it('is told with the repair', () => {
    const { value } = parseCasc({ path: 'x.yaml', text: 'Jenkins: {AuthorizationStrategy: unsecured}\n' });
    expect(value && checkAnonymousRights(value)).toMatchObject([
      { rule: 'login-required', where: 'jenkins.authorizationStrategy', fix: 'remove it; "access" of team.yaml says who may do what' },
    ]);
  });
});
