import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { writeLocked } from './write-locked.ts';

/** Takes the lock of a pending folder; with `die` it is killed while it has it, with `log` it writes down when it has it. */
const program = `
  import { appendFileSync } from 'node:fs';
  import { writeLocked } from './write-locked.ts';
  const [pending, mode, log] = process.argv.slice(2);
  if (mode === 'log') {
    const pause = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    const write = () => (appendFileSync(log, process.pid + ' begins\\n'), pause(), appendFileSync(log, process.pid + ' ends\\n'));
    writeLocked(pending, write, 30_000);
    process.exit();
  }
  try {
    writeLocked(pending, () => mode === 'die' && process.kill(process.pid, 'SIGKILL'), mode === 'wait' ? 10_000 : 50);
    console.log('had the lock');
  } catch (error) {
    console.log(error.code);
  }
`;

let programs: string;
let script: string;
beforeAll(() => {
  programs = mkdtempSync(join(tmpdir(), 'write-locked-'));
  script = join(programs, 'program.cjs');
  buildSync({
    stdin: { contents: program, resolveDir: import.meta.dirname, loader: 'ts' },
    outfile: script,
    bundle: true,
    platform: 'node',
  });
});
afterAll(() => rmSync(programs, { recursive: true, force: true }));

let root: string;
let pending: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'write-locked-'));
  pending = join(root, '.dist-pending');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Such as `lock-123-456`, the second where the system tells when a process was started. */
const lockOf = (processId: number | undefined) => expect.stringMatching(new RegExp(`^lock-${processId}(-\\d+)?$`));
const runProgram = (mode: 'live' | 'die') => spawnSync(process.execPath, [script, pending, mode], { encoding: 'utf8' });
const attempt = (): unknown => {
  try {
    return writeLocked(pending, () => 'written', 50);
  } catch (error) {
    return error;
  }
};

describe('writeLocked', () => {
  it('gives what the function gives, and leaves nothing behind', () => {
    expect(writeLocked(pending, () => readdirSync(pending))).toEqual([lockOf(process.pid)]);
    expect(existsSync(pending)).toBe(false);
  });

  it('leaves no lock behind when the function throws', () => {
    expect(() =>
      writeLocked(pending, () => {
        throw new Error('disk full');
      }),
    ).toThrow('disk full');
    expect(existsSync(pending)).toBe(false);
  });

  it('keeps a pending folder that is not empty', () => {
    writeLocked(pending, () => writeFileSync(join(pending, 'journal.json'), '{}'));
    expect(readdirSync(pending)).toEqual(['journal.json']);
  });

  it('shuts out another process while the function runs, and not after it', () => {
    expect(writeLocked(pending, () => runProgram('live').stdout)).toBe('OUTPUT_BUSY\n');
    expect(runProgram('live').stdout).toBe('had the lock\n');
    expect(existsSync(pending)).toBe(false);
  });

  it('says which process has the lock and how to go on, and leaves that lock alone', () => {
    mkdirSync(pending);
    const lock = join(pending, `lock-${process.ppid}`);
    writeFileSync(lock, '');
    const error = attempt();
    expect(error).toMatchObject({
      code: 'OUTPUT_BUSY',
      message: `Nothing was written: process ${process.ppid} is writing the output. Wait for it; if it is not jenkins-fleet, delete ${lock}.`,
    });
    expect(readdirSync(pending)).toEqual([`lock-${process.ppid}`]);
  });

  it('takes over from a process that was killed', () => {
    const { signal, pid } = runProgram('die');
    expect(signal).toBe('SIGKILL');
    expect(readdirSync(pending)).toEqual([lockOf(pid)]);
    expect(attempt()).toBe('written');
    expect(existsSync(pending)).toBe(false);
  });

  it('takes over from an earlier process that had the same number', () => {
    mkdirSync(pending);
    writeFileSync(join(pending, `lock-${process.pid}`), '');
    writeFileSync(join(pending, `lock-${process.pid}-1`), '');
    expect(attempt()).toBe('written');
    expect(existsSync(pending)).toBe(false);
  });

  it.skipIf(!existsSync('/proc/self/stat'))('takes over from an earlier process whose number another one has by now', () => {
    mkdirSync(pending);
    writeFileSync(join(pending, `lock-${process.ppid}-1`), '');
    expect(attempt()).toBe('written');
    expect(existsSync(pending)).toBe(false);
  });

  it('waits for another process that ends in time', async () => {
    const holder = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 300)']);
    mkdirSync(pending);
    writeFileSync(join(pending, `lock-${holder.pid}`), '');
    const waiter = spawn(process.execPath, [script, pending, 'wait'], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [[text]] = await Promise.all([once(waiter.stdout, 'data'), once(waiter, 'exit'), once(holder, 'exit')]);
    expect(String(text)).toBe('had the lock\n');
    expect(existsSync(pending)).toBe(false);
  });

  it('lets one process at a time in, of many that come at once', { timeout: 60_000 }, async () => {
    const log = join(root, 'log');
    const runs = Array.from({ length: 8 }, () => spawn(process.execPath, [script, pending, 'log', log], { stdio: 'inherit' }));
    await Promise.all(runs.map((run) => once(run, 'exit')));
    const lines = readFileSync(log, 'utf8').trimEnd().split('\n');
    expect(lines).toHaveLength(16);
    expect(lines.filter((line, index) => index % 2 === 0 && lines[index + 1] !== line.replace('begins', 'ends'))).toEqual([]);
    expect(existsSync(pending)).toBe(false);
  });
});
