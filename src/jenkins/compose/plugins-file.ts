import type { Plugin } from '../../model/index.ts';

/** The list that jenkins-plugin-cli reads: a line `id:version` for each plugin, sorted by id. */
export function composePluginsFile(plugins: readonly Plugin[]): string {
  return plugins
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, version }) => `${id}:${version}\n`)
    .join('');
}
