import type { Decide } from './cell.ts';
import type { AskedRight } from './isolation-rights.ts';
import { nameObjects } from './pair.ts';

/** What the API server lets somebody do in the namespaces of the team. Whoever is no pod of the fleet is bound to no Role of it. */
export const hasRights: Decide = (pair, { pod }) => {
  const allowed = pair.rights.filter(({ holder, allowed: isAllowed }) => pod !== undefined && holder === pod.holder && isAllowed);
  if (allowed.length > 0)
    return { allowed: 'yes', because: printRights(pair.team.namespace, allowed, (right) => nameObjects(pair, right.by)) };
  return { allowed: 'no', because: pod === undefined ? 'no RoleBinding here names it' : 'no RoleBinding names its service accounts' };
};

const printRights = (controllerNamespace: string, rights: readonly AskedRight[], nameRoles: (right: AskedRight) => string): string => {
  const lines = new Map<string, Map<string, string[]>>();
  for (const right of rights) {
    const where = right.namespace === controllerNamespace ? 'in its own namespace' : 'in that of its builds';
    const line = `${where}, by ${nameRoles(right)}`;
    const resource = right.subresource === undefined ? right.resource : `${right.resource}/${right.subresource}`;
    const resources = lines.get(line) ?? new Map<string, string[]>();
    resources.set(resource, [...(resources.get(resource) ?? []), right.verb]);
    lines.set(line, resources);
  }
  return [...lines]
    .map(([line, resources]) => `${[...resources].map(([resource, verbs]) => `${verbs.join(', ')} \`${resource}\``).join('; ')} ${line}`)
    .join('; ');
};
