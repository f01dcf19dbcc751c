import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readOutput } from './output/index.ts';
import { checkInProcess, synthInProcess } from './testing/run-in-process.ts';
import { temporaryFleet, writeFiles } from './testing/temporary-fleet.ts';

const program = resolve('jenkins-fleet.mjs');
const environment = { PATH: process.env['PATH'], NO_COLOR: '1' };
let root = '';

/** Runs the program as a user would, in the fleet's folder, without a terminal and without the real Groovy. */
const run = (...commandArguments: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...commandArguments, '--groovy', 'off'], {
    cwd: root,
    encoding: 'utf8',
    env: environment,
  });
  return { status, stdout, stderr };
};

/** The same in this process, where options need no reading. */
const synth = (options: Parameters<typeof synthInProcess>[1] = {}) => synthInProcess(root, options);
const allowing = (names: string) => synth({ allowDataLoss: names.split(',') });

const dist = () => readOutput(join(root, 'dist'));
const edit = (path: string, from: string | RegExp, to: string) => {
  const text = readFileSync(join(root, path), 'utf8');
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`the test changed nothing in ${path}`);
  writeFileSync(join(root, path), changed);
};

const written = temporaryFleet();
beforeAll(async () => {
  expect(await synthInProcess(written.root)).toMatchObject({ status: 0 });
});
afterAll(() => written.remove());

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'jenkins-fleet-at-risk-'));
  cpSync(written.root, root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Refused with this text, and nothing is written; `check` says the same; with the names in the command it is written, and nothing is left to say. */
const expectRefusal = async (lines: readonly string[], count: string, names: string) => {
  const before = dist();
  expect(await synth()).toEqual({
    status: 1,
    stdout: '',
    stderr: `${lines.join('\n')}\n\n${count}. Nothing was written. To go on all the same: npm run synth -- --allow-data-loss ${names}\n`,
  });
  expect(dist()).toEqual(before);
  const checked = await checkInProcess(root);
  expect(checked.status).toBe(1);
  expect(checked.stderr).toContain(`${lines.join('\n')}\n\n${count}.\n\n`);
  expect(checked.stderr).toContain(
    `dist/ is not what the inputs say. Run "npm run synth -- --allow-data-loss ${names}" and commit dist/.\n`,
  );
  expect(await allowing(names)).toMatchObject({ status: 0, stderr: '' });
  expect(await synth()).toMatchObject({ status: 0, stderr: '' });
};

const goneSearch =
  'overlays/search  data-at-risk: the folder is gone: Argo CD stops its Jenkins and removes its address, rules and secrets; its namespaces, its claims and its home stay, on EFS at "fsap-0123456789abcdef1", and "git revert" brings it back; bring the folder back, or read "A removed team" in docs/onboarding.md';
const stuck = 'Kubernetes never changes a volume, so Argo CD applies nothing more of the team until';
const otherHome = (team: string, place: string) =>
  `overlays/${team}/team.yaml:${place}  data-at-risk: home.accessPoint was "fsap-0123456789abcdef0" and is "fsap-0fedcba9876543210": ${stuck} its home's claim and volume are deleted by hand; then Jenkins starts with what is on "fsap-0fedcba9876543210", and the old home stays on EFS at "fsap-0123456789abcdef0"; write "fsap-0123456789abcdef0" again, or read "Another home" in docs/onboarding.md`;
const changeHome = () => edit('overlays/payments/team.yaml', 'fsap-0123456789abcdef0', 'fsap-0fedcba9876543210');

describe('what puts data at risk is refused, unless its team is named', () => {
  it('a removed folder', async () => {
    rmSync(join(root, 'overlays/search'), { recursive: true });
    await expectRefusal([goneSearch], '1 problem in 1 team', 'search');
    expect(existsSync(join(root, 'dist/search'))).toBe(false);
  });

  it('a renamed folder, and one that is renamed while it is suspended', async () => {
    renameSync(join(root, 'overlays/search'), join(root, 'overlays/find'));
    const line =
      'overlays/search  data-at-risk: the folder is gone, and overlays/find uses its home at "fsap-0123456789abcdef1": until Argo CD has stopped the old Jenkins, two controllers write to one home, which destroys it; write "suspended: true" into overlays/find/team.yaml for the first push, and read "A renamed team" in docs/onboarding.md';
    expect((await synth()).stderr).toContain(`${line}\n`);
    writeFileSync(join(root, 'overlays/find/team.yaml'), `${readFileSync(join(root, 'overlays/find/team.yaml'), 'utf8')}suspended: true\n`);
    const suspended =
      'overlays/search  data-at-risk: the folder is gone, and overlays/find uses its home at "fsap-0123456789abcdef1": Argo CD stops the old Jenkins, and the new one starts on its home once it is no longer suspended; read "A renamed team" in docs/onboarding.md';
    await expectRefusal([suspended], '1 problem in 1 team', 'search');
    expect(existsSync(join(root, 'dist/find/storage.yaml'))).toBe(true);
  });

  it('another access point', async () => {
    changeHome();
    await expectRefusal([otherHome('payments', '3:21')], '1 problem in 1 team', 'payments');
  });

  it('an access point that another team takes over', async () => {
    changeHome();
    edit('overlays/search/team.yaml', 'fsap-0123456789abcdef1', 'fsap-0123456789abcdef0');
    const { status, stderr } = await allowing('search');
    expect(status).toBe(1);
    expect(stderr).toContain('; overlays/search uses the old one meanwhile, and two controllers on one home destroy it; write');
    expect(stderr).toMatch(
      /\n1 problem in 1 team\. Nothing was written\. To go on all the same: npm run synth -- --allow-data-loss payments,search\n$/,
    );
  });

  it('another file system: said once, at the line of fleet.yaml, with all teams', async () => {
    edit('fleet.yaml', 'fs-0123456789abcdef0', 'fs-0fedcba9876543210');
    const line = `fleet.yaml:10:23  data-at-risk: storage.fileSystem was "fs-0123456789abcdef0" and is "fs-0fedcba9876543210": ${stuck} its claims and volumes are deleted by hand; then Jenkins starts with what is on "fs-0fedcba9876543210", and the old home stays on "fs-0123456789abcdef0" (teams payments, search); write "fs-0123456789abcdef0" again, or read "Another home" in docs/onboarding.md`;
    await expectRefusal([line], '1 problem in fleet.yaml', 'payments,search');
  });

  it('another prefix, also where one team alone is rendered', async () => {
    edit('fleet.yaml', /^name: acme\n/m, 'name: acme\nprefix: ci-\n');
    const line = (teams: string) =>
      `fleet.yaml:3:9  data-at-risk: prefix was "" and is "ci-": Argo CD makes new namespaces and volumes beside the old ones, which stay, and a new Jenkins: until it has stopped the old one, two controllers write to one home, which destroys it (${teams}); write "" again, or read "Another prefix" in docs/onboarding.md`;
    expect(await synth({ team: 'payments' })).toEqual({
      status: 1,
      stdout: '',
      stderr: `${line('team payments')}\n\n1 problem in fleet.yaml. Nothing was written. To go on all the same: npm run synth -- payments --allow-data-loss payments\n`,
    });
    await expectRefusal([line('teams payments, search')], '1 problem in fleet.yaml', 'payments,search');
  });

  it('a cache on another access point', async () => {
    const cache = (accessPoint: string) =>
      writeFiles(root, {
        'overlays/search/team.yaml': `owner: {name: Search, contact: "#x"}\nhome: {accessPoint: fsap-0123456789abcdef1}\n${accessPoint}`,
      });
    cache('cache: {accessPoint: fsap-0123456789abcdef2}\n');
    expect(await synth()).toMatchObject({ status: 0, stderr: '' });
    cache('cache: {accessPoint: fsap-0123456789abcdef3}\n');
    const line = `overlays/search/team.yaml:3:22  data-at-risk: cache.accessPoint was "fsap-0123456789abcdef2" and is "fsap-0123456789abcdef3": ${stuck} its cache's claim and volume are deleted by hand; then builds start with what is cached on "fsap-0123456789abcdef3"; write "fsap-0123456789abcdef2" again, or read "Another home" in docs/onboarding.md`;
    await expectRefusal([line], '1 problem in 1 team', 'search');
    cache('');
    expect(await synth()).toMatchObject({ status: 0, stderr: '' });
  });

  it('a patch that takes protection away, where the fleet allows it, at the patch', async () => {
    edit('fleet.yaml', /$/, 'allow: [{team: payments, rule: keeps-data, reason: a demonstration that nobody keeps}]\n');
    writeFiles(root, {
      'overlays/payments/patches.yaml':
        '- target: {kind: Namespace, name: payments}\n  reason: it goes with the team\n  merge: {metadata: {annotations: {argocd.argoproj.io/sync-options: "Prune=true"}}}\n',
    });
    const line =
      'overlays/payments/patches.yaml:1:3  data-at-risk: Namespace "payments" was kept and is no longer: it is deleted with its manifest and with its Application, and what it holds may go with it; keep the annotation and the reclaim policy as they are rendered';
    await expectRefusal([line], '1 problem in 1 team', 'payments');
  });

  it('a manifest that somebody made unreadable', async () => {
    changeHome();
    edit('dist/payments/storage.yaml', 'kind: PersistentVolume\n', 'kind: [PersistentVolume\n');
    const line =
      'dist/payments/storage.yaml  data-at-risk: expected the manifest as it was written, found one in which "payments" cannot be read any more: nobody can tell what the change does to its home; take the file from Git again';
    await expectRefusal([line], '1 problem', 'payments');
  });

  it('a manifest that somebody removed, or that a merge left open, where the team moves or goes', async () => {
    changeHome();
    rmSync(join(root, 'dist/payments/storage.yaml'));
    renameSync(join(root, 'overlays/search'), join(root, 'overlays/find'));
    edit('dist/search/storage.yaml', 'kind: PersistentVolume\n', '<<<<<<< HEAD\nkind: PersistentVolume\n');
    const goneFind = goneSearch.replace(', on EFS at "fsap-0123456789abcdef1"', '');
    const lines = [
      'dist/payments/storage.yaml  data-at-risk: expected the manifest as it was written, found none: nobody can tell what the change does to its home; take the file from Git again',
      'dist/search/storage.yaml  data-at-risk: expected the manifest as it was written, found one in which "search" cannot be read any more: nobody can tell what the change does to its home; take the file from Git again',
      goneFind,
    ];
    await expectRefusal(lines, '3 problems in 1 team', 'payments,search');
  });

  it('another cluster', async () => {
    edit('fleet.yaml', /^domain:/m, 'argocd: {destination: {name: other}}\ndomain:');
    const line =
      'fleet.yaml:5:23  data-at-risk: argocd.destination was "https://kubernetes.default.svc" and is "other": Argo CD makes everything in the other cluster and stops nothing in the one before, so that a Jenkins which runs there and the new one write to one home, which destroys it (teams payments, search); write "https://kubernetes.default.svc" again, or read "Another cluster" in docs/onboarding.md';
    await expectRefusal([line], '1 problem in fleet.yaml', 'payments,search');
  });

  it('a home that another team still has, where one team alone is rendered', async () => {
    renameSync(join(root, 'overlays/search'), join(root, 'overlays/find'));
    const refused = {
      status: 1,
      stdout: '',
      stderr:
        'overlays/find/team.yaml:3:21  data-at-risk: home.accessPoint "fsap-0123456789abcdef1" is still that of "search", whose manifests stay as they are when "find" alone is rendered: both write to it, and two controllers on one home destroy it; render all teams together, with "npm run synth"\n\n1 problem in 1 team. Nothing was written. To go on all the same: npm run synth -- find --allow-data-loss find\n',
    };
    expect(await synth({ team: 'find' })).toEqual(refused);
    expect(await synth({ team: 'find', allowDataLoss: ['find'] })).toMatchObject({ status: 0, stderr: '' });
  });

  it('everything at once, each team by its name', async () => {
    changeHome();
    rmSync(join(root, 'overlays/search'), { recursive: true });
    await expectRefusal([otherHome('payments', '3:21'), goneSearch], '2 problems in 2 teams', 'payments,search');
  });
});

describe('nothing is at risk', () => {
  it('when a team comes back as it was', async () => {
    renameSync(join(root, 'overlays/search'), join(root, 'search'));
    expect((await allowing('search')).status).toBe(0);
    renameSync(join(root, 'search'), join(root, 'overlays/search'));
    expect(await synth()).toMatchObject({ status: 0, stderr: '' });
  });

  it('when a hand-edited manifest is put right, and when the rest of a team changes', async () => {
    edit('dist/payments/storage.yaml', 'app.kubernetes.io/name: jenkins\n', 'app.kubernetes.io/name: other\n');
    edit('overlays/payments/team.yaml', /$/, 'suspended: true\n');
    expect(await synth()).toMatchObject({ status: 0, stderr: '' });
  });

  it('of other teams where one alone is rendered', async () => {
    rmSync(join(root, 'overlays/search'), { recursive: true });
    expect(await synth({ team: 'payments' })).toMatchObject({ status: 0, stderr: '' });
  });

  it('in another folder, which holds nothing yet', async () => {
    changeHome();
    expect(await synth({ output: 'other' })).toMatchObject({ status: 0, stderr: '' });
    edit('overlays/payments/team.yaml', 'fsap-0fedcba9876543210', 'fsap-0fedcba9876543211');
    expect((await synth({ output: 'other' })).stderr).toMatch(/npm run synth -- --output other --allow-data-loss payments\n$/);
  });
});

describe('--allow-data-loss', () => {
  it('takes several names, with commas and more than once', () => {
    changeHome();
    rmSync(join(root, 'overlays/search'), { recursive: true });
    expect(run('synth', '--allow-data-loss', 'search', '--allow-data-loss=payments').status).toBe(0);
  });

  it('refuses a name that is no team', () => {
    changeHome();
    const before = dist();
    expect(run('synth', '--allow-data-loss', 'paymets')).toEqual({
      status: 2,
      stdout: '',
      stderr: 'There is no team "paymets"; did you mean "payments"?\n',
    });
    expect(dist()).toEqual(before);
  });

  it('tells that nothing of a team is at risk', async () => {
    expect(await allowing('search')).toMatchObject({
      status: 0,
      stderr: 'Nothing of "search" is at risk; leave it out of --allow-data-loss.\n',
    });
  });

  it('does not go with --watch, which would allow what nobody has read', () => {
    const { status, stderr } = run('synth', '--watch', '--allow-data-loss', 'payments');
    expect(status).toBe(2);
    expect(stderr).toContain("option '--allow-data-loss <teams>' cannot be used with option '--watch'");
  });

  it('changes nothing about other problems', async () => {
    changeHome();
    edit('overlays/payments/team.yaml', /$/, 'sise: large\n');
    const { status, stderr } = await allowing('payments');
    expect(status).toBe(1);
    expect(stderr).toMatch(/sise: unknown field[^]*Nothing was written\.\n$/);
    expect(stderr).not.toContain('data-at-risk');
  });
});

it('is refused by --watch as well, which goes on to watch', async () => {
  changeHome();
  const before = dist();
  const watcher = spawn(process.execPath, [program, 'synth', '--watch', '--groovy', 'off'], { cwd: root, env: environment });
  let told = '';
  watcher.stderr.on('data', (chunk) => (told += String(chunk)));
  await new Promise<void>((done) => watcher.stdout.on('data', (chunk) => String(chunk).includes('Watching') && done()));
  watcher.kill();
  await new Promise((done) => watcher.on('close', done));
  expect(told).toMatch(/data-at-risk: home\.accessPoint was [^]* To go on all the same: npm run synth -- --allow-data-loss payments\n$/);
  expect(dist()).toEqual(before);
});

it('is a list of its own for programs, whether it was refused or written', async () => {
  changeHome();
  const dataAtRisk = [{ team: 'payments', what: 'home.accessPoint', sentence: expect.any(String), way: expect.any(String) }];
  const problems = [{ rule: 'data-at-risk', file: 'overlays/payments/team.yaml', line: 3, column: 21, where: 'home.accessPoint' }];
  expect(JSON.parse((await checkInProcess(root, { json: true })).stdout)).toMatchObject({ problems, dataAtRisk });
  expect(JSON.parse((await synth({ json: true })).stdout)).toMatchObject({ written: false, problems, dataAtRisk });
  expect(JSON.parse((await synth({ json: true, allowDataLoss: ['payments'] })).stdout)).toMatchObject({
    written: true,
    problems: [],
    dataAtRisk,
  });
  expect(JSON.parse((await synth({ json: true })).stdout)).toMatchObject({ written: true, dataAtRisk: [] });
});
