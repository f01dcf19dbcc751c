import type { FieldPath, Fleet, KubernetesObject, Team } from '../../model/index.ts';
import { printValue } from '../fields/print-value.ts';
import { mapAt, mapsAt, type PlainMap, valueAt } from '../fields/value-at.ts';
import type { Policy, Violation } from '../policy.ts';

/**
 * An ExternalSecret reads keys of its team and shared ones, from the fleet's store, and writes the one Secret that it is named after; its passwords
 * come from the team's own generator. A search by name or tags would find what is of others (External Secrets 2.9, `external-secrets.io/v1`). A key
 * is never shown: somebody may have written the secret there.
 */
export const ownSecrets: Policy = {
  name: 'own-secrets',
  canBeAllowed: false,
  check: ({ fleet, team, objects }) =>
    objects
      .filter(({ kind }) => kind === 'ExternalSecret')
      .flatMap((of) => [
        ...findForeignStore(of, ['spec', 'secretStoreRef'], fleet),
        ...findForeignTarget(of),
        ...mapsAt(of, ['spec', 'data']).flatMap(({ item, path }) => checkEntry(of, item, path, { fleet, team })),
        ...mapsAt(of, ['spec', 'dataFrom']).flatMap(({ item, path }) => checkEntry(of, item, path, { fleet, team })),
      ]),
};

interface Context {
  readonly fleet: Fleet;
  readonly team: Team;
}

/** An entry of `data` or of `dataFrom`: each knows some of these fields. */
const checkEntry = (of: KubernetesObject, entry: PlainMap, path: FieldPath, { fleet, team }: Context): readonly Violation[] => [
  ...['remoteRef', 'extract'].flatMap((field) => findForeignKey(of, entry, [...path, field], { fleet, team })),
  ...(entry['find'] === undefined || entry['find'] === null
    ? []
    : [
        {
          of,
          path: [...path, 'find'],
          message: 'searches the store by "find", which also finds what is not the team\'s',
          fix: 'name each key in "secrets" of team.yaml',
        },
      ]),
  ...findForeignStore(of, [...path, 'sourceRef', 'storeRef'], fleet),
  ...findForeignGenerator(of, [...path, 'sourceRef', 'generatorRef']),
];

/** Letters and segments of a key are those that team.yaml may have, so that no store reads one as a path to somewhere else. */
const keyLetters = /^[A-Za-z0-9_+=@-][A-Za-z0-9_+=.@-]*(\/[A-Za-z0-9_+=@-][A-Za-z0-9_+=.@-]*)*$/;

const findForeignKey = (of: KubernetesObject, entry: PlainMap, path: FieldPath, { fleet, team }: Context): readonly Violation[] => {
  const field = path.at(-1) ?? '';
  const key = valueAt(entry, [field, 'key']);
  if (entry[field] === undefined) return [];
  const folders = [team.name, 'shared'].map((folder) => `${fleet.secrets.prefix}/${folder}/`);
  const isOwn = (written: string) => keyLetters.test(written) && folders.some((folder) => written.startsWith(folder));
  if (typeof key === 'string' && (isOwn(key) || key === fleet.ingress.oidc?.key)) return [];
  const message = `needs a key that begins with ${folders.map((folder) => `"${folder}"`).join(' or ')}, found another`;
  return [{ of, path: [...path, 'key'], message, fix: 'copy the secret to one of these' }];
};

/** Without `kind` it is a SecretStore. */
const findForeignStore = (of: KubernetesObject, path: FieldPath, { secrets }: Fleet): readonly Violation[] => {
  const found = valueAt(of, path);
  if (found === undefined || found === null) return [];
  const { kind = 'SecretStore', name } = mapAt(of, path);
  if (kind === secrets.store.kind && name === secrets.store.name) return [];
  const message = `needs the fleet's ${secrets.store.kind} "${secrets.store.name}", found ${printValue(kind)} ${printValue(name)}`;
  return [{ of, path, message, fix: 'leave it out of the patch; the store is "secrets" of fleet.yaml' }];
};

const findForeignGenerator = (of: KubernetesObject, path: FieldPath): readonly Violation[] => {
  const found = valueAt(of, path);
  if (found === undefined || found === null) return [];
  const { apiVersion = generatorVersion, kind, name } = mapAt(of, path);
  if (apiVersion === generatorVersion && kind === 'Password' && name === 'jenkins-generated') return [];
  const message = `needs the generator Password "jenkins-generated", found ${printValue(kind)} ${printValue(name)}`;
  return [{ of, path, message, fix: 'leave it out of the patch' }];
};

const generatorVersion = 'generators.external-secrets.io/v1alpha1';

/** A target without a name has the ExternalSecret's. A `manifest` is no Secret at all; a template writes into one, and none of its types makes a token. */
const findForeignTarget = (of: KubernetesObject): readonly Violation[] => {
  const { name = of.metadata.name, manifest, creationPolicy } = mapAt(of, ['spec', 'target']);
  const type = valueAt(of, ['spec', 'target', 'template', 'type']);
  const find = (path: FieldPath, message: string): Violation => ({ of, path, message, fix: 'leave it out of the patch' });
  return [
    ...(name === of.metadata.name
      ? []
      : [find(['spec', 'target', 'name'], `writes the Secret ${printValue(name)}, and its own is "${of.metadata.name}"`)]),
    ...(creationPolicy === 'Merge' || creationPolicy === 'None'
      ? [
          find(
            ['spec', 'target', 'creationPolicy'],
            `makes no Secret, by the creationPolicy "${creationPolicy}", and no controller starts without it`,
          ),
        ]
      : []),
    ...(manifest === undefined || manifest === null
      ? []
      : [find(['spec', 'target', 'manifest'], `writes an object that is no Secret, a ${printValue(valueAt(manifest, ['kind']))}`)]),
    ...(type === 'kubernetes.io/service-account-token'
      ? [find(['spec', 'target', 'template', 'type'], 'makes a token of a service account, which never ends')]
      : []),
    ...mapsAt(of, ['spec', 'target', 'template', 'templateFrom'])
      .filter(({ item: { target = 'Data' } }) => !templateTargets.has(String(target).toLowerCase()))
      .map(({ item, path }) => find([...path, 'target'], `writes its template to ${printValue(item['target'])} of the Secret`)),
  ];
};

const templateTargets = new Set(['data', 'labels', 'annotations']);
