import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAll } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import type { KubernetesObject } from '../model/index.ts';
import { synthesize } from '../synth.ts';
import { temporaryFleet } from './temporary-fleet.ts';

const readme = readFileSync('README.md', 'utf8');
const scripts: Record<string, string> = JSON.parse(readFileSync('package.json', 'utf8')).scripts;

describe('the README', () => {
  it('lists the API groups and kinds of dist/ that Kubernetes itself does not have', () => {
    const kinds = readdirSync('dist', { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.yaml'))
      .flatMap((path) => loadAll(readFileSync(join('dist', path), 'utf8')) as KubernetesObject[])
      .map(({ apiVersion, kind }) => ({ group: apiVersion.split('/')[0] ?? '', kind }))
      .filter(({ group }) => group.includes('.') && !group.endsWith('.k8s.io'));
    const groups = [...new Set(kinds.map(({ group }) => group))].toSorted();
    const expected = groups.map(
      (group) =>
        `| \`${group}\` | ${[...new Set(kinds.filter((entry) => entry.group === group).map(({ kind }) => kind))].toSorted().join(', ')} |`,
    );
    const [, table = ''] = readme.split('<!-- api groups');
    const rows = table.split('\n').filter((line) => line.startsWith('| `'));
    expect(rows.map((row) => row.split('|').slice(0, 3).join('|') + '|')).toEqual(expected);
  });

  it('names only commands that exist', () => {
    const named = [...readme.matchAll(/npm run ([a-z]+(?::[a-z]+)?)/g)].map(([, name]) => name ?? '');
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('shows a team that works as it stands', async () => {
    const example = /```yaml\n([^]*?)```/.exec(readme)?.[1] ?? '';
    expect(example).toContain('owner:');
    const { root, remove } = temporaryFleet({ 'overlays/search/team.yaml': example });
    expect((await synthesize(root, () => {})).problems).toEqual([]);
    remove();
  });
});
