import type { KubernetesObject } from '../../model/index.ts';
import { isAbsent, itemsOf } from '../fields/list-values.ts';
import { printValue } from '../fields/print-value.ts';
import { mapAt, valueAt } from '../fields/value-at.ts';
import type { Policy, Subject, Violation } from '../policy.ts';
import { dangerOf, whereIs } from './danger-of.ts';
import { groupRights } from './group-rights.ts';
import { rightsOf } from './rights-of.ts';

const rbac = 'rbac.authorization.k8s.io';

/**
 * Nobody but a team's own controller gets rights, only those of Roles of the same namespace, and none by which it comes to more: to Secrets, to tokens, into
 * the pod of the controller, or to what an operator of the cluster does. Builds get no token, and no right that one would carry.
 */
export const rightsStayInTeam: Policy = {
  name: 'rights-stay-in-team',
  canBeAllowed: false,
  check: (subject) =>
    subject.objects.flatMap((object) => {
      if (object.kind === 'Role') return findDangers(object, subject);
      if (object.kind === 'RoleBinding') return [...findForeignRole(object, subject), ...findForeignSubjects(object, subject)];
      if (object.kind === 'ServiceAccount') return findTokens(object);
      if (!object.apiVersion.startsWith(`${rbac}/`)) return [];
      return [{ of: object, message: 'gives rights on the whole cluster', fix: 'use a Role and a RoleBinding' }];
    }),
};

const findDangers = (of: KubernetesObject, { team }: Subject): readonly Violation[] => {
  const where = whereIs(of, team);
  const byReason = new Map<string, ReturnType<typeof rightsOf>>();
  for (const right of rightsOf(of)) {
    const reason = dangerOf(right, where);
    if (reason !== undefined) byReason.set(reason, [...(byReason.get(reason) ?? []), right]);
  }
  const urls = itemsOf(valueAt(of, ['rules'])).flatMap((rule, index) =>
    itemsOf(mapAt(rule, [])['nonResourceURLs']).length === 0
      ? []
      : [{ of, path: ['rules', index], message: 'gives rights on "nonResourceURLs", which are of the whole cluster', fix: 'remove them' }],
  );
  return [
    ...[...byReason].flatMap(([reason, rights]) =>
      groupRights(rights).map(({ text, path }) => ({ of, path, message: `gives ${text}: ${reason}`, fix: 'remove it' })),
    ),
    ...urls,
  ];
};

/** A ClusterRole such as `admin` would give all rights on the namespace, its Secrets among them. */
const findForeignRole = (of: KubernetesObject, { objects }: Subject): readonly Violation[] => {
  const { kind, name, apiGroup } = mapAt(of, ['roleRef']);
  const isOwn = objects.some(
    (role) => role.kind === 'Role' && role.metadata.name === name && role.metadata.namespace === of.metadata.namespace,
  );
  if (isOwn && kind === 'Role' && apiGroup === rbac) return [];
  const message = `gives the rights of ${nameOfKind(kind)} ${printValue(name)}, expected a Role of "${of.metadata.namespace}"`;
  return [{ of, path: ['roleRef'], message, fix: 'leave "roleRef" as it is, and change the Role' }];
};

const findForeignSubjects = (of: KubernetesObject, { team }: Subject): readonly Violation[] =>
  itemsOf(of['subjects']).flatMap((subject, index) => {
    const { kind, name, namespace, apiGroup } = mapAt(subject, []);
    const isAccount = kind === 'ServiceAccount' && (isAbsent(apiGroup) || apiGroup === '');
    if (isAccount && name === 'jenkins' && namespace === team.namespace) return [];
    const whose = namespace === undefined ? '' : ` in ${printValue(namespace)}`;
    const message = `gives rights to ${nameOfKind(kind)} ${printValue(name)}${whose}, expected the service account "jenkins" in "${team.namespace}" alone`;
    return [{ of, path: ['subjects', index], message, fix: 'remove it' }];
  });

/** Absent means true (Kubernetes API, ServiceAccount). The one pod that needs a token, the controller's, asks for it itself. */
const findTokens = (of: KubernetesObject): readonly Violation[] => {
  const automount = of['automountServiceAccountToken'];
  if (automount === false) return [];
  const message = `needs "automountServiceAccountToken" to be false, so that no pod gets a token unasked; found ${printValue(automount)}`;
  return [{ of, path: ['automountServiceAccountToken'], message, fix: 'leave it as it is' }];
};

const nameOfKind = (kind: unknown): string => (typeof kind === 'string' ? kind : `the kind ${printValue(kind)}`);
