import { at, type FindEscapes, mapOf, when } from './expectation.ts';

const keepers = ['Namespace', 'PersistentVolume', 'PersistentVolumeClaim'];

/** Volumes are the team's own access points, stay when Argo CD removes what it made, and namespaces keep their level of Pod Security. */
export const findStorageEscapes: FindEscapes = (object, { fleet, team, written }) => {
  const options = String(object.metadata.annotations?.['argocd.argoproj.io/sync-options'] ?? '').split(',');
  const isAllowed = fleet.allow.some(
    (entry) => entry.team === team.name && entry.rule === 'keeps-data' && entry.in === `${object.kind}/${object.metadata.name}`,
  );
  const kept = when(
    keepers.includes(object.kind) && !isAllowed && !(options.includes('Prune=false') && options.includes('Delete=false')),
    'data that a sync may delete',
  );
  switch (object.kind) {
    case 'PersistentVolume': {
      const handle = String(at(object, 'spec', 'csi', 'volumeHandle'));
      const accessPoint = handle.split('::')[1] ?? '';
      const claim = `${String(at(object, 'spec', 'claimRef', 'namespace'))}/${String(at(object, 'spec', 'claimRef', 'name'))}`;
      return [
        ...kept,
        ...when(
          Object.keys(mapOf(object['spec'])).some((key) => /^(hostPath|nfs|local|iscsi|awsElasticBlockStore|flexVolume)$/.test(key)),
          'a volume of another type',
        ),
        ...when(at(object, 'spec', 'csi', 'driver') !== 'efs.csi.aws.com', 'another driver'),
        ...when(at(object, 'spec', 'csi', 'volumeAttributes') !== undefined, 'attributes of a volume'),
        ...when(!handle.startsWith(`${fleet.storage.fileSystem}::fsap-`) || !written.includes(accessPoint), "somebody else's access point"),
        ...when(![`${team.namespace}/jenkins-home`, `${team.agentsNamespace}/agent-cache`].includes(claim), 'a volume for others'),
        ...when(at(object, 'spec', 'persistentVolumeReclaimPolicy') !== 'Retain', 'data that goes with its claim'),
      ];
    }
    case 'PersistentVolumeClaim':
      return [
        ...kept,
        ...when(!String(at(object, 'spec', 'volumeName')).startsWith(`${team.namespace}-`), "somebody else's volume"),
        ...when(at(object, 'spec', 'storageClassName') !== '', 'a new volume'),
      ];
    case 'Namespace': {
      const privileged =
        object.metadata.name === team.agentsNamespace && team.agents.some(({ podSecurity }) => podSecurity === 'privileged');
      const level = object.metadata.name === team.namespace ? 'restricted' : privileged ? 'privileged' : 'baseline';
      const labels = mapOf(object.metadata.labels);
      return [
        ...kept,
        ...when(
          Object.keys(object.metadata.annotations ?? {}).some((key) => key.includes('services.k8s.aws/')),
          'AWS in the name of others',
        ),
        ...when('cleanup.kyverno.io/ttl' in labels, 'a namespace that is cleaned up'),
        ...when(labels['pod-security.kubernetes.io/enforce'] !== level, 'another level of Pod Security'),
        ...when(labels['pod-security.kubernetes.io/enforce-version'] !== 'latest', 'another version of Pod Security'),
      ];
    }
    case 'ResourceQuota':
      return [
        ...when(String(at(object, 'spec', 'hard', 'pods')) !== String(team.quota.pods), 'another number of pods'),
        ...when(at(object, 'spec', 'hard', 'requests.cpu') !== team.quota.cpu, 'another number of CPUs'),
        ...when(at(object, 'spec', 'hard', 'requests.memory') !== team.quota.memory, 'another amount of memory'),
        ...when(at(object, 'spec', 'hard', 'services.loadbalancers') !== '0', 'load balancers'),
        ...when(at(object, 'spec', 'scopes') !== undefined, 'a quota for some of the pods'),
      ];
    default:
      return [];
  }
};
