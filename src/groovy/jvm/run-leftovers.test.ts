import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { removeLeftovers } from './run-leftovers.ts';

const now = Date.UTC(2026, 0, 31, 12);
const minute = 60_000;
const day = 24 * 60 * minute;
const used = `program-${'0'.repeat(16)}`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'run-leftovers-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, age: number) => {
  mkdirSync(join(folder, name));
  writeFileSync(join(folder, name, 'file'), '');
  utimesSync(join(folder, name), (now - age) / 1000, (now - age) / 1000);
};

describe('removeLeftovers', () => {
  it.each([
    ['what a run has left', `run-123-abc`, 61 * minute],
    ['what a run has left whose number another process has', `run-${process.ppid}-abc`, 61 * minute],
    ['a program that was never whole', `${used}-draft-abc`, 61 * minute],
    ['a program that nobody has used for a day', `program-${'a'.repeat(16)}`, day + minute],
  ])('removes %s', (_, name, age) => {
    put(used, 0);
    put(name, age);
    removeLeftovers(join(folder, used), now);
    expect(readdirSync(folder)).toEqual([used]);
  });

  it.each([
    ['what a run may still need', 'run-123-abc', 59 * minute],
    ['a program that may be made now', `${used}-draft-abc`, 59 * minute],
    ['a program that another run has used today', `program-${'a'.repeat(16)}`, day - minute],
    ['what is not ours', 'groovy-all-2.4.21.jar', 99 * day],
    ['what is not ours, and is named like it', 'program-of-mine', 99 * day],
  ])('keeps %s', (_, name, age) => {
    put(used, 0);
    put(name, age);
    removeLeftovers(join(folder, used), now);
    expect(readdirSync(folder).toSorted()).toEqual([used, name].toSorted());
  });

  it('keeps the program that is used now, however old, and notes that it is used', () => {
    put(used, 99 * day);
    removeLeftovers(join(folder, used), now);
    expect(statSync(join(folder, used)).mtimeMs).toBe(now);
  });

  it('has nothing to do where there is no program', () => expect(() => removeLeftovers(join(folder, 'none', used), now)).not.toThrow());
});
