import { describe, expect, it } from 'vitest';
import type { AgentPod, KubernetesObject } from '../../model/index.ts';
import { buildPatchedSubject, buildSubject, problemsOf } from '../../testing/build-subject.ts';
import { ownVolumes } from './own-volumes.ts';

const team = 'home: {accessPoint: fsap-0123456789abcdef0}\ncache: {accessPoint: fsap-0123456789abcdef1}\n';
const check = (target: string, change: string, fleet = '') =>
  problemsOf(
    ownVolumes,
    buildPatchedSubject({ fleet, teams: { payments: { team, patches: `- target: ${target}\n  reason: test\n  ${change}\n` } } }),
  );
const volume = '{kind: PersistentVolume, name: payments-jenkins-home}';
const cache = '{kind: PersistentVolume, name: payments-agent-cache}';
const claim = '{kind: PersistentVolumeClaim, name: jenkins-home}';
const merge = (spec: string) => `merge: {spec: ${spec}}`;
const add = (path: string, value: string) => `ops: [{op: add, path: ${path}, value: ${value}}]`;

describe('accepts', () => {
  it.each([
    ['another label', volume, 'merge: {metadata: {labels: {a: b}}}'],
    ['options that only make NFS faster or slower', cache, merge('{mountOptions: [noatime, nconnect=16, NoResvPort, rsize=1048576, tls]}')],
    ['encryption that is written out', volume, merge('{csi: {volumeAttributes: {encryptInTransit: "true"}}}')],
    ['the kind of the claim', volume, merge('{claimRef: {apiVersion: v1, kind: PersistentVolumeClaim}}')],
    ['nodes for a volume', cache, merge('{nodeAffinity: {required: {nodeSelectorTerms: []}}}')],
    ['a file system, written out', claim, merge('{volumeMode: Filesystem}')],
  ])('%s', (_, target, change) => {
    expect(check(target, change)).toEqual([]);
  });

  it('volumes of a fleet with a prefix', () => {
    const subject = buildPatchedSubject({ fleet: 'prefix: ci-\n', teams: { payments: team } });
    expect(problemsOf(ownVolumes, subject)).toEqual([]);
    expect(subject.objects.filter(({ kind }) => kind.startsWith('PersistentVolume'))).toHaveLength(4);
  });
});

describe('rejects', () => {
  it.each([
    ['a disk instead of a file system', volume, merge('{volumeMode: Block}')],
    ['another size of a volume', volume, merge('{capacity: {storage: 2Ti}}')],
    ['another size of a claim, which cannot be resized', claim, merge('{resources: {requests: {storage: 2Ti}}}')],
    ['the access point of another team', volume, merge('{csi: {volumeHandle: "fs-0123456789abcdef0::fsap-0fedcba9876543210"}}')],
    ["the team's other access point", cache, merge('{csi: {volumeHandle: "fs-0123456789abcdef0::fsap-0123456789abcdef0"}}')],
    ['the whole file system', volume, merge('{csi: {volumeHandle: fs-0123456789abcdef0}}')],
    ['a folder before the access point', volume, merge('{csi: {volumeHandle: "fs-0123456789abcdef0:/jenkins:fsap-0123456789abcdef0"}}')],
    ['another notation of the same', volume, merge('{csi: {volumeHandle: "efs:fs-0123456789abcdef0::fsap-0123456789abcdef0"}}')],
    ['another file system', cache, merge('{csi: {volumeHandle: "fs-0fedcba9876543210::fsap-0123456789abcdef1"}}')],
    ['another driver', volume, merge('{csi: {driver: s3.csi.aws.com}}')],
    ['a type of file system', volume, merge('{csi: {fsType: ext4}}')],
    ['a Secret for the driver', volume, merge('{csi: {nodePublishSecretRef: {name: x, namespace: kube-system}}}')],
    ['mounting in the clear', volume, merge('{csi: {volumeAttributes: {encryptInTransit: "false"}}}')],
    ['another mount target', cache, merge('{csi: {volumeAttributes: {mounttargetip: 10.0.0.9}}}')],
    ['a folder of the file system', cache, merge('{csi: {volumeAttributes: {path: /jenkins/search}}}')],
    ['another account', cache, merge('{csi: {volumeAttributes: {crossaccount: "true"}}}')],
    ['attributes that are no map', cache, add('/spec/csi/volumeAttributes', '[path]')],
    ['an access point among the options', volume, merge('{mountOptions: ["accesspoint=fsap-0fedcba9876543210"]}')],
    ['an access point behind a harmless option', volume, merge('{mountOptions: ["noatime,accesspoint=fsap-0fedcba9876543210"]}')],
    ['an identity among the options', volume, merge('{mountOptions: [iam]}')],
    ['a mount that loses writes', volume, merge('{mountOptions: [noatime, soft]}')],
    ['an option that is no text', volume, merge('{mountOptions: [{a: b}]}')],
    ['options in the old annotation', volume, 'merge: {metadata: {annotations: {volume.beta.kubernetes.io/mount-options: iam}}}'],
    ['a storage class in the old annotation', claim, 'merge: {metadata: {annotations: {volume.beta.kubernetes.io/storage-class: gp3}}}'],
    ['a claim in another namespace', volume, merge('{claimRef: {namespace: search}}')],
    ['another claim', volume, merge('{claimRef: {name: other}}')],
    ['one claim by its id', volume, merge('{claimRef: {uid: 3f0c1b52-7d0e-4c55-9a51-6d2f8b1c9e10}}')],
    ['no claim, which any claim may then bind', volume, 'ops: [{op: replace, path: /spec/claimRef, value: {namespace: payments}}]'],
    ['another access mode', volume, merge('{accessModes: [ReadWriteMany]}')],
    ['one more access mode', claim, add('/spec/accessModes/-', 'ReadOnlyMany')],
    ['a storage class', claim, merge('{storageClassName: gp3}')],
    ['no storage class, which is the default one', claim, merge('{storageClassName: null}')],
    ['another volume', claim, merge('{volumeName: search-jenkins-home}')],
    ['any volume', claim, 'ops: [{op: remove, path: /spec/volumeName}]'],
    ['a copy of another claim', claim, merge('{dataSource: {kind: PersistentVolumeClaim, name: x}}')],
    ['a copy from another namespace', claim, merge('{dataSourceRef: {kind: PersistentVolumeClaim, name: x, namespace: search}}')],
    ['a selector', claim, merge('{selector: {matchLabels: {a: b}}}')],
    ['a folder of the node beside it', volume, merge('{hostPath: {path: /}}')],
    ['another kind of volume, moved in', volume, 'ops: [{op: add, path: /spec/nfs, value: {server: 10.0.0.9, path: /}}]'],
  ])('%s', (_, target, change) => {
    expect(check(target, change)).toHaveLength(1);
  });

  it.each(['null', 'text', '7', '[]', '{}'])('a specification that a patch has bent into %s', (value) => {
    expect(check(volume, `ops: [{op: replace, path: /spec, value: ${value}}]`)).toHaveLength(7);
    expect(check(claim, `ops: [{op: replace, path: /spec, value: ${value}}]`)).toHaveLength(4);
  });

  it('a volume that is none of the team’s', () => {
    const object = { apiVersion: 'v1', kind: 'PersistentVolume', metadata: { name: 'search-jenkins-home' }, spec: {} };
    expect(problemsOf(ownVolumes, buildSubject([object])).map(({ message }) => message)).toEqual([
      'PersistentVolume "search-jenkins-home" is none of the team\'s own, which are "payments-jenkins-home"',
    ]);
    const claimOfOthers = { ...object, kind: 'PersistentVolumeClaim', metadata: { name: 'jenkins-home', namespace: 'search' } };
    expect(problemsOf(ownVolumes, buildSubject([claimOfOthers]))).toHaveLength(1);
  });

  it('with what is expected and found, at the line of the patch; no entry of "allow" helps', () => {
    const change = merge('{csi: {volumeHandle: "fs-0123456789abcdef0::fsap-0fedcba9876543210"}}');
    const allow = 'allow: [{team: payments, rule: own-volumes, reason: test}]\n';
    expect(check(volume, change, allow)).toEqual([
      {
        rule: 'own-volumes',
        file: 'overlays/payments/patches.yaml',
        line: 3,
        column: 38,
        where: 'PersistentVolume "payments-jenkins-home"',
        message:
          'PersistentVolume "payments-jenkins-home" needs csi.volumeHandle "fs-0123456789abcdef0::fsap-0123456789abcdef0", found "fs-0123456789abcdef0::fsap-0fedcba9876543210"',
        fix: 'leave it out of the patch; access points are chosen in team.yaml',
      },
    ]);
  });
});

describe('in pods', () => {
  const pod = (volume: object, kind = 'Pod'): KubernetesObject => ({
    apiVersion: 'v1',
    kind,
    metadata: { name: 'x', namespace: 'payments-agents' },
    spec: { containers: [{ name: 'jnlp' }], volumes: [{ name: 'data', ...volume }] },
  });
  const agentPod = (volume: object): AgentPod => ({
    template: 'x',
    pod: pod(volume),
    place: { file: 'overlays/payments/casc/a.yaml', line: 4, column: 2 },
  });

  it.each([
    { nfs: { server: 'nfs.example.com', path: '/' } },
    { nfs: { server: 'fs01.example.com', path: '/' } },
    { persistentVolumeClaim: { claimName: 'agent-cache' } },
    { csi: { driver: 'secrets-store.csi.k8s.io' } },
    { nfs: null },
    { nfs: { server: 7 } },
  ])('accepts %o', (accepted) => {
    expect(problemsOf(ownVolumes, buildSubject([pod(accepted)], { agentPods: [agentPod(accepted)] }))).toEqual([]);
  });

  it.each([
    { nfs: { server: 'fs-0123456789abcdef0.efs.eu-west-1.amazonaws.com', path: '/' } },
    { nfs: { server: 'eu-west-1a.FS-0123456789abcdef0.efs.eu-west-1.amazonaws.com', path: '/jenkins/search' } },
    { nfs: { server: 'fs-0123456789abcdef0.storage.internal', path: '/' } },
    { nfs: { server: '10.0.0.9', path: '/' } },
    { nfs: { server: '167772169', path: '/' } },
    { nfs: { server: 'fd00::9', path: '/' } },
    { csi: { driver: 'efs.csi.aws.com' } },
  ])('rejects %o', (rejected) => {
    expect(problemsOf(ownVolumes, buildSubject([pod(rejected)]))).toHaveLength(1);
    expect(problemsOf(ownVolumes, buildSubject([], { agentPods: [agentPod(rejected)] }))).toMatchObject([
      { file: 'overlays/payments/casc/a.yaml', line: 4, column: 2 },
    ]);
  });

  it('rejects one that a patch brings into the controller’s pod', () => {
    const share = '{name: all, nfs: {server: fs-0123456789abcdef0.efs.eu-west-1.amazonaws.com, path: /}}';
    expect(check('{kind: Deployment, name: jenkins}', add('/spec/template/spec/volumes/-', share))).toHaveLength(1);
  });
});
