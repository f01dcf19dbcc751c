import type { KubernetesObject } from '../../../model/index.ts';
import type { BaseFleet } from '../base-fleet.ts';
import { findDangers, type Operation, type Strangers } from '../dangers/index.ts';
import type { FleetFiles } from '../fleet-files.ts';
import type { Random } from '../random.ts';
import { type Mutator, textAt, withFile } from './mutator.ts';

interface Chosen {
  readonly team: string;
  readonly object: KubernetesObject;
}

/** Of one of a team's objects, as the generator makes it. */
const choose = ({ teams, objects }: BaseFleet, random: Random): Chosen => {
  const team = random.pick(teams);
  return { team, object: random.pick(objects.get(team) ?? []) };
};

/** JSON is YAML, so that a patch is one line below those that are there. */
const withPatch = (files: FleetFiles, { team, object }: Chosen, change: object): FleetFiles => {
  const path = `overlays/${team}/patches.yaml`;
  const { name, namespace } = object.metadata;
  const target = { kind: object.kind, name, ...(namespace !== undefined && { namespace }) };
  return withFile(files, path, `${textAt(files, path)}\n- ${JSON.stringify({ target, reason: 'a try', ...change })}\n`);
};

const strangersOf = ({ teams, objects, files }: BaseFleet, team: string, random: Random): Strangers => {
  const others = teams.filter((name) => name !== team);
  const other = others.length > 0 ? random.pick(others) : 'nobody';
  const text = textAt(files, `overlays/${other}/team.yaml`);
  const namespace = objects.get(other)?.find(({ kind }) => kind === 'Deployment')?.metadata.namespace ?? other;
  return {
    namespace,
    team: other,
    host: `${other}.ci.example.com`,
    accessPoint: /fsap-[0-9a-f]+/.exec(text)?.[0] ?? 'fsap-0000000000000dead',
    fileSystem: 'fs-0123456789abcdef0',
    secretKey: `jenkins-fleet/${other}/github-token`,
    ingressClass: 'acme-other',
  };
};

/** A change that must never reach the cluster. */
const dangerousPatch: Mutator = ({ base }, random) => {
  const chosen = choose(base, random);
  const dangers = findDangers(chosen.object, strangersOf(base, chosen.team, random));
  return withPatch(base.files, chosen, { ops: random.pick(dangers).ops });
};

/** The same change, written as a merge. */
const dangerousMerge: Mutator = ({ base }, random) => {
  const chosen = choose(base, random);
  const { ops } = random.pick(findDangers(chosen.object, strangersOf(base, chosen.team, random)));
  const merge = toMerge(chosen.object, ops);
  return merge && withPatch(base.files, chosen, { merge });
};

/** A merge to the same effect as operations on places that are there; undefined for one that is not. */
function toMerge(object: KubernetesObject, ops: readonly Operation[]): object | undefined {
  const [operation] = ops;
  if (operation === undefined || ops.length > 1) return undefined;
  const steps = stepsOf(operation.path);
  const build = (node: unknown, [step, ...rest]: readonly string[]): unknown => {
    if (step === undefined) return operation.op === 'remove' ? null : operation.value;
    if (!Array.isArray(node)) return { [step]: build((node as Record<string, unknown> | undefined)?.[step], rest) };
    // An item of a named list is found by its name; a list of others is written whole.
    const item: unknown = node[Number(step)];
    const change = build(item, rest);
    const name = (item as { readonly name?: unknown } | undefined)?.name;
    if (name !== undefined) return [{ ...(change as object), name }];
    return step === '-' ? [...node, change] : node.with(Number(step), change);
  };
  return build(object, steps) as object;
}

const stepsOf = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

/** Pointers to everything in a value. */
function pointersOf(value: unknown, pointer = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [pointer];
  const below = Object.entries(value).flatMap(([key, inner]) =>
    pointersOf(inner, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  );
  return pointer === '' ? below : [pointer, ...below];
}

const anyValues: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1,
  65_536,
  '',
  'x',
  '*',
  '1',
  '10Gi',
  '0.0.0.0/0',
  'kube-system',
  'default',
  'jenkins/jenkins:latest',
  'arn:aws:iam::111122223333:role/admin',
  [],
  {},
  ['*'],
  [{}],
  [{ name: 'x' }],
  { name: 'x' },
  { privileged: true },
  { hostPath: { path: '/' } },
];

/** Anything, anywhere. */
const randomOperations: Mutator = ({ base }, random) => {
  const chosen = choose(base, random);
  const pointers = pointersOf(chosen.object);
  const operation = (): Operation => {
    const path = random.pick(pointers);
    const below = `${path}/${random.pick(['-', '0', 'x', 'name', 'privileged', 'hostNetwork', 'namespace'])}`;
    return random.pick([
      { op: 'add', path: random.chance(0.5) ? path : below, value: random.pick(anyValues) },
      { op: 'replace', path, value: random.pick(anyValues) },
      { op: 'remove', path },
      { op: 'copy', from: random.pick(pointers), path },
      { op: 'move', from: random.pick(pointers), path },
      { op: 'test', path, value: random.pick(anyValues) },
    ] as const);
  };
  return withPatch(base.files, chosen, { ops: Array.from({ length: 1 + random.below(3) }, operation) });
};

/** Another value of the same type, or one of its neighbours: what the schemas of Kubernetes mostly admit. */
const otherValue: Mutator = ({ base }, random) => {
  const chosen = choose(base, random);
  const texts = pointersOf(chosen.object).filter((pointer) => !/^\/(apiVersion|kind|metadata\/(name|namespace|labels))/.test(pointer));
  if (texts.length === 0) return undefined;
  const path = random.pick(texts);
  const value = valueAt(chosen.object, path);
  if (typeof value === 'object') return withPatch(base.files, chosen, { ops: [{ op: 'remove', path }] });
  const strings = [...base.objects.values()].flat().flatMap((object) => Object.values(object.metadata.labels ?? {}));
  const other =
    typeof value === 'number'
      ? random.pick([0, 1, value + 1, value * 2, 65_535])
      : typeof value === 'boolean'
        ? !value
        : random.pick([`${String(value)}x`, 'x', '*', '0.0.0.0/0', 'kube-system', '', random.pick(strings)]);
  return withPatch(base.files, chosen, { ops: [{ op: 'replace', path, value: other }] });
};

const valueAt = (object: unknown, pointer: string): unknown =>
  stepsOf(pointer).reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], object);

/** What people write patches for. */
const harmlessPatch: Mutator = ({ base }, random) => {
  const chosen = choose(base, random);
  const label = { metadata: { labels: { 'example.com/cost-center': '4711' } } };
  const annotation = { metadata: { annotations: { 'example.com/reviewed': 'yes' } } };
  if (chosen.object.kind !== 'Deployment') return withPatch(base.files, chosen, { merge: random.pick([label, annotation]) });
  return withPatch(base.files, chosen, {
    merge: random.pick([
      label,
      { spec: { template: annotation } },
      { spec: { template: { spec: { terminationGracePeriodSeconds: 600 } } } },
      { spec: { template: { spec: { containers: [{ name: 'jenkins', env: [{ name: 'HTTP_PROXY', value: 'http://proxy:3128' }] }] } } } },
      { spec: { template: { spec: { containers: [{ name: 'jenkins', startupProbe: { failureThreshold: 120 } }] } } } },
      { spec: { template: { spec: { containers: [{ name: 'config-reload', resources: { limits: { memory: '256Mi' } } }] } } } },
      { spec: { template: { spec: { hostAliases: [{ ip: '203.0.113.7', hostnames: ['git.example.com'] }] } } } },
    ]),
  });
};

/** At what the team does not have. */
const patchOfOthers: Mutator = ({ base }, random) => {
  const { team } = choose(base, random);
  const object = random.pick([
    random.pick([...base.objects.values()].flat()),
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'kube-system' } },
    { apiVersion: 'argoproj.io/v1alpha1', kind: 'AppProject', metadata: { name: team, namespace: 'argocd' } },
    { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'jenkins-config', namespace: '../x' } },
  ]);
  return withPatch(base.files, { team, object }, { merge: { metadata: { annotations: { 'example.com/mine': 'yes' } } } });
};

export const patchMutators = { dangerousPatch, dangerousMerge, randomOperations, otherValue, harmlessPatch, patchOfOthers };
