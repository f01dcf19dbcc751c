import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { writeLocked } from './write-locked.ts';

/** Takes the lock of a pending folder; with `die` it is killed while it has it. */
const program = `
  import { writeLocked } from './write-locked.ts';
  const [pending, mode] = process.argv.slice(2);
  try {
    writeLocked(pending, () => mode === 'die' && process.kill(process.pid, 'SIGKILL'));
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

const runProgram = (mode: 'live' | 'die') => spawnSync(process.execPath, [script, pending, mode], { encoding: 'utf8' });
const attempt = (): unknown => {
  try {
    return writeLocked(pending, () => 'written');
  } catch (error) {
    return error;
  }
};

describe('writeLocked', () => {
  it('gives what the function gives, and leaves nothing behind', () => {
    expect(writeLocked(pending, () => readdirSync(pending))).toEqual([`lock-${process.pid}`]);
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
    expect(readdirSync(pending)).toEqual([`lock-${pid}`]);
    expect(attempt()).toBe('written');
    expect(existsSync(pending)).toBe(false);
  });

  it('takes over from an earlier process that had the same number', () => {
    mkdirSync(pending);
    writeFileSync(join(pending, `lock-${process.pid}`), '');
    expect(attempt()).toBe('written');
  });
});
