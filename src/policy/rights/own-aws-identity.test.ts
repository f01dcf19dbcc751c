import { describe, expect, it } from 'vitest';
import { buildPatchedSubject, problemsOf } from '../../testing/build-subject.ts';
import { ownAwsIdentity } from './own-aws-identity.ts';

const arn = (name: string) => `arn:aws:iam::111122223333:role/${name}`;
const both = `roles: {controller: "${arn('controller')}", agents: "${arn('agents')}"}`;
const check = (fleet: string, team: string, ...patches: readonly string[]) =>
  problemsOf(
    ownAwsIdentity,
    buildPatchedSubject({ fleet, teams: { payments: { team, patches: patches.map((patch) => `- ${patch}\n`).join('') } } }),
  ).map(({ message }) => message);

const irsa = 'identity: irsa';
const account = (name: string, change: string, namespace = 'payments-agents') =>
  `{target: {kind: ServiceAccount, name: ${name}, namespace: ${namespace}}, reason: test, ${change}}`;
const annotate = (value: string) => `merge: {metadata: {annotations: {eks.amazonaws.com/role-arn: ${value}}}}`;
const association = (change: string) => `{target: {kind: PodIdentityAssociation, name: agent}, reason: test, ${change}}`;
const ofAgent = 'in "payments-agents"';

describe('accepts', () => {
  it.each([
    ['identity: pod-identity', ''],
    ['identity: pod-identity', both],
    [irsa, ''],
    [irsa, both],
    [irsa, `roles: {agents: "${arn('agents')}"}`],
  ])('what the charts render for a fleet with "%s" and a team with "%s"', (fleet, team) => {
    expect(check(fleet, team)).toEqual([]);
  });

  it('what changes no role', () => {
    expect(check(irsa, both, account('agent', 'merge: {metadata: {annotations: {eks.amazonaws.com/token-expiration: "3600"}}}'))).toEqual(
      [],
    );
    expect(check('', both, association('merge: {spec: {tags: {team: payments}}, metadata: {labels: {a: b}}}'))).toEqual([]);
    expect(check('', both, association('ops: [{op: remove, path: /metadata/annotations}]'))).toEqual([]);
  });
});

describe('rejects a service account', () => {
  const needs = 'needs "eks.amazonaws.com/role-arn" to be';

  it.each<[string, string, string]>([
    [
      'with another role',
      account('agent', annotate(arn('admin'))),
      `"agent" ${ofAgent} ${needs} "${arn('agents')}", found "${arn('admin')}"`,
    ],
    [
      "with its controller's role",
      account('agent', annotate(arn('controller'))),
      `"agent" ${ofAgent} ${needs} "${arn('agents')}", found "${arn('controller')}"`,
    ],
    [
      'that all pods have and that has a role',
      account('default', annotate(arn('agents'))),
      `"default" ${ofAgent} has "eks.amazonaws.com/role-arn" "${arn('agents')}", expected none`,
    ],
    ['without its role', account('agent', annotate('null')), `"agent" ${ofAgent} ${needs} "${arn('agents')}", found nothing`],
    [
      'of the controller with another role',
      account('jenkins', annotate(arn('admin')), 'payments'),
      `"jenkins" in "payments" ${needs} "${arn('controller')}", found "${arn('admin')}"`,
    ],
  ])('%s', (_, patch, expected) => {
    expect(check(irsa, both, patch)).toEqual([`ServiceAccount ${expected}`]);
  });

  it('with an annotation where the fleet uses EKS Pod Identity, be it for the same role', () => {
    expect(check('', both, account('agent', annotate(arn('agents'))))).toEqual([
      `ServiceAccount "agent" ${ofAgent} has "eks.amazonaws.com/role-arn" "${arn('agents')}", expected none`,
    ]);
  });
});

describe('rejects an association', () => {
  it.each<[string, string]>([
    [`merge: {spec: {roleARN: ${arn('admin')}}}`, `needs "roleARN" to be "${arn('agents')}", found "${arn('admin')}"`],
    ['merge: {spec: {roleARN: null}}', `needs "roleARN" to be "${arn('agents')}", found nothing`],
    [
      `ops: [{op: replace, path: /spec/roleARN, value: [${arn('agents')}]}]`,
      `needs "roleARN" to be "${arn('agents')}", found ["${arn('agents')}"]`,
    ],
    ['merge: {spec: {roleRef: {from: {name: admin}}}}', 'has "roleRef" {"from":{"name":"admin"}}, expected none'],
    [`merge: {spec: {targetRoleARN: ${arn('admin')}}}`, `has "targetRoleARN" "${arn('admin')}", expected none`],
    ['merge: {spec: {disableSessionTags: true}}', 'has "disableSessionTags" true, expected none'],
    ['merge: {spec: {namespace: search}}', 'needs "namespace" to be "payments-agents", found "search"'],
    ['merge: {spec: {serviceAccount: default}}', 'needs "serviceAccount" to be "agent", found "default"'],
    ['merge: {spec: {clusterName: production}}', 'needs "clusterName" to be "ci", found "production"'],
    ['merge: {metadata: {annotations: {services.k8s.aws/region: us-east-1}}}', 'has "services.k8s.aws/region" "us-east-1", expected none'],
    ['merge: {metadata: {annotations: {eks.services.k8s.aws/x: y}}}', 'has "eks.services.k8s.aws/x" "y", expected none'],
  ])('%s', (change, expected) => {
    expect(check('', both, association(change))).toEqual([`PodIdentityAssociation "agent" ${ofAgent} ${expected}`]);
  });

  it('of another account, by what its namespace says', () => {
    const patch =
      '{target: {kind: Namespace, name: payments-agents}, reason: test, merge: {metadata: {annotations: {services.k8s.aws/owner-account-id: "444455556666"}}}}';
    expect(check('', both, patch)).toEqual([
      'Namespace "payments-agents" has "services.k8s.aws/owner-account-id" "444455556666", expected none',
    ]);
  });

  it('without a readable spec', () => {
    expect(check('', both, association('ops: [{op: replace, path: /spec, value: 7}]'))).toHaveLength(4);
  });
});

it('tells the line of the patch and where the role belongs', () => {
  const patches = `- target: {kind: PodIdentityAssociation, name: agent}
  reason: test
  merge:
    spec:
      roleARN: ${arn('admin')}
`;
  expect(problemsOf(ownAwsIdentity, buildPatchedSubject({ teams: { payments: { team: both, patches } } }))).toEqual([
    {
      rule: 'own-aws-identity',
      file: 'overlays/payments/patches.yaml',
      line: 5,
      column: 16,
      where: 'PodIdentityAssociation "agent" in "payments-agents"',
      message: `PodIdentityAssociation "agent" ${ofAgent} needs "roleARN" to be "${arn('agents')}", found "${arn('admin')}"`,
      fix: 'leave it as it is, and write the role into "roles" of team.yaml',
    },
  ]);
});
