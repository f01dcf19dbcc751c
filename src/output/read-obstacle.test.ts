import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readObstacle } from './read-obstacle.ts';

let root: string;
let dist: string;
let pending: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'read-obstacle-')));
  dist = join(root, 'dist');
  pending = join(root, '.dist-pending');
  mkdirSync(pending);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const journal = { remove: ['old', 'b/old'], place: ['old/a/new', 'b/c/new', 'top'] };

describe('readObstacle', () => {
  it('finds none when the output folder is missing', () => {
    expect(readObstacle(dist, pending, journal)).toBeUndefined();
  });

  it('finds none when folders are there, are missing, or are files that the journal removes', () => {
    mkdirSync(join(dist, 'b'), { recursive: true });
    writeFileSync(join(dist, 'old'), '');
    writeFileSync(join(dist, 'top'), '');
    expect(readObstacle(dist, pending, journal)).toBeUndefined();
  });

  it('finds a file that stays in the place of a folder', () => {
    mkdirSync(dist);
    writeFileSync(join(dist, 'b'), '');
    expect(readObstacle(dist, pending, journal)?.message).toContain(`${join(dist, 'b')} is a file`);
  });

  it('finds an output folder that is a file', () => {
    writeFileSync(dist, '');
    expect(readObstacle(dist, pending, journal)?.message).toContain(`${dist} is a file`);
  });

  it('finds an output folder on another file system', () => {
    mkdirSync(dist);
    expect(readObstacle(dist, '/dev', journal)?.message).toContain(`${dist} is on another file system than /dev`);
  });

  it('finds an output folder that is mounted, whatever file system it is, or one of its folders', () => {
    const found = (...mountPoints: readonly string[]) => readObstacle(dist, pending, journal, mountPoints)?.message;
    expect(found(dist)).toBeUndefined();
    mkdirSync(dist);
    expect(found('/', root, pending, `${dist}s`)).toBeUndefined();
    expect(found('/', dist)).toBe(
      `The output cannot be written: ${dist} is mounted by itself, so files cannot be moved into it from ${pending}. Mount the folder of the fleet as a whole.`,
    );
    expect(found('/', join(dist, 'payments'))).toContain(`${join(dist, 'payments')} is mounted by itself`);
  });
});
