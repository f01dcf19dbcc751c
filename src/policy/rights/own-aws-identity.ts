import type { FieldPath, KubernetesObject, Team } from '../../model/index.ts';
import { isAbsent } from '../fields/list-values.ts';
import { printValue } from '../fields/print-value.ts';
import { mapAt, valueAt } from '../fields/value-at.ts';
import type { Policy, Subject, Violation } from '../policy.ts';

/** By this annotation the webhook of IRSA gives a role, also in a fleet that uses EKS Pod Identity (aws/amazon-eks-pod-identity-webhook). */
const roleAnnotation = 'eks.amazonaws.com/role-arn';

/**
 * The pods of a team get the AWS roles that `roles` of team.yaml names, and no others: neither by an annotation nor by a PodIdentityAssociation, whose
 * every field counts (ACK controller for EKS, `eks.services.k8s.aws/v1alpha1`): `targetRoleARN` is one more role, `clusterName` another cluster.
 */
export const ownAwsIdentity: Policy = {
  name: 'own-aws-identity',
  canBeAllowed: false,
  check: (subject) =>
    subject.objects.flatMap((object) => {
      if (object.kind === 'ServiceAccount') return findAnnotation(object, subject);
      if (object.kind === 'PodIdentityAssociation') return findAssociation(object, subject);
      if (object.kind === 'Namespace') return findSettings(object);
      return [];
    }),
};

const findAnnotation = (of: KubernetesObject, { fleet, team }: Subject): readonly Violation[] =>
  findDifference(of, ['metadata', 'annotations', roleAnnotation], fleet.identity === 'irsa' ? roleOf(of, team) : undefined);

const findAssociation = (of: KubernetesObject, { fleet, team }: Subject): readonly Violation[] => {
  const expected: Readonly<Record<string, string | undefined>> = {
    clusterName: fleet.cluster.name,
    namespace: of.metadata.namespace,
    serviceAccount: of.metadata.name,
    roleARN: roleOf(of, team),
  };
  const more = Object.keys(mapAt(of, ['spec'])).filter((field) => !Object.hasOwn(expected, field) && field !== 'tags');
  return [
    ...Object.entries(expected).flatMap(([field, value]) => findDifference(of, ['spec', field], value)),
    ...more.flatMap((field) => findDifference(of, ['spec', field], undefined)),
    ...findSettings(of),
  ];
};

/** Such as `services.k8s.aws/region`: they send ACK to another account, region or endpoint, those of a namespace for all that is in it. */
const findSettings = (of: KubernetesObject): readonly Violation[] =>
  Object.keys(mapAt(of, ['metadata', 'annotations']))
    .filter((key) => /(^|\.)services\.k8s\.aws\//.test(key))
    .flatMap((key) => findDifference(of, ['metadata', 'annotations', key], undefined));

const findDifference = (of: KubernetesObject, path: FieldPath, expected: string | undefined): readonly Violation[] => {
  const found = valueAt(of, path);
  if (isAbsent(found) ? expected === undefined : found === expected) return [];
  const isRole = /role/i.test(String(path.at(-1)));
  const [name, isForbidden] = [`"${path.at(-1)}"`, expected === undefined];
  return [
    {
      of,
      path,
      message: isForbidden
        ? `has ${name} ${printValue(found)}, expected none`
        : `needs ${name} to be "${expected}", found ${printValue(found)}`,
      fix: `${isForbidden ? 'remove it' : 'leave it as it is'}${isRole ? ', and write the role into "roles" of team.yaml' : ''}`,
    },
  ];
};

/** The role of a service account by its name, which is that of its association too. */
const roleOf = ({ metadata: { namespace, name } }: KubernetesObject, team: Team): string | undefined => {
  if (namespace === team.namespace && name === 'jenkins') return team.roles.controller;
  return namespace === team.agentsNamespace && name === 'agent' ? team.roles.agents : undefined;
};
