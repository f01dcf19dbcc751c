import { describe, expect, it } from 'vitest';
import type { KubernetesObject } from '../model/index.ts';
import { buildPatchedSubject } from '../testing/build-subject.ts';
import type { Heir } from './data-at-risk.ts';
import { findDataAtRisk } from './find-data-at-risk.ts';

const home = 'home: {accessPoint: fsap-0123456789abcdef0}\n';
const cache = 'cache: {accessPoint: fsap-0123456789abcdef1}\n';
const render = (team = home + cache, fleet = '', patches = '[]') =>
  buildPatchedSubject({ fleet, teams: { payments: { team, patches } } }).objects;
const patched = (target: string, change: string) =>
  render(home + cache, 'allow: [{team: payments, rule: keeps-data, reason: test}]\n', `- target: ${target}\n  reason: test\n  ${change}\n`);

interface More {
  readonly suspended?: boolean;
  readonly heir?: Heir;
}

const find = (before: readonly KubernetesObject[], after: readonly KubernetesObject[], { suspended = false, heir }: More = {}) =>
  findDataAtRisk({
    team: 'payments',
    before,
    after,
    suspended,
    findHeir: (handle) => (handle === 'fs-0123456789abcdef0::fsap-0123456789abcdef0' ? heir : undefined),
  });

const stuck = 'Kubernetes never changes a volume, so Argo CD applies nothing more of the team until';

describe('nothing is at risk', () => {
  it.each([
    ['when nothing changes', render(), render()],
    ['when the objects come in another order', render(), render().toReversed()],
    ['for a new team', [], render()],
    ['when there was no home to read', render().filter(({ kind }) => kind !== 'PersistentVolume'), render()],
    ['when a cache comes', render(home), render()],
    ['when a cache goes', render(), render(home)],
    [
      'when a label, a mount option or the nodes of a volume change',
      render(),
      patched(
        '{kind: PersistentVolume, name: payments-agent-cache}',
        'merge: {metadata: {labels: {a: b}}, spec: {mountOptions: [noatime], nodeAffinity: {}}}',
      ),
    ],
    [
      'when more is protected than before',
      patched('{kind: Namespace, name: payments}', 'merge: {metadata: {annotations: {argocd.argoproj.io/sync-options: "Prune=true"}}}'),
      render(),
    ],
    [
      'when the protection is written in another way',
      render(),
      patched(
        '{kind: Namespace, name: payments}',
        'merge: {metadata: {annotations: {argocd.argoproj.io/sync-options: "Validate=false, Delete=false ,Prune=false"}}}',
      ),
    ],
    ['when the team is suspended', render(), render(`${home}${cache}suspended: true\n`)],
  ])('%s', (_, before, after) => {
    expect(find(before, after)).toEqual([]);
  });
});

it('tells one thing of each object that a hand has bent', () => {
  const bent = render(home).map((object) => ({ ...object, spec: object.kind === 'PersistentVolume' ? null : 'text' }));
  expect(find(bent, render(home)).map(({ what, object }) => `${what} ${object?.kind}`)).toEqual([
    'claim PersistentVolumeClaim',
    'claim PersistentVolume',
  ]);
});

describe('a home', () => {
  it('on another access point', () => {
    expect(find(render(home), render('home: {accessPoint: fsap-0fedcba9876543210}\n'))).toEqual([
      {
        team: 'payments',
        what: 'home.accessPoint',
        sentence: `home.accessPoint was "fsap-0123456789abcdef0" and is "fsap-0fedcba9876543210": ${stuck} its home's claim and volume are deleted by hand; then Jenkins starts with what is on "fsap-0fedcba9876543210", and the old home stays on EFS at "fsap-0123456789abcdef0"`,
        way: 'write "fsap-0123456789abcdef0" again, or read "Another home" in docs/onboarding.md',
      },
    ]);
  });

  it('on another access point, while another team takes the old one', () => {
    const after = render('home: {accessPoint: fsap-0fedcba9876543210}\n');
    const [risk] = find(render(home), after, { heir: { team: 'search', suspended: false } });
    expect(risk?.sentence).toMatch(/; overlays\/search uses the old one meanwhile, and two controllers on one home destroy it$/);
  });

  it('on another file system, said once for home and cache', () => {
    expect(find(render(), render(home + cache, 'storage: {fileSystem: fs-0fedcba9876543210}\n'))).toEqual([
      {
        team: 'payments',
        what: 'storage.fileSystem',
        sentence: `storage.fileSystem was "fs-0123456789abcdef0" and is "fs-0fedcba9876543210": ${stuck} its claims and volumes are deleted by hand; then Jenkins starts with what is on "fs-0fedcba9876543210", and the old home stays on "fs-0123456789abcdef0"`,
        way: 'write "fs-0123456789abcdef0" again, or read "Another home" in docs/onboarding.md',
      },
    ]);
  });

  it('on another access point of another file system', () => {
    const after = render('home: {accessPoint: fsap-0fedcba9876543210}\n', 'storage: {fileSystem: fs-0fedcba9876543210}\n');
    expect(find(render(home), after).map(({ what }) => what)).toEqual(['storage.fileSystem', 'home.accessPoint']);
  });

  it('whose handle was written in another notation by hand', () => {
    const before = render(home).map((object) =>
      object.kind === 'PersistentVolume'
        ? { ...object, spec: { csi: { volumeHandle: 'somewhere' }, claimRef: { name: 'jenkins-home' } } }
        : object,
    );
    expect(find(before, render(home)).map(({ what }) => what)).toContain('home.accessPoint');
  });
});

it('a cache on another access point', () => {
  expect(find(render(), render(`${home}cache: {accessPoint: fsap-0fedcba9876543210}\n`))).toEqual([
    {
      team: 'payments',
      what: 'cache.accessPoint',
      sentence: `cache.accessPoint was "fsap-0123456789abcdef1" and is "fsap-0fedcba9876543210": ${stuck} its cache's claim and volume are deleted by hand; then builds start with what is cached on "fsap-0fedcba9876543210"`,
      way: 'write "fsap-0123456789abcdef1" again, or read "Another home" in docs/onboarding.md',
    },
  ]);
});

describe('another prefix', () => {
  it.each([
    ['', 'ci-', 'prefix was "" and is "ci-"'],
    ['ci-', '', 'prefix was "ci-" and is ""'],
    ['ci-', 'cd-', 'prefix was "ci-" and is "cd-"'],
  ])('from "%s" to "%s"', (was, is, expected) => {
    const [risk, ...others] = find(render(home, `prefix: "${was}"\n`), render(home, `prefix: "${is}"\n`));
    expect(others).toEqual([]);
    expect(risk).toEqual({
      team: 'payments',
      what: 'prefix',
      sentence: `${expected}: Argo CD makes new namespaces and volumes beside the old ones, which stay, and a new Jenkins: until it has stopped the old one, two controllers write to one home, which destroys it`,
      way: `write "${was}" again, or read "Another prefix" in docs/onboarding.md`,
    });
  });

  it('of a suspended team', () => {
    const [risk] = find(render(home), render(home, 'prefix: ci-\n'), { suspended: true });
    expect(risk?.sentence).toMatch(/which stay; the old Jenkins stops, and the new one starts once it is no longer suspended$/);
  });
});

describe('a claim and its volume', () => {
  const change = (kind: string, spec: object) => (object: KubernetesObject) =>
    object.kind === kind && object.metadata.name.endsWith('jenkins-home')
      ? { ...object, spec: { ...(object['spec'] as object), ...spec } }
      : object;

  it.each([
    [
      'PersistentVolumeClaim',
      { accessModes: ['ReadWriteMany'] },
      'PersistentVolumeClaim "jenkins-home" changes (accessModes was ["ReadWriteOncePod"] and is ["ReadWriteMany"]',
    ],
    [
      'PersistentVolumeClaim',
      { storageClassName: 'efs' },
      'PersistentVolumeClaim "jenkins-home" changes (storageClassName was "" and is "efs"',
    ],
    [
      'PersistentVolumeClaim',
      { volumeName: undefined },
      'PersistentVolumeClaim "jenkins-home" changes (volumeName was "payments-jenkins-home" and is absent',
    ],
    [
      'PersistentVolumeClaim',
      { resources: { requests: { storage: '2Ti' } } },
      'PersistentVolumeClaim "jenkins-home" changes (resources was {"requests":{"storage":"1Ti"}} and is {"requests":{"storage":"2Ti"}}',
    ],
    [
      'PersistentVolume',
      { capacity: { storage: '2Ti' } },
      'PersistentVolume "payments-jenkins-home" changes (capacity was {"storage":"1Ti"} and is {"storage":"2Ti"}): its claim stays bound',
    ],
    [
      'PersistentVolume',
      { claimRef: { namespace: 'payments', name: 'other' } },
      'PersistentVolume "payments-jenkins-home" changes (claimRef.name was "jenkins-home" and is "other"): Kubernetes changes neither',
    ],
    [
      'PersistentVolume',
      { nfs: { server: 'x' } },
      'PersistentVolume "payments-jenkins-home" changes (nfs was absent and is {"server":"x"}',
    ],
  ])('%s with %o', (kind, spec, expected) => {
    const risks = find(render(), render().map(change(kind, spec)));
    expect(risks).toMatchObject([{ team: 'payments', what: 'claim', object: { kind }, sentence: expect.stringContaining(expected) }]);
  });

  it('with another attribute of the driver', () => {
    const after = patched(
      '{kind: PersistentVolume, name: payments-jenkins-home}',
      'merge: {spec: {csi: {volumeAttributes: {encryptInTransit: "true"}}}}',
    );
    expect(find(render(), after)).toEqual([
      {
        team: 'payments',
        what: 'claim',
        object: { kind: 'PersistentVolume', name: 'payments-jenkins-home' },
        sentence:
          'PersistentVolume "payments-jenkins-home" changes (csi.volumeAttributes was absent and is {"encryptInTransit":"true"}): Kubernetes changes neither a claim nor what a volume is, so Argo CD applies nothing more of the team until claim and volume are deleted by hand; what is on EFS stays',
        way: 'keep it as it was, or read "Another home" in docs/onboarding.md',
      },
    ]);
  });
});

describe('lost protection', () => {
  const options = (text: string) => `merge: {metadata: {annotations: {argocd.argoproj.io/sync-options: "${text}"}}}`;
  const volume = '{kind: PersistentVolume, name: payments-jenkins-home}';

  it.each([
    [volume, options('Prune=true,Delete=false'), 'its manifest'],
    [volume, options('Prune=true,Prune=false,Delete=false'), 'its manifest'],
    ['{kind: PersistentVolumeClaim, name: agent-cache}', options('Prune=false'), 'its Application'],
    ['{kind: Namespace, name: payments-agents}', options('Prune=confirm,Delete=confirm'), 'its manifest and with its Application'],
    [volume, 'merge: {spec: {persistentVolumeReclaimPolicy: Delete}}', 'its claim'],
    [
      volume,
      'ops: [{op: remove, path: /metadata/annotations}, {op: remove, path: /spec/persistentVolumeReclaimPolicy}]',
      'its manifest and with its Application and with its claim',
    ],
  ])('of %s by %s', (target, change, lost) => {
    expect(find(render(), patched(target, change))).toMatchObject([
      { what: 'protection', sentence: expect.stringContaining(`is deleted with ${lost}, and what it holds may go with it`) },
    ]);
  });

  it('with the object, so that its patch can be named', () => {
    expect(find(render(), patched('{kind: PersistentVolumeClaim, name: jenkins-home}', options('Delete=false')))).toEqual([
      {
        team: 'payments',
        what: 'protection',
        object: { kind: 'PersistentVolumeClaim', name: 'jenkins-home', namespace: 'payments' },
        sentence:
          'PersistentVolumeClaim "jenkins-home" was kept and is no longer: it is deleted with its manifest, and what it holds may go with it',
        way: 'keep the annotation and the reclaim policy as they are rendered',
      },
    ]);
  });
});
