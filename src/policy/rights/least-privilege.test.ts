import { expect, it } from 'vitest';
import { buildPatchedSubject, problemsOf } from '../../testing/build-subject.ts';
import { leastPrivilege } from './least-privilege.ts';

// What it accepts and rejects is in rights-stay-in-team.test.ts: the two divide what is beyond the generator's rights between them.

it('tells the line of the patch, the repair and the entry that would allow it', () => {
  const patches = `- target: {kind: Role, name: jenkins-agents}
  reason: test
  ops:
    - {op: test, path: /kind, value: Role}
    - {op: add, path: /rules/-, value: {apiGroups: [""], resources: [persistentvolumeclaims], verbs: [create]}}
`;
  const subject = buildPatchedSubject({ teams: { payments: { patches } } });
  expect(problemsOf(leastPrivilege, subject)).toEqual([
    {
      rule: 'least-privilege',
      file: 'overlays/payments/patches.yaml',
      line: 5,
      column: 7,
      where: 'Role "jenkins-agents" in "payments-agents"',
      message: 'Role "jenkins-agents" in "payments-agents" gives "create" on "persistentvolumeclaims", which the controller does not need',
      fix: 'remove it, or add {team: payments, rule: least-privilege, in: Role/jenkins-agents, reason: …} to "allow" of fleet.yaml',
    },
  ]);
});

it('is excused for the one Role that fleet.yaml names', () => {
  const allow = 'allow: [{team: payments, rule: least-privilege, in: Role/jenkins-agents, reason: workspaces on claims}]';
  const more = (role: string) =>
    `- {target: {kind: Role, name: ${role}}, reason: test, ops: [{op: add, path: /rules/0/verbs/-, value: update}]}\n`;
  const subject = (role: string) => buildPatchedSubject({ fleet: allow, teams: { payments: { patches: more(role) } } });
  expect(problemsOf(leastPrivilege, subject('jenkins-agents'))).toEqual([]);
  expect(problemsOf(leastPrivilege, subject('jenkins-configuration'))).toHaveLength(1);
});
