import type { Team } from '../../src/model/index.ts';

/** A question to the API server, and its right answer. */
export interface Right {
  readonly who: { readonly name: string; readonly namespace: string };
  readonly verb: string;
  readonly group: string;
  readonly resource: string;
  readonly subresource?: string;
  /** Absent: in all namespaces, or a resource of the cluster. */
  readonly namespace?: string;
  readonly allowed: boolean;
}

interface Line {
  readonly name: string;
  /** Of a team and another one. */
  readonly rights: (team: Team, other: Team) => readonly Right[];
}

type What = readonly [verb: string, resource: string, group?: string];

const podWork: readonly What[] = [
  ...['create', 'delete', 'get', 'list', 'watch', 'patch'].map((verb): What => [verb, 'pods']),
  ['create', 'pods/exec'],
  ['get', 'pods/exec'],
  ['get', 'pods/log'],
];
const events: readonly What[] = ['get', 'list', 'watch'].map((verb): What => [verb, 'events']);
const reading = (resource: string, group = ''): readonly What[] => ['get', 'list', 'watch'].map((verb): What => [verb, resource, group]);
const writing = (resource: string, group = ''): readonly What[] =>
  ['create', 'update', 'patch', 'delete', 'deletecollection'].map((verb): What => [verb, resource, group]);

/** Resources by which somebody would get more than he has. */
const dangerous: readonly What[] = [
  ...reading('secrets'),
  ...writing('secrets'),
  ...writing('configmaps'),
  ['create', 'serviceaccounts/token'],
  ['impersonate', 'serviceaccounts'],
  ...writing('roles', 'rbac.authorization.k8s.io'),
  ['bind', 'roles', 'rbac.authorization.k8s.io'],
  ['escalate', 'roles', 'rbac.authorization.k8s.io'],
  ...writing('rolebindings', 'rbac.authorization.k8s.io'),
  ['create', 'pods/attach'],
  ['create', 'pods/portforward'],
  ['update', 'pods/ephemeralcontainers'],
  ['create', 'pods/eviction'],
  ...writing('deployments', 'apps'),
  ...writing('jobs', 'batch'),
  ...writing('resourcequotas'),
  ...writing('networkpolicies', 'networking.k8s.io'),
  ['patch', 'pods/ephemeralcontainers'],
  ['patch', 'serviceaccounts'],
  ['get', 'persistentvolumeclaims'],
  ['create', 'persistentvolumeclaims'],
  ['create', 'services'],
  ['create', 'ingresses', 'networking.k8s.io'],
  ['create', 'externalsecrets', 'external-secrets.io'],
  ['create', 'podidentityassociations', 'eks.services.k8s.aws'],
];

const ofTheCluster: readonly What[] = [
  ...reading('nodes'),
  ...writing('nodes'),
  ['get', 'nodes/proxy'],
  ...writing('namespaces'),
  ...reading('namespaces'),
  ...writing('persistentvolumes'),
  ...writing('clusterroles', 'rbac.authorization.k8s.io'),
  ...writing('clusterrolebindings', 'rbac.authorization.k8s.io'),
  ...writing('customresourcedefinitions', 'apiextensions.k8s.io'),
  ...writing('mutatingwebhookconfigurations', 'admissionregistration.k8s.io'),
  ['create', 'tokenreviews', 'authentication.k8s.io'],
  ['create', 'applications', 'argoproj.io'],
  ['create', 'nodepools', 'karpenter.sh'],
  ['impersonate', 'users'],
];

const ask = (who: Right['who'], allowed: boolean, whats: readonly What[], namespaces: readonly (string | undefined)[]): readonly Right[] =>
  namespaces.flatMap((namespace) =>
    whats.map(([verb, name, group = '']) => {
      const [resource = '', subresource] = name.split('/');
      return {
        who,
        verb,
        group,
        resource,
        allowed,
        ...(subresource !== undefined && { subresource }),
        ...(namespace !== undefined && { namespace }),
      };
    }),
  );

const controllerOf = ({ namespace }: Team) => ({ name: 'jenkins', namespace });

/** Where nobody of a team has any business. */
const elsewhere = (other: Team): readonly string[] => [other.namespace, other.agentsNamespace, 'kube-system', 'default'];

/** The table of isolation in questions: who may do what, and above all who may not. */
export const isolationLines: readonly Line[] = [
  {
    name: 'a controller starts, watches, enters and ends pods where its builds run',
    rights: (team) => ask(controllerOf(team), true, [...podWork, ...events], [team.agentsNamespace]),
  },
  {
    name: 'a controller does so nowhere else: not in its own namespace, not in another team’s, not in kube-system',
    rights: (team, other) => ask(controllerOf(team), false, [...podWork, ...events], [team.namespace, ...elsewhere(other), undefined]),
  },
  {
    name: 'a controller reads the ConfigMaps of its own namespace',
    rights: (team) => ask(controllerOf(team), true, reading('configmaps'), [team.namespace]),
  },
  {
    name: 'a controller reads ConfigMaps nowhere else',
    rights: (team, other) => ask(controllerOf(team), false, reading('configmaps'), [team.agentsNamespace, ...elsewhere(other), undefined]),
  },
  {
    name: 'a controller reads and writes no Secret anywhere, and can give itself nothing',
    rights: (team, other) =>
      ask(controllerOf(team), false, dangerous, [team.namespace, team.agentsNamespace, ...elsewhere(other), undefined]),
  },
  {
    name: 'a controller has no right to anything of the cluster',
    rights: (team) => ask(controllerOf(team), false, ofTheCluster, [undefined]),
  },
  ...(['agent', 'default'] as const).map((name) => ({
    name: `a build that gets hold of the token of "${name}" can do nothing with it`,
    rights: (team: Team, other: Team) => [
      ...ask(
        { name, namespace: team.agentsNamespace },
        false,
        [...podWork, ...events, ...reading('configmaps'), ...dangerous],
        [team.namespace, team.agentsNamespace, ...elsewhere(other), undefined],
      ),
      ...ask({ name, namespace: team.agentsNamespace }, false, ofTheCluster, [undefined]),
    ],
  })),
];
