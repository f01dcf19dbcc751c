import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readOutputFolder } from './read-output-folder.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'read-output-folder-'));
  mkdirSync(join(root, 'overlays'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('readOutputFolder', () => {
  it.each([
    ['dist', 'dist'],
    ['dist/', 'dist'],
    ['./build//preview', undefined],
    ['././build/preview/', 'build/preview'],
    ['overlays-of-old', 'overlays-of-old'],
    ['a/overlays', 'a/overlays'],
  ])('finds %j at %j', (written, path) => {
    if (path === undefined) {
      expect(() => readOutputFolder(root, written)).toThrow('expected an output folder inside');
    } else {
      expect(readOutputFolder(root, written)).toBe(path);
      mkdirSync(join(root, path), { recursive: true });
      expect(readOutputFolder(root, written)).toBe(path);
    }
  });

  it.each([
    '',
    '.',
    './',
    '/',
    '//',
    '..',
    '../dist',
    'a/../b',
    'a/../../b',
    'dist/..',
    '/tmp/dist',
    'C:\\dist',
    'C:dist',
    'a\\b',
    'a\0b',
    'a\nb',
    'nul',
    'dist.',
    'overlays',
    'overlays/',
    './overlays/payments/jobs',
    'Overlays/x',
    'schemas',
    'node_modules',
    '.git/hooks',
    '.GIT',
    `a/${'b'.repeat(256)}`,
  ])('refuses %j', (written) => {
    expect(() => readOutputFolder(root, written)).toThrow(
      expect.objectContaining({
        code: 'OUTPUT_BLOCKED',
        message: `Nothing was written: expected an output folder inside of the fleet's, such as "dist" or "build/preview", not in ".git", "node_modules", "overlays", "schemas"; found "${written}".`,
      }),
    );
  });

  it.each<[string, (path: string) => void, string]>([
    ['a link', (path) => symlinkSync(tmpdir(), path), 'a symbolic link, which could lead out of the fleet'],
    ['a link to nothing', (path) => symlinkSync('missing', path), 'a symbolic link, which could lead out of the fleet'],
    ['a link to itself', (path) => symlinkSync(path, path), 'a symbolic link, which could lead out of the fleet'],
    ['a file', (path) => writeFileSync(path, ''), 'something else'],
    ['a pipe', (path) => execFileSync('mkfifo', [path]), 'something else'],
  ])('refuses %s on the way', (_, arrange, found) => {
    arrange(join(root, 'a'));
    for (const written of ['a', 'a/b', 'a/b/c']) {
      expect(() => readOutputFolder(root, written)).toThrow(
        expect.objectContaining({ message: `Nothing was written: expected a folder at "a", found ${found}; move or delete it.` }),
      );
    }
  });
});
