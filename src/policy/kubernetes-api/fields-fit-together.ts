import type { FieldPath, KubernetesObject } from '../../model/index.ts';
import { sameJson } from '../fields/same-json.ts';
import { isMap, mapAt, mapsAt, valueAt } from '../fields/value-at.ts';
import { podsOf, type SubjectPod } from '../pods/pod-spec.ts';
import type { Policy, Violation } from '../policy.ts';

/** A Deployment's selector can never change, so it is what the charts have always made (charts/constructs/labels.ts). */
const selector = { matchLabels: { 'app.kubernetes.io/name': 'jenkins', 'app.kubernetes.io/component': 'controller' } };

const probes = ['livenessProbe', 'readinessProbe', 'startupProbe'] as const;
const handlers = ['exec', 'grpc', 'httpGet', 'tcpSocket'] as const;

/**
 * Fields fit to each other where the API server demands it, and each alone would be right: a mount has its volume, a probe asks one thing, what never
 * changes has not changed (Kubernetes 1.36, `pkg/apis/core/validation`, `apps/validation`, `policy/validation`).
 */
export const fieldsFitTogether: Policy = {
  name: 'fields-fit-together',
  canBeAllowed: false,
  check: (subject) => [...podsOf(subject).flatMap(checkPod), ...subject.objects.flatMap(checkObject)],
};

const checkPod = ({ of, spec, path }: SubjectPod): readonly Violation[] => {
  const volumes = mapsAt(spec, ['volumes']);
  const names = volumes.map(({ item }) => item['name']);
  const containers = (['initContainers', 'containers'] as const).flatMap((list) => mapsAt(spec, [list]));
  return [
    ...volumes
      .filter(({ item }) => typeof item['name'] === 'string' && !/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/.test(item['name']))
      .map(({ item, path: at }) => ({
        of,
        path: [...path, ...at, 'name'],
        message: `has a volume "${String(item['name'])}", whose name is no DNS label`,
        fix: 'write small letters, digits and "-"',
      })),
    ...containers.flatMap(({ item, path: at }) => [
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

const checkObject = (of: KubernetesObject): readonly Violation[] => {
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
      ];
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
