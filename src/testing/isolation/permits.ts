import type { KubernetesObject } from '../../model/index.ts';
import { itemsOf, textsOf } from '../../policy/fields/list-values.ts';
import { mapAt, valueAt } from '../../policy/fields/value-at.ts';

export interface ServiceAccountName {
  readonly namespace: string;
  readonly name: string;
}

/** What somebody asks the API server for, as in the `resourceAttributes` of a SubjectAccessReview; of the whole cluster without a namespace. */
export interface Request {
  readonly verb: string;
  readonly group: string;
  readonly resource: string;
  readonly subresource?: string;
  readonly namespace?: string;
}

/** The Roles and ClusterRoles by which RBAC permits a request; empty where it does not. What else may permit it, such as an access entry of EKS, is not in objects. */
export const permits = (objects: readonly KubernetesObject[], who: ServiceAccountName, request: Request): readonly KubernetesObject[] =>
  objects
    .filter(({ kind }) => kind === 'RoleBinding' || kind === 'ClusterRoleBinding')
    .filter(({ kind, metadata }) => kind === 'ClusterRoleBinding' || metadata.namespace === request.namespace)
    .filter((binding) => itemsOf(binding['subjects']).some((subject) => isSubject(subject, who)))
    .flatMap((binding) => objects.filter((role) => isRoleOf(binding, role)))
    .filter((role) => itemsOf(valueAt(role, ['rules'])).some((rule) => covers(rule, request)));

const isSubject = (subject: unknown, who: ServiceAccountName): boolean => {
  const { kind, name, namespace } = mapAt(subject, []);
  if (kind === 'ServiceAccount') return name === who.name && namespace === who.namespace;
  if (kind === 'User') return name === `system:serviceaccount:${who.namespace}:${who.name}`;
  return ['system:authenticated', 'system:serviceaccounts', `system:serviceaccounts:${who.namespace}`].some((group) => group === name);
};

const isRoleOf = (binding: KubernetesObject, role: KubernetesObject): boolean => {
  const { kind, name } = mapAt(binding, ['roleRef']);
  return (
    role.kind === kind && role.metadata.name === name && (kind === 'ClusterRole' || role.metadata.namespace === binding.metadata.namespace)
  );
};

const covers = (rule: unknown, { verb, group, resource, subresource }: Request): boolean => {
  const { apiGroups, resources, verbs } = mapAt(rule, []);
  const wanted = subresource === undefined ? [resource, '*'] : [`${resource}/${subresource}`, `*/${subresource}`, '*'];
  const has = (list: unknown, ...texts: readonly string[]) => textsOf(list).some((text) => texts.includes(text));
  return has(verbs, verb, '*') && has(apiGroups, group, '*') && has(resources, ...wanted);
};
