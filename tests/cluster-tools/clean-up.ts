import { nameOf } from '../../src/policy/policy.ts';
import type { LooseObject } from '../../src/testing/render-objects.ts';
import type { Api } from './api.ts';
import { isMadeByUs } from './made-by-us.ts';
import { until } from './until.ts';

/** Waits this long for namespaces to be gone. */
const patienceSeconds = 120;

interface Kind {
  readonly apiVersion: string;
  readonly kind: string;
}

const namespaceKind: Kind = { apiVersion: 'v1', kind: 'Namespace' };
const crdKind: Kind = { apiVersion: 'apiextensions.k8s.io/v1', kind: 'CustomResourceDefinition' };

/**
 * Deletes what the suite has made, in this run or in one that was cut off, and nothing else. `kinds` are those of the cluster-scoped objects that the suite makes;
 * the namespace `keep` stays. Returns what it could not delete, with the reason.
 */
export const cleanUp = async (api: Api, kinds: readonly Kind[], keep?: string): Promise<readonly string[]> => {
  const ourNamespaces = async () => (await ours(api, namespaceKind)).filter(({ metadata }) => metadata.name !== keep);
  const namespaces = await ourNamespaces();
  await Promise.all(namespaces.map(({ metadata }) => releaseNamespace(api, metadata.name)));
  await removeAll(api, await ours(api, { apiVersion: 'v1', kind: 'Node' }));
  await removeAll(api, namespaces);
  const stuck = await until(ourNamespaces, ({ length }) => length === 0, patienceSeconds);

  const others = kinds.filter(({ kind }) => kind !== 'Namespace');
  const ourOthers = async () => (await Promise.all(others.map((kind) => ours(api, kind)))).flat();
  await removeAll(api, await ourOthers());

  // A definition takes all its objects along, so it goes last, and only when nobody else has begun to use it.
  const crds = await ours(api, crdKind);
  const foreign = (await Promise.all(crds.map((crd) => foreignObjects(api, crd)))).flat();
  const isFree = ({ metadata }: LooseObject) => !foreign.some(({ crd }) => crd === metadata.name);
  await removeAll(api, crds.filter(isFree));
  const going = async () => [...(await ourOthers()), ...(await ours(api, crdKind)).filter(isFree)];
  const late = await until(going, ({ length }) => length === 0, patienceSeconds);
  // The API server goes on to name a kind for a moment, and whoever asks then does not install it again.
  const served = () => Promise.all(crds.filter(isFree).map((crd) => isServed(api, crd)));
  await until(served, (answers) => !answers.includes(true), patienceSeconds);
  return [
    ...[...stuck, ...late].map((object) => `${nameOf(object)}: ${reasonOf(object)}`),
    ...foreign.map(({ crd, name }) => `CustomResourceDefinition "${crd}": "${name}" is not ours`),
  ];
};

const ours = async (api: Api, { apiVersion, kind }: Kind): Promise<readonly LooseObject[]> =>
  (await api.list(apiVersion, kind)).filter(isMadeByUs);

const removeAll = (api: Api, objects: readonly LooseObject[]): Promise<unknown> =>
  Promise.all(objects.map((object) => api.remove(object, object.metadata.uid)));

/** What would hold a namespace: pods on nodes without a kubelet, and Applications that wait for an Argo CD. */
const releaseNamespace = async (api: Api, namespace: string): Promise<void> => {
  const applications = (await api.list('argoproj.io/v1alpha1', 'Application', namespace)).filter(isMadeByUs);
  await Promise.all(applications.map((application) => api.patch(application, { metadata: { finalizers: null } })));
  await removeAll(api, await api.list('apps/v1', 'Deployment', namespace));
  await removeAll(api, await api.list('apps/v1', 'ReplicaSet', namespace));
  await removeAll(api, await api.list('v1', 'Pod', namespace));
};

const isServed = (api: Api, { spec }: LooseObject): Promise<boolean> => api.serves(servedVersion(spec), spec.names.kind);

const servedVersion = (spec: LooseObject): string =>
  `${spec.group}/${spec.versions.find(({ served }: { served: boolean }) => served)?.name}`;

const foreignObjects = async (
  api: Api,
  { metadata, spec }: LooseObject,
): Promise<readonly { readonly crd: string; readonly name: string }[]> => {
  const objects = await api.list(servedVersion(spec), spec.names.kind);
  return objects.filter((object) => !isMadeByUs(object)).map((object) => ({ crd: metadata.name, name: object.metadata.name }));
};

interface Condition {
  readonly type: string;
  readonly status: string;
  readonly message: string;
}

const reasonOf = ({ status }: LooseObject): string => {
  const conditions: readonly Condition[] = status?.conditions ?? [];
  const messages = conditions.filter((condition) => condition.status === 'True').map(({ message }) => message);
  return messages.join('; ') || 'is being deleted';
};
