import { printValue } from '../fields/print-value.ts';
import { valueAt } from '../fields/value-at.ts';
import type { Policy, Subject, Violation } from '../policy.ts';
import { findOpenings } from './find-openings.ts';
import { selectsAll } from './label-selector.ts';
import { networkPoliciesIn } from './network-policy.ts';

/**
 * A team's pods get nothing but what some rule lets through, in both directions; nobody reaches its builds; and no rule reaches another team, the
 * metadata service of a node, the API server or Services of the cluster from a build, or pods and addresses that it does not name.
 */
export const isolatedNetwork: Policy = {
  name: 'isolated-network',
  canBeAllowed: false,
  check: (subject) => [
    ...findOpenNamespaces(subject),
    ...findFalseNames(subject),
    ...findUnknownPods(subject),
    ...findOpenings(subject)
      .filter(({ isOwnRisk }) => !isOwnRisk)
      .map(({ of, path, message, fix }) => ({ of, path, message, fix })),
  ],
};

/** A pod that no policy isolates in a direction is open there, whatever the rules of others say. */
const findOpenNamespaces = ({ team, objects }: Subject): readonly Violation[] => {
  const policies = networkPoliciesIn(objects);
  return objects
    .filter(({ kind, metadata }) => kind === 'Namespace' && [team.namespace, team.agentsNamespace].includes(metadata.name))
    .flatMap((namespaceObject) => {
      const own = policies.filter(({ namespace }) => namespace === namespaceObject.metadata.name);
      const isClosed = own.some(({ podSelector, isolates }) => selectsAll(podSelector) && isolates.ingress && isolates.egress);
      if (isClosed) return [];
      const of = own.find(({ object }) => object.metadata.name === 'default-deny')?.object ?? namespaceObject;
      const message = `leaves pods in "${namespaceObject.metadata.name}" open: expected one policy for every pod, with "policyTypes: [Ingress, Egress]", found none`;
      return [{ of, path: ['spec'], message, fix: 'leave "default-deny" as it is' }];
    });
};

/** The API server gives a namespace this label itself, so that Argo CD would find another one different for ever; network policies go by it. */
const namespaceLabel = 'kubernetes.io/metadata.name';

const findFalseNames = ({ objects }: Subject): readonly Violation[] =>
  objects.flatMap((of) => {
    const path = ['metadata', 'labels', namespaceLabel];
    const found = valueAt(of, path);
    if (of.kind !== 'Namespace' || found === undefined || found === of.metadata.name) return [];
    return [{ of, path, message: `says by the label "${namespaceLabel}" that it is ${printValue(found)}`, fix: 'remove it' }];
  });

/** By these labels network policies, security groups and Services know the pod of the controller (charts/constructs/labels.ts). */
const controllerLabels = { 'app.kubernetes.io/name': 'jenkins', 'app.kubernetes.io/component': 'controller' };

const findUnknownPods = ({ team, objects }: Subject): readonly Violation[] =>
  objects
    .filter(({ kind, metadata }) => kind === 'Deployment' && metadata.namespace === team.namespace)
    .flatMap((of) =>
      Object.entries(controllerLabels).flatMap(([label, expected]) => {
        const path = ['spec', 'template', 'metadata', 'labels', label];
        const found = valueAt(of, path);
        if (found === expected) return [];
        const message = `needs the label "${label}" of its pod to be "${expected}", or no policy, security group and Service means it; found ${printValue(found)}`;
        return [{ of, path, message, fix: 'leave it as it is' }];
      }),
    );
