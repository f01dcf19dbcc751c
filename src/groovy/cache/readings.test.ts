import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { KeptReadings } from './format-readings.ts';
import { readReadings } from './read-readings.ts';
import { renewReadings } from './renew-readings.ts';
import { writeReadings } from './write-readings.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'readings-'));
  file = join(folder, 'job-dsl', 'readings');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const readings: KeptReadings = new Map([
  ['groovy:a', { packed: '["a b"]\t#', age: 0 }],
  ['embedded:b', { packed: '[]\t$', age: 3 }],
]);

describe('kept readings', () => {
  it('come back', () => {
    writeReadings(file, 'key', readings);
    expect(readReadings(file, 'key')).toEqual(readings);
    expect(readdirSync(join(folder, 'job-dsl'))).toEqual(['readings']);
  });

  it('take the drafts of runs that were killed long ago away', () => {
    mkdirSync(join(folder, 'job-dsl'));
    const old = new Date(Date.now() - 2 * 3_600_000);
    for (const name of ['readings.1', 'readings.2', 'readings.txt']) {
      writeFileSync(join(folder, 'job-dsl', name), '');
    }
    ['readings.1', 'readings.txt'].forEach((name) => utimesSync(join(folder, 'job-dsl', name), old, old));
    writeReadings(file, 'key', readings);
    expect(readdirSync(join(folder, 'job-dsl')).toSorted()).toEqual(['readings', 'readings.2', 'readings.txt']);
  });

  it.each<[string, () => void]>([
    ['a file is where the folder has to be', () => writeFileSync(join(folder, 'job-dsl'), '')],
    ['a folder is where the file has to be', () => mkdirSync(file, { recursive: true })],
  ])('are not kept where %s', (_, arrange) => {
    arrange();
    expect(() => writeReadings(file, 'key', readings)).not.toThrow();
    expect(readReadings(file, 'key').size).toBe(0);
    expect(readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith(`.${process.pid}`))).toEqual([]);
  });

  it('are none where there is no file', () => expect(readReadings(file, 'key').size).toBe(0));

  it('are none for another program', () => {
    writeReadings(file, 'key', readings);
    expect(readReadings(file, 'other').size).toBe(0);
  });

  it.each<[string, (text: string) => string]>([
    ['cut off', (text) => text.slice(0, -1)],
    ['cut off at a line', (text) => text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1)],
    ['changed in one character', (text) => text.replace('a b', 'a c')],
    ['empty', () => ''],
    ['of another make', () => '{"readings": {}}\n'],
    ['a header alone', (text) => text.slice(0, text.indexOf('\n'))],
  ])('are none where the file is %s', (_, damage) => {
    writeReadings(file, 'key', readings);
    writeFileSync(file, damage(readFileSync(file, 'latin1')), 'latin1');
    expect(readReadings(file, 'key').size).toBe(0);
  });
});

describe('renewReadings', () => {
  it('has nothing to do when all that was used is there and young', () => {
    expect(renewReadings(readings, new Map([['groovy:a', '["a b"]\t#']]))).toBeUndefined();
    expect(renewReadings(readings, new Map())).toBeUndefined();
  });

  it('adds what is new, and makes older what was not used', () => {
    expect(renewReadings(readings, new Map([['groovy:c', '[]\t$']]))).toEqual(
      new Map([
        ['groovy:a', { packed: '["a b"]\t#', age: 1 }],
        ['embedded:b', { packed: '[]\t$', age: 4 }],
        ['groovy:c', { packed: '[]\t$', age: 0 }],
      ]),
    );
  });

  it('makes young again what is used', () => {
    expect(renewReadings(readings, new Map([['embedded:b', '[]\t$']]))?.get('embedded:b')?.age).toBe(0);
  });

  it('drops in time what nobody uses', () => {
    let kept: KeptReadings = readings;
    for (let run = 0; run < 6; run += 1) {
      kept = renewReadings(kept, new Map([[`groovy:${run}`, '[]\t$']])) ?? kept;
    }
    expect([...kept.keys()]).toEqual(['groovy:0', 'groovy:1', 'groovy:2', 'groovy:3', 'groovy:4', 'groovy:5']);
  });
});
