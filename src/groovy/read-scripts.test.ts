import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { needsGroovy, testGroovy, testPlaces } from './jvm/build-test-groovy.ts';
import { readEmbedded } from './read-embedded.ts';
import { beginReading, type ReadingOptions } from './read-scripts.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'read-scripts-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const read = async (texts: readonly string[], options: Partial<ReadingOptions> = {}) => {
  const { readings, ...rest } = await beginReading(texts, { ...testPlaces, folder, programKey: 'key', groovy: 'off', ...options });
  return { ...rest, readings: Object.fromEntries([...readings].map(([text, { ...reading }]) => [text, reading])) };
};
const noGroovy = { environment: {} };
const file = () => join(folder, 'job-dsl', 'readings');

const good = "job('a')";
const bad = "job('a'";
/** Our reader does not know that the name is taken. */
const subtle = 'def a = 1\ndef a = 2';

describe('beginReading without Groovy', () => {
  it('reads each text once', async () => {
    expect(await read([good, bad, good])).toEqual({ groovy: 'off', readings: { [good]: readEmbedded(good), [bad]: readEmbedded(bad) } });
  });

  it('says why Groovy is absent', async () => {
    expect(await read([good], { groovy: 'auto', ...noGroovy })).toEqual({
      groovy: 'absent',
      reason: 'expected Java, found none in JAVA_HOME and on the PATH; install a Java 8 to 25 runtime',
      readings: { [good]: readEmbedded(good) },
    });
  });

  it('rejects with the repair where it is required', async () => {
    await expect(read([good], { groovy: 'required', ...noGroovy })).rejects.toMatchObject({
      code: 'GROOVY_ABSENT',
      message: expect.stringMatching(/^The real Groovy is asked for and cannot be had: expected Java, .*\.\nRun: npm run groovy:install$/),
    });
  });

  it('keeps what it has read, and takes it from there', async () => {
    const before = await read([good, bad]);
    const { mtimeMs, ino } = statSync(file());
    expect(await read([bad, good])).toEqual(before);
    expect(statSync(file())).toMatchObject({ mtimeMs, ino });
  });

  it('reads again what a damaged file or another program has kept', async () => {
    const before = await read([good, bad]);
    writeFileSync(file(), readFileSync(file(), 'latin1').replace('job', 'jab'), 'latin1');
    expect(await read([good, bad])).toEqual(before);
    expect(await read([good, bad], { programKey: 'other' })).toEqual(before);
  });

  it('reads nothing', async () => expect(await read([])).toEqual({ groovy: 'off', readings: {} }));
});

describe.skipIf(!testGroovy)(`beginReading with Groovy${needsGroovy}`, () => {
  beforeEach(() => {
    const program = testGroovy?.program ?? '';
    cpSync(program, join(folder, 'groovy', basename(program)), { recursive: true });
  });

  /** The folders of machines that run. */
  const machines = () => readdirSync(join(folder, 'groovy')).filter((name) => name.startsWith('run-'));
  const groovys = { mistakes: [], outline: readEmbedded(good).outline, reader: 'groovy' };
  const taken = {
    at: { line: 2, column: 5 },
    message: 'expected a new name, found "a", which is declared already',
    fix: 'choose another name; without "def" or a type, the variable that is there gets a new value',
  };

  it('reads by Groovy, and tells our mistakes where we find some', async () => {
    const expected = {
      groovy: 'used',
      readings: { [good]: groovys, [bad]: readEmbedded(bad), [subtle]: { mistakes: [taken], reader: 'groovy' } },
    };
    expect(await read([good, bad, subtle], { groovy: 'required' })).toEqual(expected);
    expect(await read([subtle, bad, good], { groovy: 'auto' })).toEqual(expected);
  });

  it('starts no machine when nothing is new', async () => {
    const first = read([good, bad, subtle], { groovy: 'auto' });
    expect(machines()).toHaveLength(1);
    await first;
    expect(machines()).toEqual([]);
    const second = read([bad, good], { groovy: 'auto' });
    expect(machines()).toEqual([]);
    expect(await second).toMatchObject({ readings: { [good]: groovys } });
  });

  it('does not mix what Groovy has said with what we say', async () => {
    const ours = { mistakes: [], outline: readEmbedded(subtle).outline, reader: 'embedded' };
    expect((await read([subtle])).readings).toEqual({ [subtle]: ours });
    expect((await read([subtle], { groovy: 'auto' })).readings).toEqual({ [subtle]: { mistakes: [taken], reader: 'groovy' } });
    expect((await read([subtle])).readings).toEqual({ [subtle]: ours });
  });

  it('works while this process is busy', async () => {
    const reading = read([good], { groovy: 'required' });
    const answer = join(folder, 'groovy', machines()[0] ?? '', 'answer');
    const end = Date.now() + 20_000;
    while (!existsSync(answer) && Date.now() < end) {
      // Busy.
    }
    expect(existsSync(answer)).toBe(true);
    expect((await reading).readings).toEqual({ [good]: groovys });
  });
});
