import { describePolicy, mergeIntoController, ownKind, ownTemplate } from '../../testing/describe-policy.ts';
import { noForeignDisks } from './no-foreign-disks.ts';

const yaml = (volumes: string) => ownTemplate(`, yaml: "spec: {volumes: ${volumes}}"`);
const inTemplate = 'casc/cloud.yaml:7: Pod "tools" in "payments-agents"';

describePolicy(noForeignDisks, {
  accepts: {
    'what is rendered': { teams: { payments: 'agents: [linux, maven]\ncache: {accessPoint: fsap-0fedcba9876543210}' } },
    'volumes that are made for a pod': ownTemplate(
      ', volumes: [{genericEphemeralVolume: {mountPath: /a, requestsSize: 1Gi}}, {emptyDirVolume: {mountPath: /b, memory: false}}]',
    ),
    'Secrets, and what a driver makes of them': yaml(
      '[{name: a, secret: {secretName: s}}, {name: b, csi: {driver: secrets-store.csi.k8s.io}}]',
    ),
    'what other policies look at': yaml('[{name: a, hostPath: {path: /}}, {name: b, nfs: {server: s, path: /}}, {name: c, gitRepo: {}}]'),
    'what pod-security refuses': mergeIntoController('{volumes: [{name: disk, awsElasticBlockStore: {volumeID: vol-1}}]}'),
    'volumes that are no list': yaml('x'),
  },
  rejects: {
    'a disk by its id': [
      yaml('[{name: disk, awsElasticBlockStore: {volumeID: vol-0123456789abcdef0}}]'),
      `${inTemplate} has the volume "disk" of the type "awsElasticBlockStore", which says itself what it attaches: it may be a disk of somebody else`,
    ],
    'a volume that is there already, by a claim that is made for the pod': [
      mergeIntoController('{volumes: [{name: other, ephemeral: {volumeClaimTemplate: {spec: {volumeName: search-agent-cache}}}}]}'),
      '3: Deployment "jenkins" in "payments" has the ephemeral volume "other" with "volumeName", by which it takes a volume that is there already',
    ],
    'a copy of another volume': [
      yaml('[{name: other, ephemeral: {volumeClaimTemplate: {spec: {dataSource: {kind: PersistentVolumeClaim, name: agent-cache}}}}}]'),
      `${inTemplate} has the ephemeral volume "other" with "dataSource", by which it takes a volume that is there already`,
    ],
    'a share over the network': [
      yaml('[{name: share, cephfs: {monitors: [a]}}, {name: disk, iscsi: {}}]'),
      `${inTemplate} has the volume "share" of the type "cephfs", which says itself what it attaches: it may be a disk of somebody else`,
      `${inTemplate} has the volume "disk" of the type "iscsi", which says itself what it attaches: it may be a disk of somebody else`,
    ],
    'a kind': [
      ownKind('{architectures: [arm64], capacity: [on-demand], podYaml: {spec: {volumes: [{name: d, rbd: {image: a}}]}}}'),
      'team.yaml:2: Pod "own-arm64-on-demand" in "payments-agents" has the volume "d" of the type "rbd", which says itself what it attaches: it may be a disk of somebody else',
    ],
  },
});
