import { describe, expect, it } from 'vitest';
import type { AgentPod, KubernetesObject } from '../../model/index.ts';
import { buildPatchedSubject, buildSubject, problemsOf } from '../../testing/build-subject.ts';
import { validNames } from './valid-names.ts';

const object = (kind: string, name: string, more: object = {}): KubernetesObject => ({
  apiVersion: 'v1',
  kind,
  metadata: { name, namespace: 'payments' },
  ...more,
});
const check = (...objects: readonly KubernetesObject[]) => problemsOf(validNames, buildSubject(objects));
const checkPatch = (change: string, target = '{kind: Deployment, name: jenkins}') =>
  problemsOf(validNames, buildPatchedSubject({ teams: { payments: { patches: `- target: ${target}\n  reason: test\n  ${change}\n` } } }));
const long = (length: number) => 'a'.repeat(length);

describe('names of objects', () => {
  it.each([
    ['ConfigMap', 'jenkins.config-1'],
    ['ConfigMap', long(253)],
    ['Namespace', long(63)],
    ['Namespace', '1a'],
    ['Service', `a${'1'.repeat(62)}`],
  ])('accepts %s "%s"', (kind, name) => {
    expect(check(object(kind, name))).toEqual([]);
  });

  it.each([
    ['ConfigMap', long(254)],
    ['ConfigMap', 'Jenkins'],
    ['ConfigMap', 'a_b'],
    ['ConfigMap', 'a..b'],
    ['ConfigMap', '-a'],
    ['ConfigMap', ''],
    ['Namespace', long(64)],
    ['Namespace', 'a.b'],
    ['Service', '1a'],
    ['Service', long(64)],
    ['Service', 'a.b'],
  ])('rejects %s "%s"', (kind, name) => {
    expect(check(object(kind, name))).toHaveLength(1);
  });
});

describe('labels, annotations and finalizers', () => {
  it.each([
    [
      'keys with and without a domain',
      `merge: {metadata: {labels: {a: b, Example_1.x: "", ${long(63)}: x, ${long(60)}.example.com/y: z}}}`,
    ],
    ['a value of 63 characters', `merge: {metadata: {labels: {a: "${long(63)}", b: A-1_2.c}}}`],
    ['annotations of any text, and keys in any case', 'merge: {metadata: {annotations: {Example.com/A: "any text, ünd more"}}}'],
    ['annotations up to the limit', `merge: {metadata: {annotations: {a: "${long(256 * 1024 - 200)}"}}}`],
    ['finalizers', 'merge: {metadata: {finalizers: [example.com/keep, orphan, foregroundDeletion]}}'],
    ['names in values that are no labels', 'merge: {spec: {template: {spec: {schedulerName: "any text at all"}}}}'],
  ])('accepts %s', (_, change) => {
    expect(checkPatch(change)).toEqual([]);
  });

  it.each([
    ['a blank', 'merge: {metadata: {labels: {a b: c}}}'],
    ['two slashes', 'merge: {metadata: {labels: {a/b/c: d}}}'],
    ['no name after the slash', 'merge: {metadata: {labels: {example.com/: d}}}'],
    ['no domain before the slash', 'merge: {metadata: {labels: {/a: d}}}'],
    ['a domain with capitals', 'merge: {metadata: {labels: {Example.com/a: d}}}'],
    ['a name of 64 characters', `merge: {metadata: {labels: {${long(64)}: d}}}`],
    ['a domain of 254 characters', `merge: {metadata: {labels: {"${long(254)}/a": d}}}`],
    ['an empty key', 'merge: {metadata: {labels: {"": d}}}'],
    ['a value of 64 characters', `merge: {metadata: {labels: {a: "${long(64)}"}}}`],
    ['a value with a blank', 'merge: {metadata: {labels: {a: "b c"}}}'],
    ['a value with a slash', 'merge: {metadata: {labels: {a: b/c}}}'],
    ['a value that ends with a dash', 'merge: {metadata: {labels: {a: b-}}}'],
    ['a value with a line end', 'merge: {metadata: {labels: {a: "b\\n"}}}'],
    ['a value in a pod template', 'merge: {spec: {template: {metadata: {labels: {a: "b c"}}}}}'],
    ['a number in a pod template', 'merge: {spec: {template: {metadata: {labels: {a: 7}}}}}'],
    ['a selector', 'ops: [{op: add, path: /spec/selector/matchLabels/a, value: "b c"}]'],
    ['a selector of nodes', 'merge: {spec: {template: {spec: {nodeSelector: {a: "b c"}}}}}'],
    ['a number in a selector of nodes', 'merge: {spec: {template: {spec: {nodeSelector: {a: 1}}}}}'],
    ['an annotation with a blank in its key', 'merge: {metadata: {annotations: {a b: c}}}'],
    ['an annotation of a pod template', 'merge: {spec: {template: {metadata: {annotations: {a/b/c: d}}}}}'],
    ['annotations beyond the limit', `merge: {metadata: {annotations: {a: "${long(256 * 1024)}"}}}`],
    ['annotations beyond the limit, in bytes', `merge: {metadata: {annotations: {a: "${'ü'.repeat(128 * 1024)}"}}}`],
    ['a finalizer without a domain', 'merge: {metadata: {finalizers: [keep]}}'],
    ['a finalizer that is no text', 'merge: {metadata: {finalizers: [{a: b}]}}'],
    ['an object beyond what is stored', `merge: {spec: {template: {spec: {schedulerName: "${long(1.5 * 1024 * 1024)}"}}}}`],
  ])('rejects %s', (_, change) => {
    expect(checkPatch(change)).toHaveLength(1);
  });

  it('rejects the selector of a Service', () => {
    expect(checkPatch('merge: {spec: {selector: {a: "b c"}}}', '{kind: Service, name: jenkins}')).toHaveLength(1);
  });

  it('rejects what selects namespaces and pods', () => {
    const change = 'ops: [{op: add, path: /spec/ingress/0/from, value: [{namespaceSelector: {matchLabels: {a: b c}}}]}]';
    expect(checkPatch(change, '{kind: NetworkPolicy, name: jenkins}')).toHaveLength(1);
  });

  it('rejects those of the pods of builds, where the template is written', () => {
    const pod = { ...object('Pod', 'maven'), metadata: { name: 'maven', labels: { team: 'Payments & Co' } } };
    const agentPod: AgentPod = { template: 'maven', pod, place: { file: 'overlays/payments/casc/a.yaml', line: 4, column: 2 } };
    expect(problemsOf(validNames, buildSubject([], { agentPods: [agentPod] }))).toMatchObject([
      { file: 'overlays/payments/casc/a.yaml', line: 4, where: 'Pod "maven"' },
    ]);
  });

  it('looks into no data', () => {
    const data = { metadata: { labels: { 'a b': 'c d' } }, nodeSelector: { a: 'b c' } };
    expect(check(object('ConfigMap', 'a', { data, binaryData: data }))).toEqual([]);
  });

  it('names the key, the value, the line of the patch and the repair', () => {
    expect(checkPatch('merge:\n    metadata:\n      labels:\n        example.com/owner: "Payments & Co"')).toEqual([
      {
        rule: 'valid-names',
        file: 'overlays/payments/patches.yaml',
        line: 6,
        column: 28,
        where: 'Deployment "jenkins" in "payments"',
        message:
          'Deployment "jenkins" in "payments" needs at most 63 letters, digits, "-", "_" and ".", the first and the last a letter or digit, as the value of the label "example.com/owner"; found "Payments & Co"',
        fix: 'shorten it, or make it an annotation',
      },
    ]);
  });
});

describe('passes over', () => {
  it.each(['null', 'text', '7', '[null, [], {}]'])('what a patch has bent into %s', (value) => {
    expect(
      checkPatch(`ops: [{op: replace, path: /spec, value: ${value}}, {op: add, path: /metadata/finalizers, value: ${value}}]`),
    ).toHaveLength(value.startsWith('[') ? 3 : 0);
  });
});
