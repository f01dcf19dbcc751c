import type { KubernetesObject } from '../../model/index.ts';
import { printValue } from '../fields/print-value.ts';
import { sameJson } from '../fields/same-json.ts';
import { valueAt } from '../fields/value-at.ts';
import type { Policy, Subject, Violation } from '../policy.ts';

/**
 * Security groups of pods are those of `securityGroups` in team.yaml and, on Fargate, where no network policy counts, those of `fargate` in fleet.yaml, for
 * just the pods that they are meant for. A pod that no SecurityGroupPolicy selects has the groups of its node, or of the whole cluster
 * (`vpcresources.k8s.aws/v1beta1`; EKS user guide, "Security groups for pods").
 */
export const declaredSecurityGroups: Policy = {
  name: 'declared-security-groups',
  canBeAllowed: false,
  check: (subject) => subject.objects.filter(({ kind }) => kind === 'SecurityGroupPolicy').flatMap((of) => findDifference(of, subject)),
};

const findDifference = (of: KubernetesObject, { fleet, team }: Subject): readonly Violation[] => {
  const isOfBuilds = of.metadata.namespace === team.agentsNamespace;
  const expected = isOfBuilds
    ? { groups: fleet.fargate?.securityGroups ?? [], labels: { 'jenkins-fleet/fargate': 'true' }, field: '"fargate" of fleet.yaml' }
    : {
        groups: team.securityGroups,
        labels: { 'app.kubernetes.io/name': 'jenkins', 'app.kubernetes.io/component': 'controller' },
        field: '"securityGroups" of team.yaml',
      };
  const find = (path: readonly string[], wanted: unknown, fix: string): readonly Violation[] => {
    const found = valueAt(of, path);
    if (sameJson(found, wanted)) return [];
    const message = `needs "${path.slice(1).join('.')}" to be ${printValue(wanted)}, found ${printValue(found)}`;
    return [{ of, path, message, fix }];
  };
  return [
    ...find(['spec', 'securityGroups', 'groupIds'], expected.groups, `write the groups into ${expected.field}`),
    ...find(['spec', 'podSelector'], { matchLabels: expected.labels }, 'leave the selector as it is'),
    ...find(['spec', 'serviceAccountSelector'], undefined, 'remove it: it leaves pods out'),
  ];
};
