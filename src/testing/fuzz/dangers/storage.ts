import { type FindDangers, remove, set } from './danger.ts';

const keepIt = 'argocd.argoproj.io/sync-options';
const keepItPointer = `/metadata/annotations/${keepIt.replace('/', '~1')}`;

/** What a team's volumes and namespaces could be made to be: somebody else's data, or data that goes with a sync. */
export const storageDangers: FindDangers = (object, { accessPoint, fileSystem, namespace }) => {
  const forgetting = [
    remove('data that goes when the team does', keepItPointer),
    set('data that Argo CD may delete', keepItPointer, 'Prune=true,Delete=true'),
    set('data that Argo CD may delete, in small letters', keepItPointer, 'prune=true'),
  ];
  switch (object.kind) {
    case 'PersistentVolume':
      return [
        ...forgetting,
        set("another team's home", '/spec/csi/volumeHandle', `${fileSystem}::${accessPoint}`),
        set('every home of the file system', '/spec/csi/volumeHandle', fileSystem),
        set('a folder above the access point', '/spec/csi/volumeAttributes', { path: '/' }),
        set('another driver', '/spec/csi/driver', 'nfs.csi.k8s.io'),
        {
          gives: 'the disk of the node',
          ops: [
            { op: 'remove', path: '/spec/csi' },
            { op: 'add', path: '/spec/hostPath', value: { path: '/' } },
          ],
        },
        {
          gives: 'a share of anybody',
          ops: [
            { op: 'remove', path: '/spec/csi' },
            { op: 'add', path: '/spec/nfs', value: { server: '10.0.0.7', path: '/' } },
          ],
        },
        set('a volume for another namespace', '/spec/claimRef/namespace', namespace),
        remove('a volume for whoever claims it first', '/spec/claimRef'),
        set('data that goes with its claim', '/spec/persistentVolumeReclaimPolicy', 'Delete'),
      ];
    case 'PersistentVolumeClaim':
      return [
        ...forgetting,
        set("another team's volume", '/spec/volumeName', `${namespace}-jenkins-home`),
        {
          gives: 'an empty new volume',
          ops: [
            { op: 'remove', path: '/spec/volumeName' },
            { op: 'add', path: '/spec/storageClassName', value: 'gp3' },
          ],
        },
      ];
    case 'Namespace':
      return [
        ...forgetting,
        set('pods that may do everything', '/metadata/labels/pod-security.kubernetes.io~1enforce', 'privileged'),
        remove('pods that may do everything, since nothing is enforced', '/metadata/labels/pod-security.kubernetes.io~1enforce'),
        set('AWS in the name of another account', '/metadata/annotations/services.k8s.aws~1owner-account-id', '444455556666'),
        set('a namespace that goes after an hour', '/metadata/labels/cleanup.kyverno.io~1ttl', '1h'),
        set('the rules of an old Kubernetes', '/metadata/labels/pod-security.kubernetes.io~1enforce-version', 'v1.0'),
      ];
    case 'ResourceQuota':
      return [
        set('builds on every node that there is', '/spec/hard/pods', '100000'),
        set('all memory that there is', '/spec/hard/requests.memory', '900Ti'),
        set('load balancers without end', '/spec/hard/services.loadbalancers', '100'),
        remove('builds without a limit', '/spec/hard/pods'),
        set('a quota for none of the pods', '/spec/scopes', ['BestEffort']),
      ];
    default:
      return [];
  }
};
