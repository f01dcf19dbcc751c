import { describe, expect, it } from 'vitest';
import { buildPatchedSubject, problemsOf } from '../../testing/build-subject.ts';
import { declaredSecurityGroups } from './declared-security-groups.ts';

const fleet = `fargate:
  podExecutionRole: "arn:aws:iam::111122223333:role/fargate"
  subnets: [subnet-0123456789abcdef0]
  securityGroups: [sg-0123456789abcdef0, sg-0123456789abcdef1]
`;
const team = 'securityGroups: [sg-0123456789abcdef2]';
const check = (patches?: string) =>
  problemsOf(
    declaredSecurityGroups,
    buildPatchedSubject({ fleet, teams: { payments: { team, ...(patches !== undefined && { patches: `- ${patches}\n` }) } } }),
  ).map(({ message, fix }) => `${message}; ${fix}`);

const fargate = 'target: {kind: SecurityGroupPolicy, name: fargate}, reason: test';
const jenkins = 'target: {kind: SecurityGroupPolicy, name: jenkins}, reason: test';
const ofFargate = 'SecurityGroupPolicy "fargate" in "payments-agents" needs';
const ofJenkins = 'SecurityGroupPolicy "jenkins" in "payments" needs';
const groups = '"sg-0123456789abcdef0","sg-0123456789abcdef1"';
const leaveIt = 'leave the selector as it is';

describe('accepts', () => {
  it('what the charts render, also without any', () => {
    expect(check()).toEqual([]);
    expect(problemsOf(declaredSecurityGroups, buildPatchedSubject({}))).toEqual([]);
  });

  it.each([
    `{${fargate}, merge: {metadata: {labels: {a: b}}}}`,
    `{${jenkins}, ops: [{op: add, path: /spec/podSelector/matchExpressions, value: null}]}`,
  ])('what changes no group: %s', (patch) => {
    expect(check(patch)).toEqual([]);
  });
});

describe('rejects', () => {
  it.each([
    [
      `{${fargate}, merge: {spec: {securityGroups: {groupIds: [sg-0aaaaaaaaaaaaaaaa]}}}}`,
      `${ofFargate} "securityGroups.groupIds" to be [${groups}], found ["sg-0aaaaaaaaaaaaaaaa"]; write the groups into "fargate" of fleet.yaml`,
    ],
    [
      `{${fargate}, ops: [{op: add, path: /spec/securityGroups/groupIds/-, value: sg-0aaaaaaaaaaaaaaaa}]}`,
      `${ofFargate} "securityGroups.groupIds" to be [${groups}], found [${groups},"sg-0aaaaaaaaaaaaaaaa"]; write the groups into "fargate" of fleet.yaml`,
    ],
    [
      `{${jenkins}, merge: {spec: {securityGroups: null}}}`,
      `${ofJenkins} "securityGroups.groupIds" to be ["sg-0123456789abcdef2"], found nothing; write the groups into "securityGroups" of team.yaml`,
    ],
    [
      `{${fargate}, merge: {spec: {podSelector: {matchLabels: {a: b}}}}}`,
      `${ofFargate} "podSelector" to be {"matchLabels":{"jenkins-fleet/fargate":"true"}}, found {"matchLabels":{"jenkins-fleet/fargate":"true","a":"b"}}; ${leaveIt}`,
    ],
    [
      `{${fargate}, merge: {spec: {podSelector: {matchExpressions: [{key: a, operator: Exists}]}}}}`,
      `${ofFargate} "podSelector" to be {"matchLabels":{"jenkins-fleet/fargate":"true"}}, found {"matchLabels":{"jenkins-fleet/fargate":"true"},"matchExpressions":[{"key":"a","operator":"Exists"}]}; ${leaveIt}`,
    ],
    [
      `{${fargate}, merge: {spec: {serviceAccountSelector: {matchLabels: {a: b}}}}}`,
      `${ofFargate} "serviceAccountSelector" to be nothing, found {"matchLabels":{"a":"b"}}; remove it: it leaves pods out`,
    ],
    [
      `{${fargate}, ops: [{op: replace, path: /spec/podSelector, value: text}]}`,
      `${ofFargate} "podSelector" to be {"matchLabels":{"jenkins-fleet/fargate":"true"}}, found "text"; ${leaveIt}`,
    ],
  ])('%s', (patch, expected) => {
    expect(check(patch)).toEqual([expected]);
  });

  it('all of a spec that is gone', () => {
    expect(check(`{${fargate}, ops: [{op: replace, path: /spec, value: 7}]}`)).toHaveLength(2);
  });
});
