import type { FieldPath, Team } from '../model/index.ts';

/** One value of a resolved team. */
export interface Leaf {
  /** How people write it: items of a list by their name, such as `agents.maven.maximum`. */
  readonly label: string;
  /** Where it is in the `Team`. */
  readonly path: FieldPath;
  readonly value: string;
}

/** All values of a team, in the order of the fields. Texts of files are left out; where their names lead is the origin. */
export const leavesOf = (team: Team): readonly Leaf[] => {
  const { jobs, casc, patches, plugins, ...fields } = team;
  const { cascSchema, ...channel } = team.channel;
  return [
    ...below([], '', { ...fields, channel: { ...channel, schema: cascSchema?.path } }),
    ...plugins.map(({ id, version }, index) => ({ label: `plugins.${id}`, path: ['plugins', index], value: version })),
    ...[...jobs.entries()].map(([index, { name, text }]) => fileLeaf('jobs', index, name, text)),
    ...[...casc.entries()].map(([index, { name, text }]) => fileLeaf('casc', index, name, text)),
    ...patches.map(({ target, reason }, index) => ({
      label: `patches.${index}`,
      path: ['patches', index],
      value: `${target.kind} ${target.name}: ${reason}`,
    })),
  ];
};

const fileLeaf = (field: 'jobs' | 'casc', index: number, name: string, text: string): Leaf => ({
  label: `${field}.${name.slice(field.length + 1)}`,
  path: [field, index],
  value: `${text.split('\n').length - 1} lines`,
});

const below = (path: FieldPath, label: string, value: unknown): readonly Leaf[] => {
  if (value === undefined) {
    return [];
  }
  if (typeof value !== 'object' || value === null) {
    return [{ label, path, value: String(value) }];
  }
  const entries: readonly (readonly [string | number, string, unknown])[] = Array.isArray(value)
    ? value.map((item, index) => [index, nameOf(item) ?? String(index), item] as const)
    : Object.entries(value).map(([key, item]) => [key, key, item] as const);
  return entries.length === 0
    ? [{ label, path, value: Array.isArray(value) ? '[]' : '{}' }]
    : entries.flatMap(([key, name, item]) => below([...path, key], label === '' ? name : `${label}.${name}`, item));
};

const nameOf = (item: unknown): string | undefined =>
  typeof item === 'object' && item !== null && 'name' in item && typeof item.name === 'string' ? item.name : undefined;
