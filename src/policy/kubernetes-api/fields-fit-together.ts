import type { FieldPath, KubernetesObject } from '../../model/index.ts';
import { sameJson } from '../fields/same-json.ts';
import { isMap, mapAt, mapsAt, valueAt } from '../fields/value-at.ts';
import { podsOf, type SubjectPod } from '../pods/pod-spec.ts';
import type { Policy, Subject, Violation } from '../policy.ts';
import { findMisplacedFields, probes } from './container-fields.ts';
import { isLabel } from './name-syntax.ts';
import { checkServiceFields } from './service-fields.ts';

/** A Deployment's selector can never change, so it is what the charts have always made (charts/constructs/labels.ts). */
const selector = { matchLabels: { 'app.kubernetes.io/name': 'jenkins', 'app.kubernetes.io/component': 'controller' } };

const podOf: FieldPath = ['spec', 'template', 'spec'];

const handlers = ['exec', 'grpc', 'httpGet', 'tcpSocket'] as const;

/**
 * Fields fit to each other where the API server demands it, and each alone would be right: a mount has its volume, a probe asks one thing, what never
 * changes has not changed (Kubernetes 1.36, `pkg/apis/core/validation`, `apps/validation`, `policy/validation`).
 */
export const fieldsFitTogether: Policy = {
  name: 'fields-fit-together',
  canBeAllowed: false,
  check: (subject) => [...podsOf(subject).flatMap(checkPod), ...subject.objects.flatMap((object) => checkObject(object, subject))],
};

const checkPod = ({ of, spec, path }: SubjectPod): readonly Violation[] => {
  const volumes = mapsAt(spec, ['volumes']);
  const names = volumes.map(({ item }) => item['name']);
  const containers = (['initContainers', 'containers'] as const).flatMap((list) =>
    mapsAt(spec, [list]).map((container) => ({ ...container, isBefore: list === 'initContainers' })),
  );
  return [
    ...volumes
      .filter(({ item }) => typeof item['name'] === 'string' && !isLabel(item['name']))
      .map(({ item, path: at }) => ({
        of,
        path: [...path, ...at, 'name'],
        message: `has a volume "${String(item['name'])}", whose name is no DNS label`,
        fix: 'write small letters, digits and "-"',
      })),
    ...containers.flatMap(({ item, path: at, isBefore }) => [
      ...findMisplacedFields(item, isBefore).map(({ path: inContainer, message, fix }) => ({
        of,
        path: [...path, ...at, ...inContainer],
        message,
        fix,
      })),
      ...mapsAt(item, ['volumeMounts'])
        .filter(({ item: mount }) => !names.includes(mount['name']))
        .map(({ item: mount, path: inContainer }) => ({
          of,
          path: [...path, ...at, ...inContainer],
          message: `mounts the volume "${String(mount['name'])}" in the container "${String(item['name'])}", and has no such volume`,
          fix: 'add the volume, or remove the mount',
        })),
      ...probes
        .filter((probe) => isMap(item[probe]) && handlers.filter((handler) => valueAt(item, [probe, handler]) !== undefined).length !== 1)
        .map((probe) => ({
          of,
          path: [...path, ...at, probe],
          message: `has a ${probe} in the container "${String(item['name'])}" that does not ask exactly one of ${handlers.join(', ')}`,
          fix: 'leave one of them; null removes another',
        })),
    ]),
  ];
};

/** What the API server writes itself, for every object. */
const writtenByServer = [
  'creationTimestamp',
  'deletionGracePeriodSeconds',
  'deletionTimestamp',
  'generateName',
  'generation',
  'managedFields',
  'resourceVersion',
  'selfLink',
  'uid',
];

const findWrittenByServer = (of: KubernetesObject): readonly Violation[] =>
  writtenByServer
    .filter((field) => (valueAt(of, ['metadata', field]) ?? null) !== null)
    .map((field) => ({
      of,
      path: ['metadata', field],
      message: `has metadata.${field}, which the API server writes itself`,
      fix: 'remove it',
    }));

const checkLimitRange = (of: KubernetesObject): readonly Violation[] => {
  const types = mapsAt(of, ['spec', 'limits']).map(({ item }) => item['type']);
  return mapsAt(of, ['spec', 'limits'])
    .filter(({ item }, index) => types.indexOf(item['type']) < index)
    .map(({ item, path }) => ({ of, path, message: `limits the type "${String(item['type'])}" twice`, fix: 'write it as one item' }));
};

const checkObject = (of: KubernetesObject, { objects }: Subject): readonly Violation[] => [
  ...findWrittenByServer(of),
  ...checkKind(of, objects),
];

const checkKind = (of: KubernetesObject, objects: Subject['objects']): readonly Violation[] => {
  const violation = (path: FieldPath, message: string, fix: string): readonly Violation[] => [{ of, path, message, fix }];
  switch (of.kind) {
    case 'Deployment':
      return [
        ...(sameJson(of['spec'] && valueAt(of, ['spec', 'selector']), selector)
          ? []
          : violation(['spec', 'selector'], 'has another selector, and a selector never changes', 'leave it out of the patch')),
        ...(valueAt(of, ['spec', 'strategy', 'type']) === 'Recreate' && valueAt(of, ['spec', 'strategy', 'rollingUpdate']) !== undefined
          ? violation(['spec', 'strategy', 'rollingUpdate'], 'says how to roll with the strategy "Recreate", which does not', 'remove it')
          : []),
        ...(['Always', undefined, null, ''].includes(valueAt(of, [...podOf, 'restartPolicy']) as string)
          ? []
          : violation([...podOf, 'restartPolicy'], 'has another restartPolicy than "Always", which a Deployment has not', 'remove it')),
        ...((valueAt(of, [...podOf, 'activeDeadlineSeconds']) ?? null) === null
          ? []
          : violation([...podOf, 'activeDeadlineSeconds'], 'has "activeDeadlineSeconds", and a Deployment has no end', 'remove it')),
      ];
    case 'Service':
      return checkServiceFields(of, objects);
    case 'LimitRange':
      return checkLimitRange(of);
    case 'PodDisruptionBudget':
      return valueAt(of, ['spec', 'minAvailable']) !== undefined && valueAt(of, ['spec', 'maxUnavailable']) !== undefined
        ? violation(
            ['spec'],
            'has "minAvailable" and "maxUnavailable", and only one of them can be',
            'set "eviction" in team.yaml, or remove the other with null',
          )
        : [];
    case 'ResourceQuota':
      return Object.entries(mapAt(of, ['spec', 'hard']))
        .filter(([, amount]) => String(amount).startsWith('-'))
        .flatMap(([resource]) => violation(['spec', 'hard', resource], `has less than nothing of "${resource}"`, 'write 0 or more'));
    default:
      return [];
  }
};
