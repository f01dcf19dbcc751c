import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Plan } from './plan-output.ts';
import { readOutput } from './read-output.ts';
import { recoverOutput, writeOutput } from './write-output.ts';

/** How many changes of the disk still succeed, and what happens to those that come after: one fails, or all, as after a kill. */
const disk = vi.hoisted(() => ({ changesLeft: Number.POSITIVE_INFINITY, failsOnce: false }));

vi.mock('node:fs', async (importOriginal) => {
  const fs = await importOriginal<typeof import('node:fs')>();
  const limit =
    <Arguments extends unknown[], Result>(change: (...values: Arguments) => Result) =>
    (...values: Arguments): Result => {
      disk.changesLeft -= 1;
      if (disk.changesLeft === -1 || (disk.changesLeft < 0 && !disk.failsOnce)) {
        throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
      }
      return change(...values);
    };
  return {
    ...fs,
    mkdirSync: limit(fs.mkdirSync),
    openSync: limit(fs.openSync),
    writeFileSync: limit(fs.writeFileSync),
    fsyncSync: limit(fs.fsyncSync),
    renameSync: limit(fs.renameSync),
    rmSync: limit(fs.rmSync),
    rmdirSync: limit(fs.rmdirSync),
  };
});

const oldFiles = { 'a.yaml': 'old', 'gone/deep/b.yaml': 'old', 'kept.yaml': 'old', 'to-file/c.yaml': 'old', 'to-folder': 'old' };
const newFiles = { 'a.yaml': 'new', 'kept.yaml': 'old', 'made/deep/d.yaml': 'new', 'to-file': 'new', 'to-folder/e.yaml': 'new' };
const files = (texts: Readonly<Record<string, string>>) => Object.entries(texts).map(([path, text]) => ({ path, text }));
const change: Plan = {
  create: files(newFiles).filter(({ path }) => !(path in oldFiles)),
  change: [{ path: 'a.yaml', text: 'new' }],
  remove: ['gone/deep/b.yaml', 'to-file/c.yaml', 'to-folder'],
  strangers: [],
};

let root: string;
let dist: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'write-output-interrupted-'));
  dist = join(root, 'dist');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const write = (plan: Plan) => writeOutput(dist, plan, () => plan);
const written = () => Object.fromEntries(readOutput(dist));
const reset = () => {
  disk.changesLeft = Number.POSITIVE_INFINITY;
  rmSync(root, { recursive: true, force: true });
  write({ create: files(oldFiles), change: [], remove: [], strangers: [] });
};
/** Calls `write` while only that many changes of the disk succeed; gives the error that it ends with. */
const writeWithChanges = (count: number, failsOnce: boolean, attempt: () => unknown): unknown => {
  Object.assign(disk, { changesLeft: count, failsOnce });
  try {
    attempt();
    return undefined;
  } catch (error) {
    return error;
  } finally {
    disk.changesLeft = Number.POSITIVE_INFINITY;
  }
};
/** Calls `attempt` with 0, 1, 2 … until it has gone through without an error; gives how often there was one. */
const countFailures = (attempt: (count: number) => unknown): number => {
  for (let count = 0; count < 200; count += 1) {
    if (attempt(count) === undefined) {
      return count;
    }
  }
  throw new Error('It never goes through');
};

describe('writeOutput', () => {
  it('leaves the old or the new state, or what the next run finishes, at whatever change of the disk it is killed', () => {
    const outcomes = new Set<string>();
    const failures = countFailures((count) => {
      reset();
      const error = writeWithChanges(count, false, () => write(change));
      const outcome = recoverOutput(dist);
      outcomes.add(outcome);
      expect(existsSync(join(root, '.dist-pending'))).toBe(false);
      expect([oldFiles, newFiles]).toContainEqual(written());
      if (outcome !== 'nothing') {
        expect(written()).toEqual(outcome === 'finished' ? newFiles : oldFiles);
      }
      return error;
    });
    expect(failures).toBeGreaterThan(25);
    expect(outcomes).toEqual(new Set(['nothing', 'discarded', 'finished']));
    expect(written()).toEqual(newFiles);
  });

  it('throws the error of the file system and leaves the old state, or what the next run finishes, at whatever change it fails', () => {
    const failures = countFailures((count) => {
      reset();
      const error = writeWithChanges(count, true, () => write(change));
      if (error !== undefined) {
        expect(error).toMatchObject({ code: 'ENOSPC' });
      }
      if (error !== undefined && !existsSync(join(root, '.dist-pending', 'journal.json'))) {
        expect([oldFiles, newFiles]).toContainEqual(written());
      } else {
        recoverOutput(dist);
        expect(written()).toEqual(newFiles);
      }
      return error;
    });
    expect(failures).toBeGreaterThan(25);
  });
});

describe('recoverOutput', () => {
  it('can be killed itself, any number of times', () => {
    const commit = countFailures((count) => {
      reset();
      writeWithChanges(count, false, () => write(change));
      return existsSync(join(root, '.dist-pending', 'journal.json')) ? undefined : 'not yet';
    });
    const failures = countFailures((count) => {
      reset();
      writeWithChanges(commit, false, () => write(change));
      expect(written()).toEqual(oldFiles);
      const error = writeWithChanges(count, false, () => recoverOutput(dist));
      writeWithChanges(count, false, () => recoverOutput(dist));
      recoverOutput(dist);
      expect(written()).toEqual(newFiles);
      return error;
    });
    expect(failures).toBeGreaterThan(15);
  });
});
