import type { KubernetesObject, Team } from '../../model/index.ts';
import type { Right } from './rights-of.ts';

/** In which of a team's namespaces a right is given. */
export type Where = 'controller' | 'agents';

export const whereIs = ({ metadata }: KubernetesObject, team: Team): Where =>
  metadata.namespace === team.agentsNamespace ? 'agents' : 'controller';

const readVerbs = new Set(['get', 'list', 'watch']);

/** By these verbs rights grow (Kubernetes documentation, "Role Based Access Control Good Practices"). */
const growingVerbs = new Set(['escalate', 'bind', 'impersonate']);

/** Ways into a running pod, or into its namespace by a new one; a `get` is enough to open one of the first. */
const waysIntoPods = new Set(['exec', 'attach', 'portforward', 'proxy', 'ephemeralcontainers']);
const startsPods = new Set([
  'pods',
  'deployments',
  'replicasets',
  'statefulsets',
  'daemonsets',
  'jobs',
  'cronjobs',
  'replicationcontrollers',
]);

/**
 * What may be written where an exception of fleet.yaml says so: it starts or changes no more than builds. Their pods are bound to Pod Security, the
 * quota and the network policies of their namespace, whatever makes them.
 */
const harmless: Readonly<Record<Where, ReadonlySet<string>>> = {
  controller: new Set(['configmaps', 'events', 'events.k8s.io/events', 'coordination.k8s.io/leases']),
  agents: new Set(
    [
      'pods pods/exec pods/attach pods/portforward pods/eviction pods/ephemeralcontainers configmaps events persistentvolumeclaims',
      'apps/deployments apps/deployments/scale apps/replicasets apps/statefulsets apps/statefulsets/scale batch/jobs batch/cronjobs',
      'events.k8s.io/events coordination.k8s.io/leases',
    ].flatMap((names) => names.split(' ')),
  ),
};

/**
 * Why nobody may have a right, exception or not; undefined where it ends at the team's own builds. Who writes other kinds lets an operator of the cluster
 * act for him: an ExternalSecret reads the secrets of every team, a PodIdentityAssociation gives AWS roles, an Ingress or a Service takes the
 * requests of others.
 */
export const dangerOf = ({ group, resource, verb }: Right, where: Where): string | undefined => {
  const [kind = '', subresource = ''] = resource.split('/');
  if ([group, kind, subresource, verb].includes('*')) return 'a wildcard holds what nobody has thought of';
  if (growingVerbs.has(verb)) return 'by it rights grow';
  if (kind === 'secrets') return 'Secrets reach the controller as files, and in no other way';
  if (kind === 'serviceaccounts' && subresource === 'token') return 'a token is all that its service account may do';
  if (where === 'controller' && kind === 'pods' && waysIntoPods.has(subresource)) return intoController;
  if (readVerbs.has(verb) || harmless[where].has(group === '' ? resource : `${group}/${resource}`)) return undefined;
  return where === 'controller' && startsPods.has(kind)
    ? intoController
    : 'what is written there reaches further than the builds of the team';
};

const intoController = 'a pod in the namespace of the controller can mount JENKINS_HOME and every Secret';
