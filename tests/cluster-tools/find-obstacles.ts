import type { KubernetesObject } from '../../src/model/index.ts';
import { nameOf } from '../../src/policy/policy.ts';
import type { Api } from './api.ts';
import { isMadeByUs } from './made-by-us.ts';

/** Nodes of kind, k3d, minikube and simulated ones; everything else is a machine that somebody pays for. */
const harmlessProvider = /^$|^(kind|k3s|kwok|minikube):/;

/**
 * Why the cluster cannot be used: what it holds already, as far as the suite would meet it. Empty where it is free. What a former run of the suite left behind is
 * no obstacle. `planned` is everything that the suite is going to make; its namespaced objects count by their namespaces.
 */
export const findObstacles = async (api: Pick<Api, 'list'>, planned: readonly KubernetesObject[]): Promise<readonly string[]> => {
  const clusterScoped = planned.filter(({ metadata }) => metadata.namespace === undefined);
  const kinds = distinctKinds(clusterScoped);
  const existing = (await Promise.all(kinds.map(({ apiVersion, kind }) => api.list(apiVersion, kind)))).flat();
  const foreign = existing.filter((object) => !isMadeByUs(object));
  const names = new Set(clusterScoped.map(nameOf));
  const custom = distinctKinds(planned).filter(({ apiVersion }) => isCustom(apiVersion));
  const inUse = (await Promise.all(custom.map(({ apiVersion, kind }) => api.list(apiVersion, kind))))
    .flat()
    .filter((object) => !isMadeByUs(object));
  const fleets = foreign.filter(
    ({ kind, metadata }) => kind === 'Namespace' && metadata.labels?.['app.kubernetes.io/managed-by'] === 'jenkins-fleet',
  );
  const paid = (await api.list('v1', 'Node')).filter(({ spec }) => !harmlessProvider.test(spec.providerID ?? ''));
  return [
    ...foreign
      .filter((object) => names.has(nameOf(object)))
      .map((object) => `${nameOf(object)} is there already, and the suite would make it`),
    ...fleets.map((object) => `${nameOf(object)} belongs to a fleet that runs here`),
    ...inUse.map((object) => `${nameOf(object)} is there: controllers that act on ${object.apiVersion} may be at work`),
    ...paid.map(({ metadata, spec }) => `Node "${metadata.name}" is a machine of a cloud (${spec.providerID})`),
  ];
};

const isCustom = (apiVersion: string): boolean => /\.[a-z]/.test(apiVersion) && !apiVersion.split('/')[0]?.endsWith('.k8s.io');

/** Each kind once. */
export const distinctKinds = (objects: readonly KubernetesObject[]): readonly { readonly apiVersion: string; readonly kind: string }[] => [
  ...new Map(objects.map(({ apiVersion, kind }) => [`${apiVersion} ${kind}`, { apiVersion, kind }])).values(),
];
