import { parseQuantity } from '../../messages/parse-quantity.ts';
import type { FieldPath, KubernetesObject } from '../../model/index.ts';
import { printValue } from '../fields/print-value.ts';
import { mapsAt, valueAt } from '../fields/value-at.ts';
import type { Policy, Subject, Violation } from '../policy.ts';

/**
 * All builds of a team together have no more of the cluster than its size says, whoever describes their pods: the quota is not raised, no part of the pods is left
 * out of it, and what asks for nothing counts. Builds publish nothing by themselves (Kubernetes, "Resource Quotas" and "Limit Ranges").
 */
export const quotaAsDeclared: Policy = {
  name: 'quota-as-declared',
  canBeAllowed: true,
  check: (subject) =>
    subject.objects
      .filter(({ metadata }) => metadata.namespace === subject.team.agentsNamespace)
      .flatMap((object) => {
        if (object.kind === 'ResourceQuota') return [...findMore(object, subject), ...findScopes(object)];
        return object.kind === 'LimitRange' ? findLess(object) : [];
      }),
};

const findMore = (of: KubernetesObject, { team: { quota } }: Subject): readonly Violation[] => {
  const most = {
    'requests.cpu': quota.cpu,
    'requests.memory': quota.memory,
    pods: String(quota.pods),
    'services.loadbalancers': '0',
    'services.nodeports': '0',
  };
  return Object.entries(most).flatMap(([resource, amount]) => {
    const path = ['spec', 'hard', resource];
    const found = valueAt(of, path);
    if (amountOf(found) <= amountOf(amount)) return [];
    const message = `needs at most "${amount}" for ${resource}, as the size of the team says, found ${printValue(found)}`;
    return [{ of, path, message, fix: 'choose a larger size in team.yaml' }];
  });
};

const findScopes = (of: KubernetesObject): readonly Violation[] =>
  ['scopes', 'scopeSelector']
    .map((field): FieldPath => ['spec', field])
    .filter((path) => (valueAt(of, path) ?? null) !== null)
    .map((path) => ({ of, path, message: `has "${path[1]}", so that it is for some pods only`, fix: 'remove it' }));

/** What the charts give to a container that asks for nothing. */
const least = { cpu: '250m', memory: '512Mi' };

const findLess = (of: KubernetesObject): readonly Violation[] => {
  const limits = mapsAt(of, ['spec', 'limits']);
  const ofContainers = limits.find(({ item }) => item['type'] === 'Container');
  return Object.entries(least).flatMap(([resource, amount]) => {
    const found = valueAt(ofContainers?.item, ['defaultRequest', resource]);
    if (amountOf(found) >= amountOf(amount)) return [];
    const path = ['spec', 'limits', ...(ofContainers ? [...ofContainers.path.slice(2), 'defaultRequest', resource] : [])];
    const message = `needs a defaultRequest of at least "${amount}" ${resource} for containers, which then counts in the quota, found ${printValue(found)}`;
    return [{ of, path, message, fix: 'leave it as it is' }];
  });
};

/** Not a number for what is no quantity. */
const amountOf = (value: unknown): number =>
  typeof value === 'string' || typeof value === 'number' ? (parseQuantity(String(value)) ?? Number.NaN) : Number.NaN;
