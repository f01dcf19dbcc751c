/**
 * The path of a collection of the Kubernetes API: `apiPath('apps/v1', 'deployments', 'payments')`.
 * Without a namespace: of all namespaces, or of a kind that has none. A name can be put behind it.
 */
export function apiPath(apiVersion: string, plural: string, namespace?: string): string {
  const root = apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
  return namespace === undefined ? `${root}/${plural}` : `${root}/namespaces/${namespace}/${plural}`;
}

export const applicationsPath = apiPath('argoproj.io/v1alpha1', 'applications', 'argocd');
export const projectsPath = apiPath('argoproj.io/v1alpha1', 'appprojects', 'argocd');
export const volumesPath = apiPath('v1', 'persistentvolumes');
export const namespacesPath = apiPath('v1', 'namespaces');
export const configMapsPath = (namespace: string): string => apiPath('v1', 'configmaps', namespace);
export const servicesPath = (namespace: string): string => apiPath('v1', 'services', namespace);
export const claimsPath = (namespace: string): string => apiPath('v1', 'persistentvolumeclaims', namespace);
export const deploymentsPath = (namespace: string): string => apiPath('apps/v1', 'deployments', namespace);
export const rolesPath = (namespace: string): string => apiPath('rbac.authorization.k8s.io/v1', 'roles', namespace);
