import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readOutput } from '../../output/index.ts';
import { copyProgram, ended, type ProgramCopy, type Run } from '../program-copy.ts';
import { minimalFleet, writeFiles } from '../temporary-fleet.ts';
import { type HostileCase, link, writeCases } from './hostile-case.ts';
import { oddFleet } from './odd-fleet.ts';
import { patchCases } from './patch-cases.ts';
import { outside, readCases } from './read-cases.ts';
import { ruleCases } from './rule-cases.ts';

/** What must never be shown, nor be written over. */
const secret = 'do-not-show\n';

let temporary = '';
let program: ProgramCopy;
beforeAll(() => {
  temporary = mkdtempSync(join(tmpdir(), 'hostile-'));
  program = copyProgram(temporary);
  writeFiles(join(temporary, 'elsewhere'), { 'secret.groovy': secret, 'team.yaml': secret });
}, 120_000);
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

/** The minimal fleet with these files on top, beside the folder `elsewhere`. */
const fleetWith = (name: string, files: HostileCase['files'] = {}): string => {
  const root = join(temporary, name);
  cpSync(minimalFleet, root, { recursive: true });
  writeCases(root, [{ files }]);
  return root;
};

/** Runs a command, and holds what is true of every run: it ends, it is no fault of the program, and nothing raw or secret is printed. */
const run = async (root: string, ...command: readonly string[]): Promise<Run> => {
  const child = program.start(root, { command });
  const timer = setTimeout(() => child.kill('SIGKILL'), longestMilliseconds);
  const result = await ended(child);
  clearTimeout(timer);
  expectQuiet(result);
  return result;
};

/** A run takes half a second; machines that are busy with other tests take more. */
const longestMilliseconds = 20_000;

const expectQuiet = ({ stdout, stderr, signal }: Run): void => {
  expect(signal).toBeNull();
  for (const text of [stdout, stderr]) {
    expect(text).not.toMatch(/[^\n\P{C}]|\p{Zl}|\p{Zp}/u);
    expect(text).not.toMatch(/\n {4}at |fault of jenkins-fleet/);
    expect(text).not.toContain(secret.trim());
  }
  expect(readOutput(join(temporary, 'elsewhere'))).toEqual(
    new Map([
      ['secret.groovy', secret],
      ['team.yaml', secret],
    ]),
  );
};

const synth = ['synth', '--groovy', 'off'] as const;

describe.each([
  ['when files are read', 'read', readCases],
  ['by rules', 'rules', ruleCases],
  ['when patches are applied', 'patches', patchCases],
])('what is refused %s', (_, name, cases) => {
  let root = '';
  let result: Run;
  let lines: readonly string[] = [];
  beforeAll(async () => {
    root = fleetWith(name);
    writeCases(root, cases);
    result = await run(root, ...synth);
    lines = result.stderr.split('\n\n')[0]?.split('\n') ?? [];
    lines = lines.map((line) => line.replace(/ {2,}/, '  '));
  }, 120_000);

  it.each(cases)('is told: $what', ({ told }) => {
    expect(told.length).toBeGreaterThan(0);
    expect(lines).toEqual(expect.arrayContaining([...told]));
  });

  it('is told alone, and nothing is written', () => {
    expect(lines.toSorted()).toEqual(cases.flatMap(({ told }) => told).toSorted());
    expect(result).toMatchObject({ status: 1, stdout: '' });
    expect(result.stderr).toMatch(/ Nothing was written\.\n$/);
    expect(readdirSync(root).filter((entry) => entry.includes('dist'))).toEqual([]);
  });

  it('is told by the other commands, too', async () => {
    const { status, stdout } = await run(root, 'check', '--json', '--groovy', 'off');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ problems: { length: lines.length }, create: [] });
    // What only shows in objects does not keep a team from being explained.
    expect([0, 1]).toContain((await run(root, 'explain', 'payments')).status);
  }, 60_000);
});

describe('a link in the place of', () => {
  it('what is read is not followed', async () => {
    const root = fleetWith('links');
    ['fleet.yaml', 'overlays'].forEach((name) => rmSync(join(root, name), { recursive: true }));
    writeCases(root, [
      { files: { 'fleet.yaml': link(`${outside}/team.yaml`), overlays: link('/'), 'schemas/jcasc': link(`../${outside}`) } },
    ]);
    const { status, stderr } = await run(root, ...synth);
    expect(status).toBe(1);
    expect(stderr).toBe(
      [
        'fleet.yaml  known-files: expected the settings of the fleet, found a symbolic link; put the file itself there',
        'overlays  known-files: expected a folder with one folder for each team, found a symbolic link; put the folder itself there',
        'schemas/jcasc  known-files: expected a folder, found a symbolic link; put the folder itself there, or remove it\n',
        '3 problems in fleet.yaml. Nothing was written.\n',
      ].join('\n'),
    );
  });

  it.each([
    ['dist/', 2, { dist: link(outside) }, ['expected a folder at "dist", found a symbolic link']],
    [
      'what stands in dist/',
      1,
      { 'dist/payments': link(`../${outside}`), 'dist/search/access.yaml': link(`../../${outside}/team.yaml`) },
      ['dist/payments  ', 'dist/search/access.yaml  '],
    ],
    ['the draft of dist/', 2, { '.dist-pending': link(outside) }, ['.dist-pending is a symbolic link']],
  ])('%s is not written through', async (what, exit, files, told) => {
    const { status, stdout, stderr } = await run(fleetWith(what.replaceAll('/', ''), files), ...synth);
    expect({ status, stdout }).toEqual({ status: exit, stdout: '' });
    told.forEach((text) => expect(stderr).toContain(text));
  });

  it.each([
    ['the folder of schemas', { schemas: link(outside) }, 'schemas'],
    ['a schema', { 'schemas/team.schema.json': link(`../${outside}/team.yaml`) }, 'schemas/team.schema.json'],
  ])('%s is not written through', async (what, files, path) => {
    const { status, stderr } = await run(fleetWith(what, files), 'schemas');
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: `Nothing was written: expected a file or a folder at "${path}", found something that could lead elsewhere; delete it.\n`,
    });
  });
});

describe('names and values that are odd, and right', () => {
  let root = '';
  beforeAll(async () => {
    root = fleetWith('odd', oddFleet);
    expect(await run(root, ...synth)).toMatchObject({ status: 0, stderr: '' });
  }, 60_000);

  it('are delivered as they are written, and change nothing of another team', async () => {
    const plain = fleetWith('plain');
    await run(plain, ...synth);
    const [odd, usual] = [root, plain].map((fleet) => readOutput(join(fleet, 'dist')));
    const ofSearch = (files: typeof odd) => [...(files ?? [])].filter(([path]) => path.startsWith('search/'));
    expect(ofSearch(odd)).toEqual(ofSearch(usual));
    const configuration = odd?.get('payments/configuration.yaml') ?? '';
    const parts = [
      'jobs__-proto-__toString-',
      'value: "\\u001b[2J',
      "pipelineJob('hasOwnProperty/constructor')",
      'label: "constructor linux',
    ];
    expect(parts.filter((part) => !configuration.includes(part))).toEqual([]);
  });

  it.each([
    [['payments'], 'environment.hasOwnProperty', '\\u001b[2J\\u202e\\u2028'],
    [['payments', 'casc'], 'description:', '"\\u001b[2J"'],
    [['payments', 'jobs'], '__proto__/toString', 'pipelineJob'],
  ])('are explained: %j', async (parts, name, value) => {
    const { status, stdout } = await run(root, 'explain', ...parts);
    expect(status).toBe(0);
    expect(stdout.split('\n').find((line) => line.trim().startsWith(name))).toContain(value);
  });

  it('are no reason for check to differ', async () => {
    expect(await run(root, 'check', '--json', '--groovy', 'off')).toMatchObject({ status: 0, stderr: '' });
  });
});

it('--watch follows no link, neither at once nor later', async () => {
  const root = fleetWith('watched');
  rmSync(join(root, 'overlays'), { recursive: true });
  symlinkSync('/', join(root, 'overlays'));
  const child = program.start(root, { command: [...synth, '--watch'] });
  const output = ended(child);
  const printed = { stdout: '', stderr: '' };
  child.stdout?.on('data', (data) => (printed.stdout += data));
  child.stderr?.on('data', (data) => (printed.stderr += data));
  const runs = (times: number) => vi.waitFor(() => expect(printed.stdout.split('Watching ')).toHaveLength(times + 1), { timeout: 30_000 });
  await runs(1);
  rmSync(join(root, 'overlays'));
  cpSync(join(minimalFleet, 'overlays'), join(root, 'overlays'), { recursive: true });
  await vi.waitFor(() => expect(printed.stdout).toContain('2 teams: '), { timeout: 30_000 });
  symlinkSync('loop', join(root, 'overlays/payments/jobs/loop'));
  await vi.waitFor(() => expect(printed.stderr).toContain('overlays/payments/jobs/loop  known-files'), { timeout: 30_000 });
  child.kill();
  expectQuiet({ ...(await output), signal: null });
}, 120_000);
