import { printValue } from '../fields/print-value.ts';
import { valueAt } from '../fields/value-at.ts';
import type { Policy } from '../policy.ts';
import { isOfSystem } from './no-priority-of-system.ts';
import { podsOf } from './pod-spec.ts';

/**
 * No pod of a team has a priority: on nodes that all teams share the scheduler would end pods of others for it (Kubernetes, "Pod Priority and Preemption").
 */
export const noPriorityOverOthers: Policy = {
  name: 'no-priority-over-others',
  canBeAllowed: true,
  check: (subject) =>
    podsOf(subject).flatMap(({ of, spec, path }) =>
      ['priorityClassName', 'priority']
        .filter((field) => Boolean(valueAt(spec, [field])) && !isOfSystem(valueAt(spec, [field])))
        .map((field) => ({
          of,
          path: [...path, field],
          message: `has ${field} ${printValue(valueAt(spec, [field]))}, by which it may end pods of other teams`,
          fix: 'remove it',
        })),
    ),
};
