import { load } from 'js-yaml';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Team } from '../../model/index.ts';
import { buildTeam } from '../../testing/build-fleet.ts';
import type { WrittenName } from '../../testing/build-item.ts';
import { buildMade } from '../../testing/build-made.ts';
import { interpolate } from '../casc/interpolate.ts';
import { formatCasc } from './casc-text.ts';
import { hasGroovy, type Outcome, runScenarios, type Step } from './fake-jenkins.ts';
import { composeRemovedJobs } from './removed-jobs.ts';

type Action = Team['removedJobs'];
type Names = readonly WrittenName[];

/** The script as Jenkins reads it: from YAML, once interpolated. */
function scriptFor(removedJobs: Action, names: Names): string {
  const entry = composeRemovedJobs(buildTeam({ removedJobs }), buildMade(...names), []);
  const { jobs } = load(formatCasc({ jobs: [{ ...entry }] })) as { jobs: [{ script: string }] };
  return interpolate(jobs[0].script, (name) => {
    throw new Error(`A reference to ${name}`);
  });
}

const reload = (action: Action, names: Names): Step => ({ run: scriptFor(action, names) });
/** A reload that is over, with all that it has put off. */
const pass = (action: Action, ...names: Names): readonly Step[] => [reload(action, names), { tick: 1 }];
const numbered = (count: number) => Array.from({ length: count }, (_, index) => `job-${index}`);
const pipelines = (names: readonly string[]) => ({ items: Object.fromEntries(names.map((name) => [name, 'pipeline'])) });

const everyKind = { p: 'pipeline', f: 'freestyle', m: 'multibranch', folder: 'folder', 'folder/p': 'pipeline', x: 'external' };
const all = Object.keys(everyKind);

/** What happens, and what is there in the end. */
const scenarios: Readonly<Record<string, readonly [steps: readonly Step[], expected: Partial<Outcome>]>> = {
  'touches nothing in its first pass, and remembers what is declared and there': [
    [{ items: { ours: 'pipeline', theirs: 'pipeline' } }, ...pass('delete', 'ours', 'not-made')],
    { items: { ours: 'enabled', theirs: 'enabled' }, ledger: { ours: 'Pipeline' }, log: [] },
  ],
  'disables what can be disabled, keeps folders, and forgets all of it': [
    [{ items: everyKind }, ...pass('disable', ...all), ...pass('disable')],
    {
      items: { p: 'disabled', f: 'disabled', m: 'disabled', folder: 'enabled', 'folder/p': 'disabled', x: 'enabled' },
      ledger: {},
      log: [
        'INFO Removed jobs: disabled folder/p',
        'INFO Removed jobs: disabled f',
        'INFO Removed jobs: kept folder, which cannot be disabled',
        'INFO Removed jobs: disabled m',
        'INFO Removed jobs: disabled p',
        'INFO Removed jobs: kept x, which cannot be disabled',
      ],
    },
  ],
  'deletes every kind, a folder after what is in it': [
    [{ items: everyKind }, ...pass('delete', ...all), ...pass('delete')],
    { items: {}, ledger: {} },
  ],
  'keeps everything and forgets it, also for a team that changes its mind': [
    [{ items: everyKind }, ...pass('keep', ...all), ...pass('keep'), ...pass('delete')],
    { items: Object.fromEntries(all.map((name) => [name, 'enabled'])), ledger: {}, log: [] },
  ],
  'never touches what a person enabled again': [
    [{ items: { a: 'pipeline' } }, ...pass('disable', 'a'), ...pass('disable'), { enable: 'a' }, ...pass('disable'), ...pass('delete')],
    { items: { a: 'enabled' }, ledger: {} },
  ],
  'remembers a job that came back': [
    [
      { items: { a: 'pipeline' } },
      ...pass('disable', 'a'),
      ...pass('disable'),
      ...pass('disable', 'a'),
      { enable: 'a' },
      ...pass('disable'),
    ],
    { items: { a: 'disabled' }, ledger: {}, log: ['INFO Removed jobs: disabled a', 'INFO Removed jobs: disabled a'] },
  ],
  'tries a folder again until it is empty': [
    [
      { items: { team: 'folder', 'team/ours': 'pipeline', 'team/theirs': 'pipeline' } },
      ...pass('delete', 'team', 'team/ours'),
      ...pass('delete'),
      { drop: 'team/theirs' },
      ...pass('delete'),
    ],
    {
      items: {},
      ledger: {},
      log: [
        'INFO Removed jobs: deleted team/ours',
        'INFO Removed jobs: folder team is kept until it is empty',
        'INFO Removed jobs: deleted team',
      ],
    },
  ],
  'leaves a folder with somebody else’s item, and remembers it': [
    [
      { items: { team: 'folder', 'team/ours': 'pipeline', 'team/theirs': 'pipeline' } },
      ...pass('delete', 'team', 'team/ours'),
      ...pass('delete'),
    ],
    { items: { team: 'enabled', 'team/theirs': 'enabled' }, ledger: { team: 'Folder' } },
  ],
  'leaves an item of another kind, which somebody made in place of ours': [
    [
      { items: { a: 'folder', 'a/b': 'pipeline' } },
      ...pass('delete', 'a'),
      { drop: 'a/b' },
      { items: { a: 'freestyle' } },
      ...pass('delete'),
    ],
    { items: { a: 'enabled' }, ledger: {}, log: [] },
  ],
  'forgets what a person deleted': [
    [
      { items: { a: 'pipeline' } },
      ...pass('delete', 'a'),
      { drop: 'a' },
      ...pass('delete'),
      { items: { a: 'pipeline' } },
      ...pass('delete'),
    ],
    { items: { a: 'enabled' }, ledger: {}, log: [] },
  ],
  'deletes twenty jobs at once, and folders beside them': [
    [pipelines(numbered(20)), { items: { folder: 'folder' } }, ...pass('delete', 'folder', ...numbered(20)), ...pass('delete')],
    { items: {}, ledger: {} },
  ],
  'deletes none of twenty-one, but disables and forgets them': [
    [pipelines(numbered(21)), ...pass('delete', ...numbered(21)), ...pass('delete'), ...pass('delete')],
    {
      items: Object.fromEntries(numbered(21).map((name) => [name, 'disabled'])),
      ledger: {},
      log: expect.arrayContaining(['SEVERE Removed jobs: more than 20 at once, which are disabled and not deleted']),
    },
  ],
  'disables any number': [
    [pipelines(numbered(21)), ...pass('disable', ...numbered(21)), ...pass('disable')],
    {
      items: Object.fromEntries(numbered(21).map((name) => [name, 'disabled'])),
      log: expect.not.arrayContaining([expect.stringMatching(/^SEVERE/)]),
    },
  ],
  'leaves what a script may still make, until no script may': [
    [
      pipelines(['A/x-nightly', 'A/x', 'b']),
      ...pass('disable', 'A/x-nightly', 'A/x', 'b'),
      ...pass('disable', ['a/', null, '-Nightly'], 'b'),
    ],
    { items: { 'A/x-nightly': 'enabled', 'A/x': 'disabled', b: 'enabled' }, ledger: { 'A/x-nightly': 'Pipeline', b: 'Pipeline' } },
  ],
  'disables it when no script may make it any more': [
    [pipelines(['a']), ...pass('disable', 'a'), ...pass('disable', [null]), ...pass('disable')],
    { items: { a: 'disabled' }, ledger: {} },
  ],
  'removes nothing while a name is computed as a whole': [
    [pipelines(numbered(30)), ...pass('delete', ...numbered(30)), ...pass('delete', [null])],
    { items: Object.fromEntries(numbered(30).map((name) => [name, 'enabled'])), log: [] },
  ],
  'takes what surrounds a computed part as it is written': [
    [pipelines(['a.b(c)', 'aXb(c)', 'a.b']), ...pass('disable', 'a.b(c)', 'aXb(c)', 'a.b'), ...pass('disable', ['a.', null, '(c)'])],
    { items: { 'a.b(c)': 'enabled', 'aXb(c)': 'disabled', 'a.b': 'disabled' } },
  ],
  'does not tell names apart by case': [
    [{ items: { Team: 'folder', 'Team/api': 'pipeline' } }, ...pass('delete', 'Team', 'Team/api'), ...pass('delete', 'team', 'team/API')],
    { items: { Team: 'enabled', 'Team/api': 'enabled' }, ledger: { team: 'Folder', 'team/API': 'Pipeline' } },
  ],
  'knows names with quotes, blanks, letters of other languages and dollars': [
    [pipelines(["O'Neil", 'größe 1', '名前']), ...pass('disable', "O'Neil", 'größe 1', '名前', 'a${b}'), ...pass('disable', 'größe 1')],
    { items: { "O'Neil": 'disabled', 'größe 1': 'enabled', 名前: 'disabled' }, ledger: { 'größe 1': 'Pipeline' } },
  ],
  'goes on after an item that fails, and tries it again': [
    [{ items: { a: 'stubborn', b: 'pipeline' } }, ...pass('disable', 'a', 'b'), ...pass('disable'), ...pass('delete')],
    {
      items: { a: 'enabled', b: 'disabled' },
      ledger: { a: 'Stubborn' },
      log: [
        'WARNING Removed jobs: could not disable a; the next reload tries again: The disk is full',
        'INFO Removed jobs: disabled b',
        'WARNING Removed jobs: could not delete a; the next reload tries again: A build does not stop',
      ],
    },
  ],
  'waits until Jenkins is up': [
    [pipelines(['a']), ...pass('disable', 'a'), { level: 'JOB_LOADED' }, reload('disable', []), { tick: 3 }],
    { items: { a: 'enabled' }, ledger: { a: 'Pipeline' }, log: [], waiting: 1 },
  ],
  'lets the newest pass alone wait': [
    [{ level: 'JOB_LOADED' }, reload('disable', []), reload('disable', []), { tick: 1 }],
    { log: [], waiting: 1 },
  ],
  'begins when Jenkins is up': [
    [
      pipelines(['a']),
      ...pass('disable', 'a'),
      { level: 'JOB_LOADED' },
      reload('disable', []),
      { tick: 3 },
      { level: 'COMPLETED' },
      { tick: 1 },
    ],
    { items: { a: 'disabled' }, ledger: {}, waiting: 0 },
  ],
  'remembers what is not loaded while it is declared': [
    [pipelines(['a']), ...pass('disable', 'a'), { drop: 'a' }, ...pass('disable', 'a'), pipelines(['a']), ...pass('disable')],
    { items: { a: 'disabled' }, ledger: {} },
  ],
  'gives up when a newer pass has come': [
    [pipelines(['a', 'b']), ...pass('disable', 'a', 'b'), reload('disable', []), reload('disable', ['a']), { tick: 1 }],
    { items: { a: 'enabled', b: 'disabled' }, ledger: { a: 'Pipeline' }, log: ['INFO Removed jobs: disabled b'] },
  ],
  'gives up in the middle when a newer pass comes, which does the rest': [
    [
      { items: { a: 'slow', b: 'pipeline', c: 'pipeline' } },
      ...pass('delete', 'a', 'b', 'c'),
      { meanwhile: scriptFor('delete', ['c']) },
      reload('delete', []),
      { tick: 2 },
    ],
    { items: { c: 'enabled' }, ledger: { c: 'Pipeline' }, log: ['INFO Removed jobs: deleted a', 'INFO Removed jobs: deleted b'] },
  ],
  'touches nothing when it cannot remember': [
    [pipelines(['a']), ...pass('delete', 'a'), { block: 'jenkins-fleet-jobs.txt.tmp' }, ...pass('delete')],
    {
      items: { a: 'enabled' },
      ledger: { a: 'Pipeline' },
      log: [expect.stringMatching(/^WARNING Removed jobs: all are left as they are: /)],
    },
  ],
  'passes over lines that it has not written': [
    [pipelines(['a', 'b']), { ledger: 'a\n\nb\tPipeline\tmore\nc' }, ...pass('delete', 'b')],
    { items: { a: 'enabled', b: 'enabled' }, ledger: { b: 'Pipeline' }, log: [] },
  ],
  'leaves everything when the file is empty': [
    [pipelines(['a']), { ledger: '' }, ...pass('delete')],
    { items: { a: 'enabled' }, ledger: {}, log: [] },
  ],
  'does not stop a boot that it cannot be part of': [
    [{ stop: true }, reload('delete', [])],
    { log: ['WARNING Removed jobs: all are left as they are: Jenkins is not there'], waiting: 0 },
  ],
  'compiles for more jobs than a Groovy class has room for': [
    [pipelines(['job-24999', 'b']), ...pass('disable', ...numbered(25_000), 'b'), ...pass('disable', ...numbered(25_000))],
    { items: { 'job-24999': 'enabled', b: 'disabled' }, ledger: { 'job-24999': 'Pipeline' } },
  ],
};

describe.skipIf(!hasGroovy)('remove-jobs.groovy (skipped where Java or groovy-all 2.4.21 is missing)', () => {
  let outcomes: readonly Outcome[] = [];
  beforeAll(() => {
    outcomes = runScenarios(Object.values(scenarios).map(([steps]) => steps));
  }, 120_000);

  it.each(Object.entries(scenarios).map(([name, [, expected]], index) => ({ name, index, expected })))('$name', ({ index, expected }) => {
    const found = Object.entries(outcomes[index] ?? {}).filter(([key]) => key in expected);
    expect(Object.fromEntries(found)).toEqual(expected);
  });
});
