import type { ClusterKinds, EmittedKind, KubernetesObject, RenderedFile } from '../src/model/index.ts';

/**
 * Every namespaced kind that the charts may put into a team's namespaces. Constant, not what one team happens to have: a project that changes
 * with its team's objects would refuse a new kind until the next retry.
 */
export const teamKinds: readonly EmittedKind[] = [
  { group: '', kind: 'ConfigMap' },
  { group: '', kind: 'LimitRange' },
  { group: '', kind: 'PersistentVolumeClaim' },
  { group: '', kind: 'ResourceQuota' },
  { group: '', kind: 'Service' },
  { group: '', kind: 'ServiceAccount' },
  { group: 'apps', kind: 'Deployment' },
  { group: 'eks.services.k8s.aws', kind: 'PodIdentityAssociation' },
  { group: 'external-secrets.io', kind: 'ExternalSecret' },
  { group: 'generators.external-secrets.io', kind: 'Password' },
  { group: 'networking.k8s.io', kind: 'Ingress' },
  { group: 'networking.k8s.io', kind: 'NetworkPolicy' },
  { group: 'policy', kind: 'PodDisruptionBudget' },
  { group: 'rbac.authorization.k8s.io', kind: 'Role' },
  { group: 'rbac.authorization.k8s.io', kind: 'RoleBinding' },
  { group: 'vpcresources.k8s.aws', kind: 'SecurityGroupPolicy' },
];

/** Lists the kinds of the rendered cluster files, in the order of the files. */
export const clusterKinds = (files: readonly RenderedFile[]): ClusterKinds => {
  const objects = files.flatMap((file) => file.objects);
  const namespaced = objects.filter(({ metadata }) => metadata.namespace !== undefined);
  return {
    cluster: objects
      .filter(({ metadata }) => metadata.namespace === undefined)
      .map((object) => ({ ...kindOf(object), name: object.metadata.name })),
    clusterNamespaced: [...new Map(namespaced.map((object) => [`${object.apiVersion} ${object.kind}`, kindOf(object)])).values()],
    clusterNamespaces: [...new Set(namespaced.flatMap(({ metadata }) => metadata.namespace ?? []))],
  };
};

const kindOf = ({ apiVersion, kind }: KubernetesObject): EmittedKind => ({
  group: apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '',
  kind,
});
