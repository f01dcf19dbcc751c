import { teamFile } from '../temporary-fleet.ts';
import type { HostileCase } from './hostile-case.ts';

let accessPoints = 200;
const patches = (name: string, text: string): HostileCase['files'] => ({
  [`overlays/${name}/team.yaml`]: teamFile((accessPoints += 1)),
  [`overlays/${name}/patches.yaml`]: text,
});
const patch = (name: string, change: string): HostileCase['files'] =>
  patches(name, `- target: {kind: Deployment, name: jenkins}\n  reason: x\n  ${change}\n`);
const ops = (name: string, ...operations: readonly string[]): HostileCase['files'] =>
  patch(name, `ops:\n${operations.map((operation) => `    - {${operation}}\n`).join('')}`);

const malformed = 'patch-applies: expected an operation such as {op: replace, path: /spec/replicas, value: 1}, found op';
const specKeys = 'found "/spec" with "replicas", "revisionHistoryLimit", "progressDeadlineSeconds", "strategy", "selector", "template"';

/** What is told when patches are applied; all of it in one run. */
export const patchCases: readonly HostileCase[] = [
  {
    what: 'the prototype',
    files: ops('add-proto', 'op: add, path: /__proto__/x, value: 1'),
    told: [`overlays/add-proto/patches.yaml:4:7  ${malformed} "add", path "/__proto__/x"`],
  },
  {
    what: 'the prototype of the constructor',
    files: ops('add-constructor', 'op: add, path: /spec/constructor/prototype/x, value: 1'),
    told: [`overlays/add-constructor/patches.yaml:4:7  ${malformed} "add", path "/spec/constructor/prototype/x"`],
  },
  {
    what: 'the prototype as a source',
    files: ops('copy-proto', 'op: copy, from: /spec/__proto__, path: /spec/x'),
    told: [`overlays/copy-proto/patches.yaml:4:7  ${malformed} "copy", path "/spec/x", from "/spec/__proto__"`],
  },
  {
    what: 'a method as a source',
    files: ops('move-method', 'op: move, from: /spec/toString, path: /spec/x'),
    told: [`overlays/move-method/patches.yaml:4:7  patch-applies: expected "/spec/toString" to be there, ${specKeys}`],
  },
  {
    what: 'a method in a test',
    files: ops('test-method', 'op: test, path: /hasOwnProperty, value: 1'),
    told: [
      'overlays/test-method/patches.yaml:4:7  patch-applies: expected "/hasOwnProperty" to be there, found the object with "apiVersion", "kind", "metadata", "spec"',
    ],
  },
  {
    what: 'a method that is removed',
    files: patch('remove-method', 'merge: {spec: {toString: null}}'),
    told: [
      'overlays/remove-method/patches.yaml:3:28  patch-applies: expected "toString" to be there, since null removes it, and found nothing; remove the line',
    ],
  },
  {
    what: 'a constructor that is merged',
    files: patch('merge-constructor', 'merge: {constructor: {prototype: {x: 1}}}'),
    told: ['overlays/merge-constructor/patches.yaml:3:24  patch-holds-valid-values: expected the key of a manifest, found "constructor"'],
  },
  {
    what: 'the length of a list',
    files: ops('length', 'op: replace, path: /spec/template/spec/containers/length, value: 0'),
    told: [
      'overlays/length/patches.yaml:4:7  patch-applies: expected "/spec/template/spec/containers/length" to be there, found "/spec/template/spec/containers" to be a list of 2',
    ],
  },
  {
    what: 'an object that comes to lie in itself',
    files: ops('itself', 'op: move, from: /spec, path: /spec/template/x'),
    told: [
      'overlays/itself/patches.yaml:4:7  patch-applies: expected "/spec/template" to be there, found the object with "apiVersion", "kind", "metadata"',
    ],
  },
  {
    what: 'copies of copies',
    files: ops('copies', ...Array.from({ length: 60 }, (_, index) => `op: copy, from: /spec, path: /spec/x${index}`)),
    told: [
      'overlays/copies/patches.yaml:11:7  patch-applies: expected at most 1.5 MiB of an object and all that operations add, copy and move in it, found more; copy less',
    ],
  },
  {
    what: 'levels without an end',
    files: ops(
      'levels',
      'op: add, path: /a, value: 1',
      ...Array.from({ length: 300 }).flatMap(() => [
        `op: add, path: /b, value: ${'{x: '.repeat(20)}1${'}'.repeat(20)}`,
        `op: move, from: /a, path: /b${'/x'.repeat(20)}`,
        'op: move, from: /b, path: /a',
      ]),
    ),
    told: [
      'overlays/levels/patches.yaml:12:7  patch-applies: expected at most 50 levels in an object, found more; nest the values less deeply',
    ],
  },
  {
    what: 'an escape in a path',
    files: ops('path-escape', 'op: remove, path: "/spec/\\e[2J\\u202e"'),
    told: [`overlays/path-escape/patches.yaml:4:7  patch-applies: expected "/spec/\\u001b[2J\\u202e" to be there, ${specKeys}`],
  },
  {
    what: 'an escape in a value',
    files: ops('value-escape', 'op: test, path: /spec/replicas, value: "\\e[2J\\u202e"'),
    told: ['overlays/value-escape/patches.yaml:4:7  patch-applies: expected "/spec/replicas" to be "\\u001b[2J\\u202e", found 1'],
  },
  {
    what: 'the object of another team',
    files: patches(
      'other-team',
      '- {target: {kind: Deployment, name: jenkins, namespace: payments}, reason: x, merge: {spec: {replicas: 0}}}\n',
    ),
    told: [
      'overlays/other-team/patches.yaml:1:57  patch-has-one-target: expected the namespace of Deployment "jenkins", found "payments"; it is in "other-team"',
    ],
  },
];
