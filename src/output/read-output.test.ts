import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readOutput, readWhetherSame } from './read-output.ts';

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

  it('takes what another run removes meanwhile for what is not there', () => {
    const remove = (path: string) => {
      rmSync(join(dist, path), { recursive: true });
      return true;
    };
    expect([...readOutput(dist, (path) => path !== 'a.yaml' || remove(path)).keys()]).toEqual(['payments/deep/b.yaml']);
    writeFileSync(join(dist, 'a.yaml'), '');
    expect([...readOutput(dist, (path) => path !== 'a.yaml' || remove('payments')).keys()]).toEqual(['a.yaml']);
  });

  it('throws when the folder is a file', () => {
    expect(() => readOutput(join(dist, 'a.yaml'))).toThrow('ENOTDIR');
  });
});

describe('readWhetherSame', () => {
  it.each<[string, boolean, () => void]>([
    ['nothing has changed', true, () => {}],
    ['a file was written again with the same text', true, () => writeFileSync(join(dist, 'a.yaml'), 'a: 1\n')],
    ['an empty folder is new', true, () => mkdirSync(join(dist, 'empty'))],
    ['a text has changed', false, () => writeFileSync(join(dist, 'a.yaml'), 'a: 2\n')],
    ['a file is new', false, () => writeFileSync(join(dist, 'b.yaml'), '')],
    ['a file is gone', false, () => rmSync(join(dist, 'a.yaml'))],
    ['all is gone', false, () => rmSync(dist, { recursive: true })],
    [
      'a file has another name',
      false,
      () => {
        rmSync(join(dist, 'a.yaml'));
        writeFileSync(join(dist, 'b.yaml'), 'a: 1\n');
      },
    ],
  ])('tells when %s', (_, isSame, change) => {
    const before = readOutput(dist);
    change();
    expect(readWhetherSame(dist, before)).toBe(isSame);
  });

  it('looks at a part only', () => {
    const within = (path: string) => path.startsWith('payments/');
    const before = readOutput(dist, within);
    writeFileSync(join(dist, 'a.yaml'), 'a: 2\n');
    expect(readWhetherSame(dist, before, within)).toBe(true);
    expect(readWhetherSame(dist, before)).toBe(false);
  });
});
