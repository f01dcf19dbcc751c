import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Problem } from '../model/index.ts';
import { readTextFile } from './read-text-file.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'read-text-file-'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** What was a file when its folder was listed may be something else by now. */
describe('readTextFile', () => {
  it.each<[string, (path: string) => void]>([
    ['a pipe', (path) => execFileSync('mkfifo', [path])],
    ['a folder', (path) => mkdirSync(path)],
  ])('neither reads nor waits for %s', (_, make) => {
    const problems: Problem[] = [];
    make(join(root, 'a.yaml'));
    expect(readTextFile(root, 'a.yaml', problems)).toBeUndefined();
    expect(problems).toEqual([
      { rule: 'text-files', file: 'a.yaml', where: '', message: 'expected a file, found something else', fix: 'put a file there' },
    ]);
  });

  it('does not follow a link', () => {
    writeFileSync(join(root, 'b.yaml'), 'secret');
    symlinkSync('b.yaml', join(root, 'a.yaml'));
    expect(() => readTextFile(root, 'a.yaml', [])).toThrow('ELOOP');
  });
});
