import { describe, expect, it } from 'vitest';
import type { KubernetesObject, Locate, Patch, RenderedFile } from '../model/index.ts';
import { buildTeam } from '../testing/build-fleet.ts';
import { applyPatches } from './apply-patches.ts';

const labels = { 'app.kubernetes.io/managed-by': 'jenkins-fleet', 'jenkins-fleet/team': 'payments', 'jenkins-fleet/config': 'true' };
const deployment: KubernetesObject = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'jenkins', namespace: 'payments', labels, annotations: { a: '1' } },
  spec: {
    replicas: 1,
    template: { spec: { containers: [{ name: 'jenkins', env: [{ name: 'TZ', value: 'Etc/UTC' }] }, { name: 'config-reload' }] } },
  },
};
const service: KubernetesObject = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'jenkins', namespace: 'payments' },
  spec: { ports: [8080] },
};
const quota: KubernetesObject = {
  apiVersion: 'v1',
  kind: 'ResourceQuota',
  metadata: { name: 'quota', namespace: 'payments' },
  spec: { hard: { pods: 5 } },
};
const secret: KubernetesObject = {
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name: 'key', namespace: 'payments' },
  stringData: { key: 'hunter2' },
};
const files: readonly RenderedFile[] = deepFreeze([
  { path: 'payments/controller.yaml', sources: ['charts/controller.ts'], objects: [deployment, service] },
  { path: 'payments/namespaces.yaml', sources: ['charts/namespaces.ts'], objects: [quota, secret] },
]);

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(deepFreeze);
    Object.freeze(value);
  }
  return value;
}

const file = { path: 'overlays/payments/patches.yaml', text: '' };
const onDeployment = { kind: 'Deployment', name: 'jenkins' };
type Written = Pick<Patch, 'target' | 'change'>;
const apply = (written: readonly Written[], locate: Locate = () => ({ line: 7, column: 3 })) => {
  const patches = written.map((entry, index) => ({ ...entry, reason: 'a test', file, path: [index] }));
  return applyPatches(deepFreeze(buildTeam({ patches })), files, locate);
};
const objectsOf = (rendered: readonly RenderedFile[]) => rendered.flatMap(({ objects }) => objects);

describe('applyPatches', () => {
  it('passes everything on as it is when there are no patches', () => {
    const { value, problems } = apply([]);
    expect(problems).toEqual([]);
    value.forEach((rendered, index) => expect(rendered).toBe(files[index]));
  });

  it('changes one object and passes on the others as they are', () => {
    const containers = [{ name: 'jenkins', env: [{ name: 'JAVA_OPTS', value: '-XX:+HeapDumpOnOutOfMemoryError' }] }];
    const { value, problems } = apply([{ target: onDeployment, change: { merge: { spec: { template: { spec: { containers } } } } } }]);
    expect(problems).toEqual([]);
    expect(objectsOf(value)[0]).toEqual({
      ...deployment,
      spec: {
        replicas: 1,
        template: {
          spec: {
            containers: [
              {
                name: 'jenkins',
                env: [
                  { name: 'TZ', value: 'Etc/UTC' },
                  { name: 'JAVA_OPTS', value: '-XX:+HeapDumpOnOutOfMemoryError' },
                ],
              },
              { name: 'config-reload' },
            ],
          },
        },
      },
    });
    expect(value[0]).toMatchObject({ path: 'payments/controller.yaml', sources: ['charts/controller.ts'] });
    expect(objectsOf(value)[1]).toBe(service);
    expect(value[1]).toBe(files[1]);
  });

  it('applies operations', () => {
    const { value, problems } = apply([
      {
        target: { kind: 'ResourceQuota', name: 'quota', namespace: 'payments' },
        change: { ops: [{ op: 'replace', path: '/spec/hard/pods', value: 9 }] },
      },
    ]);
    expect(problems).toEqual([]);
    expect(objectsOf(value)[2]).toEqual({ ...quota, spec: { hard: { pods: 9 } } });
  });

  it('applies several patches of one object in their order', () => {
    const { value, problems } = apply([
      { target: onDeployment, change: { merge: { spec: { replicas: 2 } } } },
      {
        target: onDeployment,
        change: {
          ops: [
            { op: 'test', path: '/spec/replicas', value: 2 },
            { op: 'replace', path: '/spec/replicas', value: 3 },
          ],
        },
      },
    ]);
    expect(problems).toEqual([]);
    expect(objectsOf(value)[0]).toMatchObject({ spec: { replicas: 3 } });
  });

  it('gives the same in whatever order patches of different objects stand', () => {
    const patches: readonly Written[] = [
      { target: onDeployment, change: { merge: { spec: { replicas: 2 } } } },
      { target: { kind: 'Service', name: 'jenkins' }, change: { merge: { spec: { ports: [1] } } } },
      { target: { kind: 'ResourceQuota', name: 'quota' }, change: { ops: [{ op: 'remove', path: '/spec/hard/pods' }] } },
    ];
    const { value, problems } = apply(patches);
    expect(problems).toEqual([]);
    expect(apply(patches.toReversed()).value).toEqual(value);
  });

  it('leaves out a patch with a problem whole, and applies the others', () => {
    const { value, problems } = apply([
      {
        target: onDeployment,
        change: {
          ops: [
            { op: 'remove', path: '/spec/replicas' },
            { op: 'remove', path: '/spec/strategy' },
          ],
        },
      },
      { target: { kind: 'Servce', name: 'jenkins' }, change: { merge: {} } },
      { target: { kind: 'Service', name: 'jenkins' }, change: { merge: { spec: { type: 'ClusterIP' } } } },
    ]);
    expect(problems.map(({ rule, where }) => `${where} ${rule}`)).toEqual([
      '[0].ops[1] patch-applies',
      '[1].target.kind patch-has-one-target',
    ]);
    expect(objectsOf(value)[0]).toBe(deployment);
    expect(objectsOf(value)[1]).toMatchObject({ spec: { type: 'ClusterIP', ports: [8080] } });
  });

  it('gives a problem the place in the file that it was told', () => {
    const asked: unknown[] = [];
    const { problems } = apply(
      [{ target: onDeployment, change: { merge: { metadata: { annotations: { 'example.com/x': null } } } } }],
      (source, path) => {
        asked.push([source, path]);
        return { line: 4, column: 9 };
      },
    );
    expect(asked).toEqual([[file, [0, 'merge', 'metadata', 'annotations', 'example.com/x']]]);
    expect(problems).toEqual([
      {
        rule: 'patch-applies',
        file: 'overlays/payments/patches.yaml',
        line: 4,
        column: 9,
        where: '[0].merge.metadata.annotations["example.com/x"]',
        message: 'expected "example.com/x" to be there, since null removes it, and found nothing',
        fix: 'remove the line',
      },
    ]);
  });

  it.each<[string, Patch['change']]>([
    ['a label of the team', { merge: { metadata: { labels: { 'example.com/tier': 'gold' } } } }],
    ['an annotation', { ops: [{ op: 'add', path: '/metadata/annotations/a', value: '2' }] }],
    ['to remove the annotations', { merge: { metadata: { annotations: null } } }],
    ['to remove another label', { ops: [{ op: 'remove', path: '/metadata/labels/jenkins-fleet~1config' }] }],
    ['a field of the object beside the usual ones', { merge: { status: { replicas: 1 } } }],
    [
      'the identity as it is, with a change',
      { merge: { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'jenkins' }, spec: { replicas: 2 } } },
    ],
  ])('accepts %s', (_, change) => {
    const { value, problems } = apply([{ target: onDeployment, change }]);
    expect(problems).toEqual([]);
    expect(objectsOf(value)[0]).not.toEqual(deployment);
  });

  it.each<[string, Patch['change'], string, string]>([
    [
      'another API version',
      { merge: { apiVersion: 'apps/v2' } },
      'patch-keeps-identity',
      'expected apiVersion to stay "apps/v1", found "apps/v2"',
    ],
    ['another kind', { merge: { kind: 'Pod' } }, 'patch-keeps-identity', 'expected kind to stay "Deployment", found "Pod"'],
    ['another name', { merge: { metadata: { name: 'x' } } }, 'patch-keeps-identity', 'expected metadata.name to stay "jenkins", found "x"'],
    [
      'another namespace',
      { merge: { metadata: { namespace: 'kube-system' } } },
      'patch-keeps-identity',
      'expected metadata.namespace to stay "payments", found "kube-system"',
    ],
    [
      'no namespace',
      { ops: [{ op: 'remove', path: '/metadata/namespace' }] },
      'patch-keeps-identity',
      'expected metadata.namespace to stay "payments", found nothing',
    ],
    [
      'no manager',
      { merge: { metadata: { labels: { 'app.kubernetes.io/managed-by': null } } } },
      'patch-keeps-identity',
      'expected the label "app.kubernetes.io/managed-by" to stay "jenkins-fleet", found nothing',
    ],
    [
      'another team',
      { merge: { metadata: { labels: { 'jenkins-fleet/team': 'x' } } } },
      'patch-keeps-identity',
      'expected the label "jenkins-fleet/team" to stay "payments", found "x"',
    ],
    [
      'a number as an annotation',
      { merge: { metadata: { annotations: { a: 1 } } } },
      'patch-holds-valid-values',
      'expected "a" in metadata.annotations to be text, found 1',
    ],
    [
      'a list as annotations',
      { merge: { metadata: { annotations: ['a'] } } },
      'patch-holds-valid-values',
      'expected metadata.annotations to be a map, found ["a"]',
    ],
    [
      'what is there already',
      { merge: { spec: { replicas: 1 } } },
      'patch-has-effect',
      'expected a change of Deployment "jenkins", found none',
    ],
    ['nothing at all', { merge: {} }, 'patch-has-effect', 'expected a change of Deployment "jenkins", found none'],
    [
      'operations that undo each other',
      {
        ops: [
          { op: 'move', from: '/spec', path: '/x' },
          { op: 'move', from: '/x', path: '/spec' },
        ],
      },
      'patch-has-effect',
      'expected a change of Deployment "jenkins", found none',
    ],
    [
      'the prototype',
      { merge: JSON.parse('{"__proto__": {"x": 1}}') },
      'patch-holds-valid-values',
      'expected the key of a manifest, found "__proto__"',
    ],
  ])('rejects %s', (_, change, rule, message) => {
    const { value, problems } = apply([{ target: onDeployment, change }]);
    expect(problems.map((problem) => [problem.rule, problem.message])).toEqual([[rule, message]]);
    expect(value).toEqual(files);
  });

  it('takes a second patch that asks for the same for one without effect', () => {
    const patch = { target: onDeployment, change: { merge: { spec: { replicas: 2 } } } };
    expect(apply([patch, patch]).problems).toMatchObject([{ rule: 'patch-has-effect', where: '[1]', fix: 'remove the patch' }]);
  });

  it('shows no value of a Secret', () => {
    const { problems } = apply([
      { target: { kind: 'Secret', name: 'key' }, change: { ops: [{ op: 'test', path: '/stringData/key', value: 'x' }] } },
    ]);
    expect(JSON.stringify(problems)).not.toContain('hunter2');
    expect(problems).toMatchObject([{ rule: 'patch-applies', where: '[0].ops[0]' }]);
  });

  it('does not put what it applies into the patch, nor the patch into two objects', () => {
    const ops = [
      { op: 'add', path: '/spec/x', value: [] },
      { op: 'add', path: '/spec/x/-', value: 1 },
    ];
    const { value } = apply([
      { target: onDeployment, change: { ops } },
      { target: { kind: 'Service', name: 'jenkins' }, change: { ops } },
    ]);
    expect(objectsOf(value).slice(0, 2)).toMatchObject([{ spec: { x: [1] } }, { spec: { x: [1] } }]);
    expect(ops[0]?.value).toEqual([]);
  });
});
