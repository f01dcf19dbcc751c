import type { FieldPath, Fleet, KubernetesObject, Team } from '../../model/index.ts';
import { printValue } from '../fields/print-value.ts';
import { isMap, mapAt, valueAt } from '../fields/value-at.ts';
import { isHarmlessMountOption } from '../pods/mount-option.ts';
import type { Policy, Violation } from '../policy.ts';
import { findEfsShares } from './nfs-volumes.ts';

/** A claim of the team, and what it is bound to. */
interface Own {
  readonly claim: string;
  readonly namespace: string;
  readonly volume: string;
  readonly handle: string;
  readonly accessMode: 'ReadWriteOncePod' | 'ReadWriteMany';
}

/**
 * A team's volumes are its own access points of the fleet's file system, bound to its own claims, with the access modes that they were made with: no
 * patch mounts another team's home, a part of the file system outside of an access point, or something that is no EFS at all. What is not known here is
 * refused, since a field that selects another file may come with any version (EFS CSI driver 3.4, `pkg/driver/node.go`; Kubernetes 1.36 reads some
 * fields from older annotations first, `MountOptionFromSpec`, `GetPersistentVolumeClass`).
 */
export const ownVolumes: Policy = {
  name: 'own-volumes',
  canBeAllowed: false,
  check: (subject) => {
    const owned = ownedBy(subject.fleet, subject.team);
    return [
      ...subject.objects.flatMap((object) => {
        if (object.kind === 'PersistentVolume') return checkVolume(object, owned);
        return object.kind === 'PersistentVolumeClaim' ? checkClaim(object, owned) : [];
      }),
      ...findEfsShares(subject),
    ];
  },
};

const ownedBy = ({ prefix, storage }: Fleet, { name, namespace, agentsNamespace, home, cache }: Team): readonly Own[] => {
  const own = (claim: string, inNamespace: string, accessPoint: string, accessMode: Own['accessMode']): Own => ({
    claim,
    namespace: inNamespace,
    volume: `${prefix}${name}-${claim}`,
    handle: `${storage.fileSystem}::${accessPoint}`,
    accessMode,
  });
  return [
    own('jenkins-home', namespace, home.accessPoint, 'ReadWriteOncePod'),
    ...(cache ? [own('agent-cache', agentsNamespace, cache.accessPoint, 'ReadWriteMany')] : []),
  ];
};

const checkVolume = (of: KubernetesObject, owned: readonly Own[]): readonly Violation[] => {
  const own = owned.find(({ volume }) => volume === of.metadata.name);
  if (own === undefined)
    return [
      notOwn(
        of,
        owned.map(({ volume }) => volume),
      ),
    ];
  return [
    ...findForeign(of, ['spec'], volumeFields),
    ...findForeign(of, ['spec', 'csi'], ['driver', 'volumeHandle', 'volumeAttributes']),
    ...findForeign(of, ['spec', 'claimRef'], ['apiVersion', 'kind', 'namespace', 'name']),
    ...expectValue(of, ['spec', 'csi', 'driver'], 'efs.csi.aws.com'),
    ...expectValue(of, ['spec', 'csi', 'volumeHandle'], own.handle),
    ...expectValue(of, ['spec', 'claimRef', 'namespace'], own.namespace),
    ...expectValue(of, ['spec', 'claimRef', 'name'], own.claim),
    ...expectBinding(of, own),
    ...findAttributes(of),
    ...findMountOptions(of),
  ];
};

const checkClaim = (of: KubernetesObject, owned: readonly Own[]): readonly Violation[] => {
  const own = owned.find(({ claim, namespace }) => claim === of.metadata.name && namespace === of.metadata.namespace);
  if (own === undefined)
    return [
      notOwn(
        of,
        owned.map(({ claim }) => claim),
      ),
    ];
  return [...findForeign(of, ['spec'], claimFields), ...expectValue(of, ['spec', 'volumeName'], own.volume), ...expectBinding(of, own)];
};

/** Where a volume is, whose it is and how it is mounted is checked one by one; the rest of these fields cannot change what is mounted. */
const volumeFields = [
  'accessModes',
  'capacity',
  'claimRef',
  'csi',
  'mountOptions',
  'nodeAffinity',
  'persistentVolumeReclaimPolicy',
  'storageClassName',
  'volumeMode',
];

/** Without `dataSource`, `dataSourceRef` and `selector`, by which a claim asks for something else than its volume. */
const claimFields = ['accessModes', 'resources', 'storageClassName', 'volumeMode', 'volumeName'];

/** Of all volumes, for ever: EFS does not limit them, and a static claim cannot be resized (charts/storage.ts). */
const capacity = { storage: '1Ti' };

/** What binds a volume and its claim to each other is the same in both. A mode other than the default is for disks, and never changes. */
const expectBinding = (of: KubernetesObject, own: Own): readonly Violation[] => [
  ...expectValue(of, ['spec', 'accessModes'], [own.accessMode]),
  ...expectValue(of, ['spec', 'storageClassName'], ''),
  ...(valueAt(of, ['spec', 'volumeMode']) === undefined ? [] : expectValue(of, ['spec', 'volumeMode'], 'Filesystem')),
  ...expectValue(
    of,
    of.kind === 'PersistentVolume' ? ['spec', 'capacity'] : ['spec', 'resources'],
    of.kind === 'PersistentVolume' ? capacity : { requests: capacity },
  ),
  ...findAnnotation(of, 'volume.beta.kubernetes.io/storage-class'),
];

const notOwn = (of: KubernetesObject, names: readonly string[]): Violation => ({
  of,
  message: `is none of the team's own, which are ${names.map((name) => `"${name}"`).join(' and ')}`,
  fix: 'report this: it is a fault of the generator',
});

const expectValue = (of: KubernetesObject, path: FieldPath, expected: unknown): readonly Violation[] => {
  const found = valueAt(of, path);
  if (JSON.stringify(found) === JSON.stringify(expected)) return [];
  const message = `needs ${path.slice(1).join('.')} ${printValue(expected)}, found ${printValue(found)}`;
  return [{ of, path, message, fix: 'leave it out of the patch; access points are chosen in team.yaml' }];
};

const findForeign = (of: KubernetesObject, path: FieldPath, known: readonly string[]): readonly Violation[] =>
  Object.keys(mapAt(of, path))
    .filter((field) => !known.includes(field))
    .map((field) => ({
      of,
      path: [...path, field],
      message: `has ${[...path, field].slice(1).join('.')}, by which it could be something else than the team's own access point`,
      fix: 'remove it',
    }));

const findAnnotation = (of: KubernetesObject, key: string): readonly Violation[] =>
  Object.hasOwn(mapAt(of, ['metadata', 'annotations']), key)
    ? [
        {
          of,
          path: ['metadata', 'annotations', key],
          message: `has the annotation "${key}", which Kubernetes reads instead of the field in "spec"`,
          fix: 'remove it',
        },
      ]
    : [];

/** The driver's attributes: one switches encryption off, the others name another host or folder to mount. */
const findAttributes = (of: KubernetesObject): readonly Violation[] => {
  const path: FieldPath = ['spec', 'csi', 'volumeAttributes'];
  const found = valueAt(of, path);
  if (found === undefined) return [];
  const isEncryption = isMap(found) && Object.entries(found).every(([name, value]) => name === 'encryptInTransit' && value === 'true');
  if (isEncryption) return [];
  const message =
    'has csi.volumeAttributes other than encryptInTransit "true", by which another host or folder could be mounted, or in the clear';
  return [{ of, path, message, fix: 'remove them' }];
};

const findMountOptions = (of: KubernetesObject): readonly Violation[] => {
  const path: FieldPath = ['spec', 'mountOptions'];
  const options: unknown = valueAt(of, path) ?? [];
  const refused = Array.isArray(options) ? options.flatMap((option: unknown, index) => (isHarmlessMountOption(option) ? [] : [index])) : [];
  return [
    ...refused.map((index) => ({
      of,
      path: [...path, index],
      message: `has the mount option ${printValue(valueAt(options, [index]))}, which is none of those that only make NFS faster or slower`,
      fix: 'remove it',
    })),
    ...findAnnotation(of, 'volume.beta.kubernetes.io/mount-options'),
  ];
};
