import { describe, expect, it } from 'vitest';
import { buildPatchedSubject, problemsOf } from '../../testing/build-subject.ts';
import { keepsData } from './keeps-data.ts';

const team = 'home: {accessPoint: fsap-0123456789abcdef0}\ncache: {accessPoint: fsap-0123456789abcdef1}\nsecrets: [slack-token]\n';
const check = (target: string, change: string) =>
  problemsOf(
    keepsData,
    buildPatchedSubject({ teams: { payments: { team, patches: `- target: ${target}\n  reason: test\n  ${change}\n` } } }),
  );

const volume = '{kind: PersistentVolume, name: payments-jenkins-home}';
const claim = '{kind: PersistentVolumeClaim, name: jenkins-home}';
const cacheClaim = '{kind: PersistentVolumeClaim, name: agent-cache}';
const namespace = '{kind: Namespace, name: payments-agents}';
const deployment = '{kind: Deployment, name: jenkins}';
const generated = '{kind: ExternalSecret, name: jenkins-generated}';
const secrets = '{kind: ExternalSecret, name: jenkins-secrets}';
const annotate = (annotations: string) => `merge: {metadata: {annotations: {${annotations}}}}`;
const options = (text: string) => annotate(`argocd.argoproj.io/sync-options: "${text}"`);

describe('accepts', () => {
  it.each([
    ['the options in another order, and one more', volume, options('Delete=false, Validate=false,Prune=false')],
    ['the options with blanks and commas around them', claim, options(' Prune=false ,, Delete=false,')],
    ['another compare option', claim, annotate('argocd.argoproj.io/compare-options: "ServerSideDiff=true,IgnoreExtraneous"')],
    ['options of what holds no data', deployment, options('Prune=confirm,Replace=false,SkipDryRunOnMissingResource=true')],
    ["Helm's own way to keep an object", volume, annotate('helm.sh/resource-policy: keep')],
    [
      'one more label, annotation and finalizer',
      namespace,
      'merge: {metadata: {labels: {a: b}, annotations: {c: d}, finalizers: [a.b/c]}}',
    ],
    ['no owners', deployment, 'merge: {metadata: {ownerReferences: []}}'],
    ['the default of deletionPolicy', secrets, 'merge: {spec: {target: {deletionPolicy: null}}}'],
    ['other secrets that are read once', secrets, 'merge: {spec: {refreshPolicy: CreatedOnce}}'],
  ])('%s', (_, target, change) => {
    expect(check(target, change)).toEqual([]);
  });
});

describe('rejects', () => {
  it.each([
    ['a volume that Argo CD prunes', volume, options('Prune=true,Delete=false')],
    ['a claim without the first option', claim, options('Delete=false')],
    ['a claim without the second option', cacheClaim, options('Prune=false')],
    ['a namespace that is deleted with its Application, once a person confirms it', namespace, options('Prune=false,Delete=confirm')],
    ['the wrong value before the right one', volume, options('Prune=true,Prune=false,Delete=false')],
    ['the wrong value after the right one', volume, options('Prune=false,Delete=false,Delete=true')],
    ['an option in another case', volume, options('prune=false,Delete=false')],
    ['an option in another spelling', volume, options('Prune = false,Delete=false')],
    ['an Application that stays OutOfSync', claim, annotate('argocd.argoproj.io/compare-options: ServerSideDiff=true')],
    ['a claim that is replaced', claim, options('Prune=false,Delete=false,Replace=true')],
    ['a namespace that is applied by force', namespace, options('Prune=false,Delete=false, Force=true')],
    ['anything that is applied by force', deployment, options('Force=true')],
    ['a volume that Kyverno deletes after a time', volume, 'merge: {metadata: {labels: {cleanup.kyverno.io/ttl: 1h}}}'],
    ['a namespace that kube-janitor deletes after a time', namespace, annotate('janitor/ttl: 7d')],
    ['a hook', volume, annotate('argocd.argoproj.io/hook: PreSync')],
    ['a hook that is skipped', namespace, annotate('argocd.argoproj.io/hook: Skip')],
    ['what holds no data as a hook', deployment, annotate('argocd.argoproj.io/hook: Sync')],
    ["a hook of Helm's", claim, annotate('helm.sh/hook: pre-install')],
    ['an owner', volume, 'merge: {metadata: {ownerReferences: [{apiVersion: v1, kind: ConfigMap, name: x, uid: y}]}}'],
    ['owners that are no list', deployment, 'merge: {metadata: {ownerReferences: {name: x}}}'],
    ['a volume that goes with its claim', volume, 'merge: {spec: {persistentVolumeReclaimPolicy: Delete}}'],
    ['a volume that is emptied', volume, 'ops: [{op: replace, path: /spec/persistentVolumeReclaimPolicy, value: Recycle}]'],
    ['no policy', volume, 'merge: {spec: {persistentVolumeReclaimPolicy: null}}'],
    ['a Secret that goes with its values', secrets, 'merge: {spec: {target: {deletionPolicy: Delete}}}'],
    ['passwords that change', generated, 'merge: {spec: {refreshPolicy: Periodic, refreshInterval: 1h}}'],
    ['the default of refreshPolicy', generated, 'ops: [{op: remove, path: /spec/refreshPolicy}]'],
  ])('%s', (_, target, change) => {
    expect(check(target, change)).toHaveLength(1);
  });

  it.each([
    ['merge', volume, 'merge: {metadata: {annotations: {argocd.argoproj.io/sync-options: null, x/y: z}}}'],
    ['operation', claim, 'ops: [{op: remove, path: /metadata/annotations/argocd.argoproj.io~1sync-options}]'],
  ])('both options that are removed by %s', (_, target, change) => {
    expect(check(target, change)).toHaveLength(2);
  });

  it('all that a volume without annotations lacks, each at the patch that wrote it', () => {
    expect(check(volume, 'ops: [{op: remove, path: /metadata/annotations}]')).toMatchObject([
      {
        file: 'overlays/payments/patches.yaml',
        line: 3,
        message:
          'PersistentVolume "payments-jenkins-home" needs the sync option "Prune=false" and no other "Prune", or Argo CD deletes it when its manifest goes; found none',
        fix: expect.stringContaining(
          'keep "Prune=false", or add {team: payments, rule: keeps-data, in: PersistentVolume/payments-jenkins-home',
        ),
      },
      { message: expect.stringContaining('"Delete=false"') },
      { message: expect.stringContaining('"IgnoreExtraneous"') },
    ]);
  });
});

it('can be allowed for one object, and then holds for the others', () => {
  const allow = 'allow: [{team: payments, rule: keeps-data, in: Namespace/payments, reason: a demonstration}]\n';
  const patches = ['payments', 'payments-agents']
    .map((name) => `- {target: {kind: Namespace, name: ${name}}, reason: test, ${options('Prune=false')}}\n`)
    .join('');
  const subject = buildPatchedSubject({ fleet: allow, teams: { payments: { team, patches } } });
  expect(problemsOf(keepsData, subject).map(({ where }) => where)).toEqual(['Namespace "payments-agents"']);
});

describe('passes over', () => {
  it.each(['null', '"text"', '7', '[]', '[null]'])('a specification that a patch has bent into %s', (value) => {
    const change = `ops: [{op: replace, path: /spec, value: ${value}}]`;
    expect(() => check(secrets, change)).not.toThrow();
    expect(check(volume, change)).toHaveLength(1);
  });
});
