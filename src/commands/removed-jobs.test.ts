import { describe, expect, it } from 'vitest';
import { renderTeam } from '../../charts/index.ts';
import { addJobsList, composeControllerFiles } from '../jenkins/index.ts';
import type { Team } from '../model/index.ts';
import { formatManifest } from '../output/index.ts';
import { buildFleet, buildTeam } from '../testing/build-fleet.ts';
import type { WrittenName } from '../testing/build-item.ts';
import { buildMade } from '../testing/build-made.ts';
import { describeRemovedJobs, findRemovedJobs } from './removed-jobs.ts';

/** The text of `dist/<team>/configuration.yaml` for a team with these jobs. */
function manifest(names: readonly WrittenName[], overrides: Partial<Team> = {}): string {
  const [team, fleet] = [buildTeam(overrides), buildFleet()];
  const value = addJobsList(composeControllerFiles(team, fleet).value, team, buildMade(...names));
  const file = renderTeam(fleet, team, value).find(({ path }) => path === 'payments/configuration.yaml');
  if (file === undefined) throw new Error('no configuration.yaml');
  return formatManifest(file).text;
}

const jobs = ['backend/api', 'backend/old', 'größe', "O'Neil"];

describe('findRemovedJobs', () => {
  it('finds what the manifest had and has not any more, with what becomes of it', () => {
    expect(findRemovedJobs(manifest(jobs), manifest(jobs.slice(0, 1)), buildTeam({ removedJobs: 'delete' }))).toEqual(
      ["O'Neil", 'backend/old', 'größe'].map((name) => ({
        team: 'payments',
        name,
        kind: 'job',
        action: 'delete',
        reason: 'removedJobs: delete',
      })),
    );
  });

  it('finds the folder and the last job of a team', () => {
    const file = { name: 'jobs/backend/api.groovy', path: 'overlays/payments/jobs/backend/api.groovy', text: '' };
    const removed = findRemovedJobs(manifest(['backend/api'], { jobs: [file] }), manifest([]), buildTeam());
    expect(removed.map(({ name, kind, action }) => [name, kind, action])).toEqual([
      ['backend', 'folder', 'keep'],
      ['backend/api', 'job', 'disable'],
    ]);
  });

  it.each([
    ['a new team', undefined, manifest(['a'])],
    ['a file of an older version', 'apiVersion: v1\nkind: ConfigMap\n', manifest(['a'])],
    ['a team whose controller has no Job DSL any more', manifest(['a']), manifest([], { plugins: [] })],
    ['the same names', manifest(['a', 'b']), manifest(['b', 'A'])],
  ])('finds nothing for %s', (_, before, after) => {
    expect(findRemovedJobs(before, after, buildTeam())).toEqual([]);
  });
});

describe('describeRemovedJobs', () => {
  it('says for each what its controller does, and why', () => {
    const removed = findRemovedJobs(manifest(['backend/old', 'x-nightly']), manifest([['x-', null]]), buildTeam());
    expect(describeRemovedJobs(removed)).toEqual([
      'payments: job "backend/old" is no longer declared; its controller disables it (removedJobs: disable)',
      'payments: job "x-nightly" is no longer declared; its controller keeps it (a script computes names, and this may be one)',
    ]);
  });

  it('counts what no screen holds', () => {
    const numbered = Array.from({ length: 42 }, (_, index) => `job-${index}`);
    const lines = describeRemovedJobs(findRemovedJobs(manifest(numbered), manifest([]), buildTeam()));
    expect(lines).toHaveLength(41);
    expect(lines.at(-1)).toBe('… and 2 more');
  });
});
