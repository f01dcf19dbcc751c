import { loadAll } from 'js-yaml';
import type { KubernetesObject } from '../../../model/index.ts';
import { at, type Expectation, type FindEscapes, listOf, mapOf, when } from './expectation.ts';
import { namespacesOfClouds } from './secrets.ts';

/** Annotations by which Argo CD and Helm do something else with an object than apply it. */
const otherwise = /^(argocd\.argoproj\.io\/(hook.*|tracking-id|skip-reconcile|installation-id)|helm\.sh\/.*)$/;

/** What a team's folder holds is of the team, and is what its AppProject lets Argo CD apply. */
export const findDeliveryEscapes: FindEscapes = (object, { team }) => {
  const { namespace, name } = object.metadata;
  const ownNames = [team.namespace, team.agentsNamespace, `${team.namespace}-jenkins-home`, `${team.namespace}-agent-cache`];
  const annotations = Object.entries(object.metadata.annotations ?? {});
  return [
    ...when(namespace !== undefined && ![team.namespace, team.agentsNamespace].includes(namespace), `the namespace ${namespace}`),
    ...when(namespace === undefined && !ownNames.includes(name), `an object of the cluster, ${object.kind} ${name}`),
    ...annotations.filter(([key]) => otherwise.test(key)).map(([key]) => `the annotation ${key}`),
    ...annotations.filter(([key, text]) => key.endsWith('/sync-options') && /(Replace|Force)=true/i.test(text)).map(([, text]) => text),
    ...when(Number(object.metadata.annotations?.['argocd.argoproj.io/sync-wave'] ?? 0) > 0, 'after the controller'),
    ...['finalizers', 'ownerReferences', 'generateName', 'managedFields'].filter((field) => at(object, 'metadata', field) !== undefined),
  ];
};

/** Objects that the team's AppProject does not let Argo CD apply; `project` is what is rendered for it. */
export const findUndeliverable = (objects: readonly KubernetesObject[], project: unknown): readonly string[] => {
  const allowed = (list: string, object: KubernetesObject): boolean =>
    listOf(at(project, 'spec', list)).some(
      (entry) =>
        at(entry, 'group') === (object.apiVersion.includes('/') ? object.apiVersion.split('/')[0] : '') &&
        at(entry, 'kind') === object.kind &&
        [undefined, object.metadata.name].includes(at(entry, 'name') as string),
    );
  return objects
    .filter(
      (object) => !allowed(object.metadata.namespace === undefined ? 'clusterResourceWhitelist' : 'namespaceResourceWhitelist', object),
    )
    .map(({ kind, metadata }) => `${kind} ${metadata.name} is not in the AppProject`);
};

/** Clouds in the configuration that start pods outside the namespace of the team's builds, and files that are no YAML. */
export const findForeignClouds = (objects: readonly KubernetesObject[], { team }: Expectation): readonly string[] =>
  objects
    .filter(({ kind }) => kind === 'ConfigMap')
    .flatMap(({ data }) => Object.entries(mapOf(data)))
    .filter(([file, text]) => /\.ya?ml$/i.test(file) && typeof text === 'string' && text.trim() !== '')
    .flatMap(([file, text]) => {
      const casc = parse(String(text));
      if (casc === undefined) return [`${file} is no YAML`];
      const foreign = namespacesOfClouds(casc).filter((namespace) => namespace !== team.agentsNamespace);
      return foreign.map((namespace) => `${file} starts pods in ${namespace}`);
    });

const parse = (text: string): unknown => {
  try {
    return loadAll(text)[0] ?? null;
  } catch {
    return undefined;
  }
};
