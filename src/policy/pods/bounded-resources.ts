import { parseQuantity } from '../../messages/parse-quantity.ts';
import type { FieldPath } from '../../model/index.ts';
import { mapAt, valueAt } from '../fields/value-at.ts';
import type { Policy, Violation } from '../policy.ts';
import { containersOf, type PodContainer } from './containers-of.ts';
import { podsOf, type SubjectPod } from './pod-spec.ts';

/**
 * Every container says what it needs and where its memory ends: requests of CPU and memory, a limit of memory, and no limit below a request. Without a limit one
 * build can take the memory of a node from all others; without requests the scheduler puts any number of pods on one node. A limit of CPU is not demanded.
 */
export const boundedResources: Policy = {
  name: 'bounded-resources',
  canBeAllowed: true,
  check: (subject) =>
    podsOf(subject).flatMap((pod) =>
      containersOf(pod)
        .flatMap((container) => [...findMissing(container, pod), ...findBelowRequests(container)])
        .map((found) => ({ of: pod.of, ...found })),
    ),
};

type Found = Omit<Violation, 'of'>;

interface Demand {
  readonly name: string;
  readonly path: FieldPath;
  /** What says it, too: a limit without a request is a request (Kubernetes, defaults of containers). */
  readonly instead?: FieldPath;
  /** In `containers` of a pod template in JCasC. */
  readonly attribute: string;
}

const limitOf = (resource: string): FieldPath => ['resources', 'limits', resource];
const requestOf = (resource: string): FieldPath => ['resources', 'requests', resource];

const demands: readonly Demand[] = [
  { name: 'CPU request', path: requestOf('cpu'), instead: limitOf('cpu'), attribute: 'resourceRequestCpu' },
  { name: 'memory request', path: requestOf('memory'), instead: limitOf('memory'), attribute: 'resourceRequestMemory' },
  { name: 'memory limit', path: limitOf('memory'), attribute: 'resourceLimitMemory' },
];

const findMissing = ({ name, container, path }: PodContainer, { of, object }: SubjectPod): readonly Found[] => {
  const missing = demands.filter(
    (demand) => !isAmount(valueAt(container, demand.path) ?? (demand.instead && valueAt(container, demand.instead))),
  );
  if (missing.length === 0) return [];
  const list = (words: readonly string[]) => words.join(' and ');
  const inTemplate = of === object ? '' : `, or ${list(missing.map(({ attribute }) => attribute))} in "containers" of the template`;
  return [
    {
      path: Object.hasOwn(container, 'resources') ? [...path, 'resources'] : path,
      message: `has ${list(missing.map((demand) => `no ${demand.name}`))} in the container "${name}"`,
      fix: `write ${list(missing.map((demand) => demand.path.join('.')))} of the container${inTemplate}`,
    },
  ];
};

/** Nothing is no bound: the kubelet takes a limit of 0 for none. What a reference gives is an amount, or the API server refuses it. */
const isAmount = (value: unknown): boolean => amountOf(value) > 0 || (typeof value === 'string' && value.includes('${'));

const findBelowRequests = ({ name, container, path }: PodContainer): readonly Found[] =>
  Object.entries(mapAt(container, ['resources', 'requests'])).flatMap(([resource, request]) => {
    const limit = valueAt(container, ['resources', 'limits', resource]);
    if (!(amountOf(limit) < amountOf(request))) return [];
    const message = `limits ${resource} to "${String(limit)}" in the container "${name}", and asks for "${String(request)}"`;
    return [{ path: [...path, 'resources', 'limits', resource], message, fix: 'raise the limit' }];
  });

/** Not a number for what is no quantity. */
const amountOf = (value: unknown): number =>
  typeof value === 'string' || typeof value === 'number' ? (parseQuantity(String(value)) ?? Number.NaN) : Number.NaN;
