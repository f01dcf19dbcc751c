import type { KubernetesObject, Team } from '../../model/index.ts';
import type { Policy } from '../policy.ts';

const clusterScoped = new Set(['Namespace', 'PersistentVolume']);

/** A team's objects are in its two namespaces; the only cluster-scoped ones are these namespaces and its volumes. */
export const staysInOwnNamespace: Policy = {
  name: 'stays-in-own-namespace',
  canBeAllowed: false,
  check: ({ team, objects, agentPods }) =>
    [
      ...objects.filter((object) => !isOwn(object, team)),
      ...agentPods.filter(({ pod }) => pod.metadata.namespace !== team.agentsNamespace),
    ].map((of) => ({
      of,
      path: ['metadata', 'namespace'],
      message: `is outside the team's namespaces "${team.namespace}" and "${team.agentsNamespace}"`,
      fix: 'keep it in one of them',
    })),
};

const isOwn = ({ kind, metadata }: KubernetesObject, team: Team): boolean => {
  const own = [team.namespace, team.agentsNamespace];
  if (metadata.namespace !== undefined) return own.includes(metadata.namespace);
  return clusterScoped.has(kind) && (kind !== 'Namespace' || own.includes(metadata.name));
};
