import { printValue } from '../fields/print-value.ts';
import { valueAt } from '../fields/value-at.ts';
import type { Policy } from '../policy.ts';
import { podsOf } from './pod-spec.ts';

/** Classes that Kubernetes keeps for itself, and lets any pod take (Kubernetes, "Pod Priority and Preemption"). */
export const isOfSystem = (name: unknown): boolean => typeof name === 'string' && name.startsWith('system-');

/** No pod takes the place of what keeps a node or the cluster alive. charts/cluster/admission.ts says the same of pods that a Pipeline describes. */
export const noPriorityOfSystem: Policy = {
  name: 'no-priority-of-system',
  canBeAllowed: false,
  check: (subject) =>
    podsOf(subject)
      .map(({ of, spec, path }) => ({ of, name: valueAt(spec, ['priorityClassName']), path: [...path, 'priorityClassName'] }))
      .filter(({ name }) => isOfSystem(name))
      .map(({ of, name, path }) => ({
        of,
        path,
        message: `has priorityClassName ${printValue(name)}, which is for what keeps the cluster alive`,
        fix: 'remove it',
      })),
};
