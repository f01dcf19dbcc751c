import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readOutput } from './read-output.ts';

let root: string;
let dist: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'read-output-'));
  dist = join(root, 'dist');
  mkdirSync(join(dist, 'payments', 'deep'), { recursive: true });
  writeFileSync(join(dist, 'a.yaml'), 'a: 1\n');
  writeFileSync(join(dist, 'payments', 'deep', 'b.yaml'), 'é\r\n');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('readOutput', () => {
  it('reads every file below the folder', () => {
    writeFileSync(join(dist, 'payments', '.hidden'), '');
    expect(readOutput(dist)).toEqual(
      new Map([
        ['a.yaml', 'a: 1\n'],
        ['payments/.hidden', ''],
        ['payments/deep/b.yaml', 'é\r\n'],
      ]),
    );
  });

  it('finds nothing in a folder that is missing or empty', () => {
    mkdirSync(join(root, 'empty'));
    expect(readOutput(join(root, 'missing'))).toEqual(new Map());
    expect(readOutput(join(root, 'empty'))).toEqual(new Map());
  });

  it('lists what is no file without following or reading it', () => {
    writeFileSync(join(root, 'outside.yaml'), 'outside');
    symlinkSync(join(root, 'outside.yaml'), join(dist, 'link.yaml'));
    symlinkSync(root, join(dist, 'payments', 'up'));
    symlinkSync(join(root, 'missing'), join(dist, 'dangling'));
    execFileSync('mkfifo', [join(dist, 'pipe')]);
    const files = readOutput(dist);
    expect([...files.keys()].toSorted()).toEqual(['a.yaml', 'dangling', 'link.yaml', 'payments/deep/b.yaml', 'payments/up', 'pipe']);
    expect(['dangling', 'link.yaml', 'payments/up', 'pipe'].map((path) => files.get(path))).toEqual(Array(4).fill('not a file'));
  });

  it('reads a part only', () => {
    expect([...readOutput(dist, (path) => path.startsWith('payments/')).keys()]).toEqual(['payments/deep/b.yaml']);
  });

  it('ignores what the Finder leaves', () => {
    writeFileSync(join(dist, 'payments', '.DS_Store'), 'x');
    expect([...readOutput(dist).keys()]).toEqual(['a.yaml', 'payments/deep/b.yaml']);
  });

  it('throws when the folder is a file', () => {
    expect(() => readOutput(join(dist, 'a.yaml'))).toThrow('ENOTDIR');
  });
});
