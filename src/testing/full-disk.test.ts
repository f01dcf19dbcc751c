import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readOutput } from '../output/index.ts';
import { type Fault, faultAt, writeFaultyDisk } from './faulty-disk.ts';
import { copyProgram, type ProgramCopy, type Run } from './program-copy.ts';
import { synthInProcess } from './run-in-process.ts';
import { minimalFleet, teamFile, writeFiles } from './temporary-fleet.ts';

// The real program on a disk that is full: one that says so at a change of our choice, a small one, and one with a limit for each file.

const temporary = mkdtempSync(join(tmpdir(), 'full-disk-'));
const disk = join(temporary, 'disk');
/** A file system in memory, which the administrator of a machine can make and one in most containers cannot. */
const canMount = (() => {
  mkdirSync(disk);
  return process.platform === 'linux' && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=700k', 'none', disk]).status === 0;
})();

let program: ProgramCopy;
let preload: readonly string[] = [];
let before: ReadonlyMap<string, string>;
let after: ReadonlyMap<string, string>;
/** A fleet whose dist/ is that of fewer inputs. */
const template = join(temporary, 'template');

beforeAll(async () => {
  program = copyProgram(temporary);
  preload = writeFaultyDisk(temporary);
  cpSync(minimalFleet, template, { recursive: true });
  await program.run(template);
  before = readOutput(join(template, 'dist'));
  const ready = join(temporary, 'ready');
  cpSync(template, ready, { recursive: true });
  writeFiles(template, { 'overlays/mobile/team.yaml': teamFile(7), 'overlays/payments/jobs/web.groovy': "pipelineJob('web')\n" });
  cpSync(join(template, 'overlays'), join(ready, 'overlays'), { recursive: true });
  expect(await program.run(ready)).toMatchObject({ status: 0 });
  after = readOutput(join(ready, 'dist'));
}, 300_000);
afterAll(() => {
  if (canMount) {
    spawnSync('umount', [disk]);
  }
  rmSync(temporary, { recursive: true, force: true });
});

let root = '';
beforeEach(() => {
  root = join(temporary, 'fleet');
  rmSync(root, { recursive: true, force: true });
});

const toldFull =
  /^The disk is full: ENOSPC: [^\n]*\nNothing is lost: the output is as it was, or the next run brings it to its end\. Make room, and run the command again\.\n$/;

/** A run that failed has lost nothing: dist/ is as before, or the next run, which has room, ends what was begun. */
const checkFailed = async ({ status, stdout, stderr }: Run, told: RegExp, makeRoom = () => {}) => {
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(told);
  const isPending = existsSync(join(root, '.dist-pending', 'journal.json'));
  if (!isPending) {
    expect(readOutput(join(root, 'dist'))).toEqual(before);
    expect(existsSync(join(root, '.dist-pending'))).toBe(false);
  }
  makeRoom();
  const next = await synthInProcess(root);
  expect(next).toMatchObject({
    status: 0,
    stderr: isPending ? 'An earlier run was cut off while it wrote dist/; what it had begun is finished now.\n' : '',
  });
  expect(readOutput(join(root, 'dist'))).toEqual(after);
  return isPending;
};

describe('a run on a full disk loses nothing and says what is wrong', { timeout: 600_000 }, () => {
  it.each<Fault>(['full once', 'full from then on'])('that is %s', async (fault) => {
    const countFile = join(temporary, 'count');
    cpSync(template, root, { recursive: true });
    await program.run(root, { node: preload, env: faultAt({ folder: root, fault, at: 0, countFile }) });
    const changes = Number(readFileSync(countFile, 'utf8'));
    expect(changes).toBeGreaterThan(30);
    const outcomes = new Set<boolean>();
    for (let at = 1; at <= changes; at += 6) {
      rmSync(root, { recursive: true });
      cpSync(template, root, { recursive: true });
      const failed = await program.run(root, { node: preload, env: faultAt({ folder: root, fault, at }) });
      outcomes.add(await checkFailed(failed, toldFull));
    }
    expect(outcomes).toEqual(new Set([false, true]));
  });

  it('where a file may not be so large', async () => {
    cpSync(template, root, { recursive: true });
    const { status, stdout, stderr } = spawnSync(
      'sh',
      ['-c', `ulimit -f 8; exec "${process.execPath}" "$@"`, 'sh', join(temporary, 'jenkins-fleet.cjs'), 'synth', '--groovy', 'off'],
      { cwd: root, encoding: 'utf8' },
    );
    await checkFailed(
      { status, signal: null, stdout, stderr },
      /^A file would be larger than this process may write: EFBIG: [^\n]*\nNothing is lost: [^\n]*\n$/,
    );
  });

  it.skipIf(!canMount)(`on a small disk${canMount ? '' : ' (skipped: this process may not mount one)'}`, async () => {
    root = join(disk, 'fleet');
    const filler = join(disk, 'filler');
    const makeRoom = () => rmSync(filler);
    const fill = (free: number) => {
      const { stdout } = spawnSync('df', ['--output=avail', '--block-size=1024', disk], { encoding: 'utf8' });
      writeFileSync(filler, Buffer.alloc((Number(stdout.split('\n')[1]) - free) * 1024));
    };
    let failures = 0;
    for (let free = 0; ; free += 32) {
      rmSync(root, { recursive: true, force: true });
      cpSync(template, root, { recursive: true });
      fill(free);
      const run = await program.run(root);
      if (run.status === 0) {
        makeRoom();
        break;
      }
      await checkFailed(run, toldFull, makeRoom);
      failures += 1;
    }
    expect(readOutput(join(root, 'dist'))).toEqual(after);
    expect(failures).toBeGreaterThan(2);
  });
});
