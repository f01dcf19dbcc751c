import { isolationProofs, noOtherRight } from '../proofs/rights.ts';
import { beside, both, drop, edit, type Mutation } from './mutation.ts';

const line = (part: string) => {
  const found = isolationProofs.find(({ name }) => name.includes(part));
  if (found === undefined) throw new Error(`no line of the table of isolation has "${part}"`);
  return found;
};

const allow = (role: string, resources: readonly string[], verbs: readonly string[], apiGroups = ['']) =>
  edit('Role', role, ({ rules }) => rules.push({ apiGroups, resources, verbs }));

const bindAlso = (account: string) =>
  edit('RoleBinding', 'jenkins-agents', ({ subjects, metadata }) =>
    subjects.push({ kind: 'ServiceAccount', name: account, namespace: metadata.namespace }),
  );

export const rightsMutations: readonly Mutation[] = [
  {
    name: 'the controller’s role for builds is not bound',
    breaks: line('starts, watches, enters'),
    shows: /"jenkins" in "try-mutant-\d+" may not create pods in "try-mutant-\d+-agents"/,
    change: drop('RoleBinding', 'jenkins-agents'),
  },
  {
    name: 'the controller may start pods beside itself',
    breaks: line('does so nowhere else'),
    shows: /may create pods in "try-mutant-\d+"/,
    change: allow('jenkins-configuration', ['pods'], ['create']),
  },
  {
    name: 'the controller’s role for its configuration is not bound',
    breaks: line('reads the ConfigMaps of its own'),
    shows: /may not get configmaps/,
    change: drop('RoleBinding', 'jenkins-configuration'),
  },
  {
    name: 'the controller may read the ConfigMaps of builds',
    breaks: line('reads ConfigMaps nowhere else'),
    shows: /may list configmaps in "try-mutant-\d+-agents"/,
    change: allow('jenkins-agents', ['configmaps'], ['list']),
  },
  {
    name: 'the controller may read Secrets of its namespace',
    breaks: line('reads and writes no Secret'),
    shows: /may get secrets in "try-mutant-\d+"/,
    change: allow('jenkins-configuration', ['secrets'], ['get']),
  },
  {
    name: 'the controller may do everything where builds run',
    breaks: line('reads and writes no Secret'),
    shows: /may escalate roles in "try-mutant-\d+-agents"/,
    change: allow('jenkins-agents', ['*'], ['*'], ['*']),
  },
  {
    name: 'the controller may read nodes',
    breaks: line('no right to anything of the cluster'),
    shows: /may get nodes in the whole cluster/,
    change: both(
      beside('RoleBinding', 'jenkins-agents', ({ subjects, metadata: { namespace } }) => ({
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind: 'ClusterRoleBinding',
        metadata: { name: `${namespace}-nodes` },
        roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: `${namespace}-nodes` },
        subjects,
      })),
      beside('Role', 'jenkins-agents', ({ metadata: { namespace } }) => ({
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind: 'ClusterRole',
        metadata: { name: `${namespace}-nodes` },
        rules: [{ apiGroups: [''], resources: ['nodes'], verbs: ['get'] }],
      })),
    ),
  },
  {
    name: 'the service account of builds is bound, too',
    breaks: line('the token of "agent"'),
    shows: /"agent" in "try-mutant-\d+-agents" may create pods/,
    change: bindAlso('agent'),
  },
  {
    name: 'the service account "default" of builds is bound, too',
    breaks: line('the token of "default"'),
    shows: /"default" in "try-mutant-\d+-agents" may create pods/,
    change: bindAlso('default'),
  },
  {
    name: 'the controller may do one thing more than it needs, which no line of the table names',
    breaks: noOtherRight,
    shows: /"jenkins" in "try-mutant-\d+" may list endpoints in "try-mutant-\d+-agents"/,
    change: allow('jenkins-agents', ['endpoints'], ['list']),
  },
];
