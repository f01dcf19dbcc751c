import { createHash } from 'node:crypto';
import type { KubernetesObject } from '../../../model/index.ts';
import { at, type FindEscapes, listOf, mapOf, mapsIn, when } from './expectation.ts';

/** Secrets come from the team's own keys and the shared ones, and the configuration is delivered as it was checked. */
export const findSecretEscapes: FindEscapes = (object, { fleet, team, unpatched }) => {
  switch (object.kind) {
    case 'ExternalSecret': {
      const { store, prefix } = fleet.secrets;
      const own = [`${prefix}/${team.name}/`, `${prefix}/shared/`];
      return [
        ...mapsIn(object['spec']).flatMap(({ key }) =>
          when(
            typeof key === 'string' && (key.includes('..') || !own.some((beginning) => key.startsWith(beginning))),
            `the secret ${String(key)}`,
          ),
        ),
        ...mapsIn(object['spec']).flatMap((map) => [
          ...when('find' in map, 'secrets that are searched for'),
          ...[map['secretStoreRef'], map['storeRef']]
            .filter((ref) => ref !== undefined && (at(ref, 'name') !== store.name || at(ref, 'kind') !== store.kind))
            .map((ref) => `the store ${JSON.stringify(ref)}`),
          ...when('generatorRef' in map && at(map, 'generatorRef', 'kind') !== 'Password', 'another generator'),
        ]),
        ...when(at(object, 'spec', 'target', 'template', 'type') !== undefined, 'a Secret of another type'),
        ...when(at(object, 'spec', 'target', 'manifest') !== undefined, 'an object of another kind'),
        ...when((at(object, 'spec', 'target', 'deletionPolicy') ?? 'Retain') !== 'Retain', 'a Secret that goes with its source'),
      ];
    }
    case 'Password':
      return when(!(Number(at(object, 'spec', 'length')) >= 32), 'a short password');
    case 'ConfigMap':
      if (object['immutable'] === true) return ['a configuration for ever'];
      return object.metadata.name.startsWith('jenkins-config')
        ? findOtherFiles(mapOf(object['data']))
        : findOtherPrograms(object, unpatched);
    default:
      return [];
  }
};

/** Files whose digest is not in the list that travels with them. Only a list that is in the same ConfigMap is looked at. */
const findOtherFiles = (data: Readonly<Record<string, unknown>>): readonly string[] => {
  const list = data['checksums.txt'];
  if (typeof list !== 'string') return [];
  const digests = new Set(list.split('\n').map((line) => line.split(' ')[0]));
  return Object.entries(data)
    .filter(([key, text]) => key !== 'checksums.txt' && !digests.has(createHash('sha256').update(String(text)).digest('hex')))
    .map(([key]) => `the file ${key}, which is not in checksums.txt as it is`);
};

/** Programs are ours, so that their text is that of every team; only what is known from before the patches is looked at. */
const findOtherPrograms = (object: KubernetesObject, unpatched: readonly KubernetesObject[] = []): readonly string[] => {
  const before = unpatched.find(({ kind, metadata }) => kind === object.kind && metadata.name === object.metadata.name);
  return when(before !== undefined && JSON.stringify(before['data']) !== JSON.stringify(object['data']), 'another program');
};

/** Clouds of the JCasC that start pods in a namespace of others. */
export const namespacesOfClouds = (casc: unknown): readonly string[] =>
  listOf(at(casc, 'jenkins', 'clouds')).flatMap((cloud) => {
    const namespace = at(cloud, 'kubernetes', 'namespace');
    return namespace === undefined ? [] : [String(namespace)];
  });
