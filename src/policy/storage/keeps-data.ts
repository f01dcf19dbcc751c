import type { FieldPath, KubernetesObject } from '../../model/index.ts';
import { printValue } from '../fields/print-value.ts';
import { mapAt, valueAt } from '../fields/value-at.ts';
import type { Policy, Violation } from '../policy.ts';

const syncOptions: FieldPath = ['metadata', 'annotations', 'argocd.argoproj.io/sync-options'];
const compareOptions: FieldPath = ['metadata', 'annotations', 'argocd.argoproj.io/compare-options'];

/** What holds data, or takes along what holds data when it goes. */
const keptKinds = new Set(['PersistentVolume', 'PersistentVolumeClaim', 'Namespace']);

/**
 * Nothing that holds data is deleted because a manifest, an Application or a claim goes. Argo CD 3.5 reads `Prune` and `Delete` from the live object,
 * the first value of each (gitops-engine, `GetAnnotationOptionValue`); it makes hooks, Argo CD's and Helm's, anew with every sync, and what has `Force`
 * or `Replace` where it cannot change it. The garbage collector of Kubernetes deletes an object whose owner it does not find. External Secrets 2.9
 * deletes a Secret unless its `deletionPolicy` is Retain, and makes new passwords with every refresh unless its `refreshPolicy` is CreatedOnce.
 */
export const keepsData: Policy = {
  name: 'keeps-data',
  canBeAllowed: true,
  check: ({ objects }) =>
    objects.flatMap((object) => [
      ...findHooks(object),
      ...findReplacement(object),
      ...findOwners(object),
      ...(keptKinds.has(object.kind) ? [...findMissingProtection(object), ...findEnds(object)] : []),
      ...(object.kind === 'PersistentVolume' ? findReclaim(object) : []),
      ...(object.kind === 'ExternalSecret' ? findLostSecret(object) : []),
    ]),
};

const findHooks = (of: KubernetesObject): readonly Violation[] =>
  Object.keys(mapAt(of, ['metadata', 'annotations']))
    .filter((key) => key.startsWith('argocd.argoproj.io/hook') || key.startsWith('helm.sh/hook'))
    .map((key) => ({
      of,
      path: ['metadata', 'annotations', key],
      message: `has the annotation "${key}", and Argo CD deletes a hook and makes it anew with every sync`,
      fix: 'remove the annotation',
    }));

const findReplacement = (of: KubernetesObject): readonly Violation[] =>
  optionsAt(of, syncOptions)
    .filter((option) => option === 'Replace=true' || option === 'Force=true')
    .map((option) => ({
      of,
      path: syncOptions,
      message: `has the sync option "${option}", by which Argo CD may delete it and make it anew`,
      fix: 'remove the option',
    }));

const findOwners = (of: KubernetesObject): readonly Violation[] => {
  const owners = valueAt(of, ['metadata', 'ownerReferences']);
  if (owners === undefined || (Array.isArray(owners) && owners.length === 0)) return [];
  const message = 'has "ownerReferences", and Kubernetes deletes it together with its owner, or at once where there is none';
  return [{ of, path: ['metadata', 'ownerReferences'], message, fix: 'remove them' }];
};

const findMissingProtection = (of: KubernetesObject): readonly Violation[] => {
  const findOption = (name: string, reason: string): readonly Violation[] => {
    const found = optionsAt(of, syncOptions).filter((option) => option.startsWith(`${name}=`));
    if (found.length === 1 && found[0] === `${name}=false`) return [];
    const message = `needs the sync option "${name}=false" and no other "${name}", or Argo CD deletes it ${reason}; found ${list(found)}`;
    return [{ of, path: syncOptions, message, fix: `keep "${name}=false"` }];
  };
  const isIgnored = optionsAt(of, compareOptions).includes('IgnoreExtraneous');
  return [
    ...findOption('Prune', 'when its manifest goes'),
    ...findOption('Delete', 'when its Application goes'),
    ...(isIgnored
      ? []
      : [
          {
            of,
            path: compareOptions,
            message: 'needs the compare option "IgnoreExtraneous", or its Application is OutOfSync for good once its manifest goes',
            fix: 'keep "IgnoreExtraneous"',
          },
        ]),
  ];
};

/** Labels and annotations by which others delete what has them (Kyverno, "Cleanup Policy"; kube-janitor). */
const ends: readonly FieldPath[] = [
  ['metadata', 'labels', 'cleanup.kyverno.io/ttl'],
  ['metadata', 'annotations', 'janitor/ttl'],
  ['metadata', 'annotations', 'janitor/expires'],
];

const findEnds = (of: KubernetesObject): readonly Violation[] =>
  ends
    .filter((path) => valueAt(of, path) !== undefined)
    .map((path) => ({ of, path, message: `has "${path.at(-1)}", by which it is deleted after a time`, fix: 'remove it' }));

const findReclaim = (of: KubernetesObject): readonly Violation[] => {
  const path = ['spec', 'persistentVolumeReclaimPolicy'];
  const found = valueAt(of, path);
  if (found === 'Retain') return [];
  const message = `needs "persistentVolumeReclaimPolicy" to be "Retain", or it goes with its claim; found ${printValue(found)}`;
  return [{ of, path, message, fix: 'keep "Retain"' }];
};

const findLostSecret = (of: KubernetesObject): readonly Violation[] => {
  const find = (path: FieldPath, expected: string, isRight: (found: unknown) => boolean, reason: string): readonly Violation[] => {
    const found = valueAt(of, path);
    if (isRight(found)) return [];
    const message = `needs "${path.at(-1)}" to be "${expected}", or ${reason}; found ${printValue(found)}`;
    return [{ of, path, message, fix: `keep "${expected}"` }];
  };
  return [
    ...find(['spec', 'target', 'deletionPolicy'], 'Retain', isRetain, 'its Secret goes when its values leave the store'),
    ...(of.metadata.name === 'jenkins-generated'
      ? find(['spec', 'refreshPolicy'], 'CreatedOnce', (found) => found === 'CreatedOnce', 'each refresh makes new passwords')
      : []),
  ];
};

/** The default of External Secrets is the same. */
const isRetain = (found: unknown): boolean => found === undefined || found === 'Retain';

/** The options of an annotation, as Argo CD divides them. */
const optionsAt = (object: KubernetesObject, path: FieldPath): readonly string[] => {
  const text = valueAt(object, path);
  return typeof text === 'string' ? text.split(',').map((option) => option.trim()) : [];
};

const list = (options: readonly string[]): string => (options.length === 0 ? 'none' : options.map((option) => `"${option}"`).join(', '));
