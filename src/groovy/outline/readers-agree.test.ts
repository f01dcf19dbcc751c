import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unpack } from '../cache/unpack.ts';
import { readGroovy } from '../jvm/read-groovy.ts';
import { compileProgram } from '../jvm/run-compiler.ts';
import { startGroovy } from '../jvm/run-groovy.ts';
import { readEmbedded } from '../read-embedded.ts';

const folder = 'src/groovy/scripts/valid';
const names = readdirSync(folder);

/** Scripts of which the two outlines differ, and why that is right. */
const differing: Readonly<Record<string, string>> = {
  'unicode-escape-in-a-name.groovy':
    'a name with an escape in it is five columns further to the right for Groovy, and not where it is written',
};

const build = mkdtempSync(join(tmpdir(), 'readers-agree-'));
const { groovy, reason } = readGroovy({ environment: process.env, home: homedir(), folder: build });

describe.skipIf(!groovy)(`the real Groovy and the embedded reader make the same outline${groovy ? '' : `: skipped, ${reason}`}`, () => {
  const answers = new Map<string, unknown>();

  beforeAll(async () => {
    if (groovy) {
      expect(compileProgram(groovy)).toBeUndefined();
      const lines = await startGroovy(groovy, names.map(read)).answers;
      names.forEach((name, index) => answers.set(name, unpack(lines[index] ?? '')));
    }
  }, 120_000);

  it.each(names.filter((name) => !differing[name]))('of %s', (name) => {
    expect(answers.get(name)).toEqual({ outline: readEmbedded(read(name)).outline });
  });

  it.each(Object.entries(differing))('of %s, but: %s', (name) => {
    expect(answers.get(name)).toHaveProperty('outline');
    expect(answers.get(name)).not.toEqual({ outline: readEmbedded(read(name)).outline });
  });
});

afterAll(() => rmSync(build, { recursive: true, force: true }));

const read = (name: string): string => readFileSync(`${folder}/${name}`, 'utf8');
