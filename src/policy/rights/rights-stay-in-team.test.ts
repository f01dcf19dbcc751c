import { describe, expect, it } from 'vitest';
import { buildPatchedSubject, buildSubject, problemsOf } from '../../testing/build-subject.ts';
import { leastPrivilege } from './least-privilege.ts';
import { rightsStayInTeam } from './rights-stay-in-team.ts';

/** What both policies say of a patch of payments; what fleet.yaml may allow begins with `may be allowed`. */
const findingsOf = (patch: object) => {
  const patches = JSON.stringify([{ reason: 'test', ...patch }]);
  const subject = buildPatchedSubject({ teams: { payments: { patches }, search: '' } });
  return [
    ...problemsOf(rightsStayInTeam, subject).map(({ message }) => message),
    ...problemsOf(leastPrivilege, subject).map(({ message }) => `may be allowed: ${message}`),
  ].map((message) => message.replace(/"[\w-]+" in "payments(-agents)?" /, ''));
};

/** A Role of the team with one rule more. */
const rule = (role: 'jenkins-agents' | 'jenkins-configuration', value: unknown) =>
  findingsOf({ target: { kind: 'Role', name: role }, ops: [{ op: 'add', path: '/rules/-', value }] });
const rights = (resource: string, ...verbs: readonly string[]) => ({ apiGroups: [''], resources: [resource], verbs });

const inAgents = 'jenkins-agents';
const inController = 'jenkins-configuration';
const intoController = 'a pod in the namespace of the controller can mount JENKINS_HOME and every Secret';
const further = 'what is written there reaches further than the builds of the team';
const asFiles = 'Secrets reach the controller as files, and in no other way';
const wildcard = 'a wildcard holds what nobody has thought of';

it('both accept what the charts render', () => {
  const subject = buildPatchedSubject({});
  expect([...problemsOf(rightsStayInTeam, subject), ...problemsOf(leastPrivilege, subject)]).toEqual([]);
});

describe('a Role gives', () => {
  it.each<[typeof inAgents | typeof inController, object]>([
    [inAgents, rights('pods', 'get', 'create')],
    [inAgents, { apiGroups: [''], resources: ['pods/log'], verbs: ['get'], resourceNames: ['maven-1'] }],
    [inController, rights('configmaps', 'watch')],
    [inController, {}],
  ])('what the controller needs: %s %j', (role, value) => {
    expect(rule(role, value)).toEqual([]);
  });

  it.each<[typeof inAgents | typeof inController, object, string]>([
    [inAgents, rights('persistentvolumeclaims', 'create', 'delete'), '"create" and "delete" on "persistentvolumeclaims"'],
    [inAgents, rights('pods', 'deletecollection'), '"deletecollection" on "pods"'],
    [inAgents, rights('pods/portforward', 'create'), '"create" on "pods/portforward"'],
    [inAgents, rights('pods/ephemeralcontainers', 'patch'), '"patch" on "pods/ephemeralcontainers"'],
    [inAgents, rights('services', 'list'), '"list" on "services"'],
    [inAgents, { apiGroups: ['batch'], resources: ['jobs'], verbs: ['create'] }, '"create" on "jobs" of "batch"'],
    [inAgents, { apiGroups: ['metrics.k8s.io'], resources: ['pods'], verbs: ['get'] }, '"get" on "pods" of "metrics.k8s.io"'],
    [inController, rights('configmaps', 'update'), '"update" on "configmaps"'],
    [inController, rights('pods', 'get', 'list'), '"get" and "list" on "pods"'],
    [inController, rights('constructor', 'get'), '"get" on "constructor"'],
  ])('more only where fleet.yaml allows it: %s %j', (role, value, text) => {
    expect(rule(role, value)).toEqual([`may be allowed: Role gives ${text}, which the controller does not need`]);
  });

  it.each<[typeof inAgents | typeof inController, object, string]>([
    [inController, rights('*', 'get'), `"get" on "*": ${wildcard}`],
    [inAgents, rights('pods/*', 'get'), `"get" on "pods/*": ${wildcard}`],
    [inAgents, rights('*/exec', 'get'), `"get" on "*/exec": ${wildcard}`],
    [inAgents, rights('pods', '*'), `"*" on "pods": ${wildcard}`],
    [inAgents, { apiGroups: ['*'], resources: ['pods'], verbs: ['get'] }, `"get" on "pods" of "*": ${wildcard}`],
    [inAgents, rights('users', 'impersonate'), '"impersonate" on "users": by it rights grow'],
    [
      inAgents,
      { apiGroups: ['rbac.authorization.k8s.io'], resources: ['roles'], verbs: ['escalate', 'bind'] },
      '"escalate" and "bind" on "roles" of "rbac.authorization.k8s.io": by it rights grow',
    ],
    [
      inAgents,
      { apiGroups: ['rbac.authorization.k8s.io'], resources: ['rolebindings'], verbs: ['create'] },
      `"create" on "rolebindings" of "rbac.authorization.k8s.io": ${further}`,
    ],
    [inController, rights('secrets', 'get'), `"get" on "secrets": ${asFiles}`],
    [inAgents, rights('secrets', 'list'), `"list" on "secrets": ${asFiles}`],
    [
      inAgents,
      rights('serviceaccounts/token', 'create'),
      '"create" on "serviceaccounts/token": a token is all that its service account may do',
    ],
    [inAgents, rights('serviceaccounts', 'patch'), `"patch" on "serviceaccounts": ${further}`],
    [inController, rights('pods', 'create'), `"create" on "pods": ${intoController}`],
    [inController, rights('pods/exec', 'get'), `"get" on "pods/exec": ${intoController}`],
    [inController, rights('pods/portforward', 'create'), `"create" on "pods/portforward": ${intoController}`],
    [inController, rights('pods/ephemeralcontainers', 'patch'), `"patch" on "pods/ephemeralcontainers": ${intoController}`],
    [
      inController,
      { apiGroups: ['apps'], resources: ['deployments'], verbs: ['patch'] },
      `"patch" on "deployments" of "apps": ${intoController}`,
    ],
    [inController, { apiGroups: ['batch'], resources: ['jobs'], verbs: ['create'] }, `"create" on "jobs" of "batch": ${intoController}`],
    [
      inAgents,
      { apiGroups: ['external-secrets.io'], resources: ['externalsecrets'], verbs: ['create'] },
      `"create" on "externalsecrets" of "external-secrets.io": ${further}`,
    ],
    [
      inAgents,
      { apiGroups: ['networking.k8s.io'], resources: ['networkpolicies'], verbs: ['delete'] },
      `"delete" on "networkpolicies" of "networking.k8s.io": ${further}`,
    ],
    [inAgents, rights('services', 'create'), `"create" on "services": ${further}`],
    [inAgents, rights('pods/binding', 'create'), `"create" on "pods/binding": ${further}`],
    [inAgents, { apiGroups: ['apps'], resources: ['daemonsets'], verbs: ['create'] }, `"create" on "daemonsets" of "apps": ${further}`],
  ])('never: %s %j', (role, value, text) => {
    expect(rule(role, value)).toEqual([`Role gives ${text}`]);
  });

  it('nothing of the whole cluster', () => {
    expect(rule(inAgents, { nonResourceURLs: ['/metrics'], verbs: ['get'] })).toEqual([
      'Role gives rights on "nonResourceURLs", which are of the whole cluster',
    ]);
  });

  it('one sentence for each rule, resource and reason', () => {
    const value = { apiGroups: [''], resources: ['secrets', 'pods'], verbs: ['get', 'deletecollection'] };
    expect(rule(inAgents, value)).toEqual([
      `Role gives "get" and "deletecollection" on "secrets": ${asFiles}`,
      'may be allowed: Role gives "deletecollection" on "pods", which the controller does not need',
    ]);
  });

  it.each([
    null,
    'text',
    7,
    { apiGroups: '*', resources: { secrets: 1 }, verbs: null },
    { apiGroups: [7], resources: [null], verbs: [{}] },
  ])('nothing by a rule that a patch has bent into %j', (value) => {
    expect(rule(inAgents, value)).toEqual([]);
  });
});

describe('a RoleBinding', () => {
  const binding = (merge: object) => findingsOf({ target: { kind: 'RoleBinding', name: inAgents }, merge });

  it.each([{ kind: 'ClusterRole', name: 'cluster-admin' }, { name: 'jenkins-configuration' }, { kind: 'ClusterRole' }, { apiGroup: 'x' }])(
    'gives the rights of no other role: %j',
    (roleRef) => {
      const { kind, name } = { kind: 'Role', name: inAgents, ...roleRef };
      expect(binding({ roleRef })).toEqual([`RoleBinding gives the rights of ${kind} "${name}", expected a Role of "payments-agents"`]);
    },
  );

  it.each<[object, string]>([
    [{ kind: 'ServiceAccount', name: 'agent', namespace: 'payments-agents' }, 'ServiceAccount "agent" in "payments-agents"'],
    [{ kind: 'ServiceAccount', name: 'jenkins', namespace: 'search' }, 'ServiceAccount "jenkins" in "search"'],
    [{ kind: 'ServiceAccount', name: 'default', namespace: 'payments' }, 'ServiceAccount "default" in "payments"'],
    [{ kind: 'ServiceAccount', name: 'jenkins' }, 'ServiceAccount "jenkins"'],
    [{ kind: 'Group', name: 'system:authenticated', apiGroup: 'rbac.authorization.k8s.io' }, 'Group "system:authenticated"'],
    [{ kind: 7, name: 'jenkins', namespace: 'payments' }, 'the kind 7 "jenkins" in "payments"'],
    [{ kind: 'User', name: 'jenkins', namespace: 'payments' }, 'User "jenkins" in "payments"'],
  ])('gives rights to nobody else: %j', (subject, whose) => {
    const expected = `RoleBinding gives rights to ${whose}, expected the service account "jenkins" in "payments" alone`;
    expect(
      findingsOf({ target: { kind: 'RoleBinding', name: inAgents }, ops: [{ op: 'add', path: '/subjects/0', value: subject }] }),
    ).toEqual([expected]);
  });

  it('may give rights to nobody, or say the group of a service account', () => {
    expect(binding({ subjects: null })).toEqual([]);
    expect(binding({ subjects: [{ name: 'jenkins', apiGroup: '' }] })).toEqual([]);
  });
});

describe('a ServiceAccount', () => {
  const account = (name: string, ops: readonly object[], namespace = 'payments-agents') =>
    findingsOf({ target: { kind: 'ServiceAccount', name, namespace }, ops });
  const replace = (value: unknown) => [{ op: 'replace', path: '/automountServiceAccountToken', value }];

  it.each<[readonly object[], string]>([
    [replace(true), 'true'],
    [replace(null), 'null'],
    [replace('false'), '"false"'],
    [[{ op: 'remove', path: '/automountServiceAccountToken' }], 'nothing'],
  ])('brings no token: %j', (ops, found) => {
    const expected = `ServiceAccount needs "automountServiceAccountToken" to be false, so that no pod gets a token unasked; found ${found}`;
    expect(account('agent', ops)).toEqual([expected]);
    expect(account('default', ops)).toEqual([expected]);
    expect(account('jenkins', ops, 'payments')).toEqual([expected]);
  });

  it('may have secrets for pulling images', () => {
    expect(account('agent', [{ op: 'add', path: '/imagePullSecrets', value: [{ name: 'registry' }] }])).toEqual([]);
  });
});

it.each(['ClusterRole', 'ClusterRoleBinding'])('a %s is refused, in whichever namespace it says to be', (kind) => {
  const object = { apiVersion: 'rbac.authorization.k8s.io/v1', kind, metadata: { name: 'x', namespace: 'payments' } };
  expect(problemsOf(rightsStayInTeam, buildSubject([object])).map(({ message }) => message)).toEqual([
    `${kind} "x" in "payments" gives rights on the whole cluster`,
  ]);
});
