import type { FieldPath, KubernetesObject } from '../../model/index.ts';
import { itemsOf, textsOf } from '../fields/list-values.ts';
import { mapAt, valueAt } from '../fields/value-at.ts';

/** What a Role lets its subjects do: one verb on one resource of one API group, in the namespace of the Role. */
export interface Right {
  readonly group: string;
  /** With its subresource, such as `pods/exec`. */
  readonly resource: string;
  readonly verb: string;
  /** Of its rule. */
  readonly path: FieldPath;
}

/**
 * The rights of a Role (`rbac.authorization.k8s.io/v1`): each rule gives every verb on every resource of every group that it lists. `resourceNames` are left
 * aside: a right on one object of a kind is taken for one on all.
 */
export const rightsOf = (role: KubernetesObject): readonly Right[] =>
  itemsOf(valueAt(role, ['rules'])).flatMap((rule, index) => {
    const { apiGroups, resources, verbs } = mapAt(rule, []);
    return textsOf(apiGroups).flatMap((group) =>
      textsOf(resources).flatMap((resource) => textsOf(verbs).map((verb) => ({ group, resource, verb, path: ['rules', index] }))),
    );
  });
