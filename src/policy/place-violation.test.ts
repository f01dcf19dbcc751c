import { describe, expect, it } from 'vitest';
import type { FieldPath } from '../model/index.ts';
import { buildPatchedSubject, buildSubject } from '../testing/build-subject.ts';
import { findObject } from '../testing/render-objects.ts';
import { placeViolation } from './place-violation.ts';

const container = ['spec', 'template', 'spec', 'containers'];

/** Where a value of the Deployment is said to come from, with these patches; `#` in a comment marks the expected line. */
const placeOf = (patches: string, path?: FieldPath) => {
  const subject = buildPatchedSubject({ teams: { payments: { patches } } });
  const of = findObject(subject.objects, 'Deployment', 'jenkins', 'payments');
  const { file, line } = placeViolation(subject, { of, ...(path && { path }), message: '', fix: '' });
  return { file, line, expected: patches.split('\n').findIndex((text) => text.includes('# here')) + 1 };
};

const first = '- target: {kind: Deployment, name: jenkins}\n  reason: test\n';
const sidecar = (lines: string) => `  merge:\n    spec:\n      template:\n        spec:\n          containers:\n${lines}`;

describe('the line of the patch that wrote a value', () => {
  it.each<[string, string, FieldPath]>([
    ['in a map', `${first}  merge:\n    spec:\n      paused: true\n      replicas: 2 # here\n`, ['spec', 'replicas']],
    [
      'deeper than the patch names it',
      `${first}  merge:\n    metadata:\n      labels: {a: b}\n    spec:\n      strategy: {type: RollingUpdate} # here\n`,
      ['spec', 'strategy', 'type'],
    ],
    [
      'in an item of a list, by the name of the item',
      `${first}${sidecar('            - name: config-reload\n              tty: true\n            - name: jenkins\n              image: jenkins # here\n')}`,
      [...container, 0, 'image'],
    ],
    [
      'in the later of two patches',
      `${first}  merge: {spec: {replicas: 2}}\n${first}  merge: {metadata: {labels: {a: b}}}\n${first}  merge: {spec: {replicas: 3}} # here\n`,
      ['spec', 'replicas'],
    ],
    [
      'by an operation',
      `${first}  ops:\n    - {op: add, path: /spec/paused, value: true}\n    - {op: replace, path: /spec/replicas, value: 2} # here\n    - {op: add, path: /metadata/labels/a, value: b}\n`,
      ['spec', 'replicas'],
    ],
    [
      'by an operation on an item, whose index may have moved',
      `${first}  ops:\n    - {op: add, path: /spec/template/spec/containers/-, value: {name: x, image: "y:1"}} # here\n    - {op: add, path: /metadata/labels/a~1b, value: c}\n`,
      [...container, 2, 'image'],
    ],
    ['by taking it away', `${first}  ops:\n    - {op: remove, path: /spec/strategy} # here\n`, ['spec', 'strategy', 'type']],
  ])('%s', (_, patches, path) => {
    const { file, line, expected } = placeOf(patches, path);
    expect({ file, line }).toEqual({ file: 'overlays/payments/patches.yaml', line: expected });
  });
});

describe('where no patch wrote it', () => {
  it('the last patch of the object is named', () => {
    expect(placeOf(`${first}  merge: {metadata: {labels: {a: b}}}\n`, ['spec', 'replicas'])).toMatchObject({ line: 1 });
    expect(placeOf(`${first}  merge: {metadata: {labels: {a: b}}}\n`)).toMatchObject({ line: 1 });
  });

  it('and without a patch the file of the team', () => {
    const of = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'jenkins', namespace: 'payments' } };
    expect(placeViolation(buildSubject(), { of, message: '', fix: '' })).toEqual({ file: 'overlays/payments/team.yaml' });
  });
});

it('a pod of a build is named where its template is written', () => {
  const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'gpu', namespace: 'payments-agents' }, spec: {} };
  const place = { file: 'overlays/payments/casc/clouds.yaml', line: 7, column: 9 };
  expect(placeViolation(buildSubject(), { of: { template: 'gpu', pod, place }, message: '', fix: '' })).toEqual(place);
});
