import type { FieldPath } from '../../model/index.ts';
import type { Right } from './rights-of.ts';

/** Rights of one rule on one resource, such as `"create" and "delete" on "configmaps"`. */
export interface RightGroup {
  readonly text: string;
  readonly path: FieldPath;
}

/** Puts together what one sentence can say of rights: those of the same rule and resource, for the same reason. */
export const groupRights = (rights: readonly Right[]): readonly RightGroup[] => {
  const groups = new Map<string, { readonly first: Right; readonly verbs: string[] }>();
  for (const right of rights) {
    const key = JSON.stringify([right.path, right.group, right.resource]);
    const group = groups.get(key) ?? { first: right, verbs: [] };
    group.verbs.push(`"${right.verb}"`);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ first: { group, resource, path }, verbs }) => ({
    text: `${verbs.join(' and ')} on "${resource}"${group === '' ? '' : ` of "${group}"`}`,
    path,
  }));
};
