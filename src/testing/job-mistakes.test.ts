import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatProblems } from '../commands/format-problems.ts';
import { type ReadScripts, synthesize } from '../synth.ts';
import { readWithGroovy } from './read-with-groovy.ts';

// Each script of job-mistakes/ is one mistake, or each folder where it takes several scripts; it lies over the fleet `jobs`. The exact text that a
// person sees is in expected/; where the real Groovy sees more than our own reader, its text is in expected-with-groovy/, and the mistake is in
// the table below. To accept a new text, read it, and run the tests with UPDATE_PROBLEMS=1.
const folder = join('src', 'testing', 'job-mistakes');
const fleet = join('src', 'testing', 'fleets', 'jobs');
const mistakes = readdirSync(join(folder, 'scripts')).map((entry) => ({ entry, name: entry.replace(/\.groovy$/, '') }));

/** What only the real Groovy finds, since it reads whole statements and knows the classes of Java. */
const onlyGroovyFinds = [
  'syntax-else-without-if',
  'syntax-import-of-nothing',
  'syntax-reserved-word',
  'syntax-template-left-over',
  'syntax-variable-twice',
];

const temporary = mkdtempSync(join(tmpdir(), 'jenkins-fleet-jobs-'));
afterAll(() => rmSync(temporary, { recursive: true }));

const problemsOf = async (entry: string, readScripts?: ReadScripts): Promise<string> => {
  const root = mkdtempSync(join(temporary, 'fleet-'));
  cpSync(fleet, root, { recursive: true });
  const team = join(root, 'overlays', 'payments');
  cpSync(join(folder, 'scripts', entry), entry.endsWith('.groovy') ? join(team, 'jobs', 'mistake.groovy') : team, { recursive: true });
  const { problems, warnings } = await synthesize(root, () => {}, readScripts && { readScripts });
  return problems.length + warnings.length > 0 ? formatProblems([...problems, ...warnings]) : '';
};

const compare = async (text: string, file: string) => {
  if (process.env['UPDATE_PROBLEMS']) {
    await expect(text).toMatchFileSnapshot(join('..', '..', file));
  } else {
    expect(text).toBe(readFileSync(file, 'utf8'));
  }
};

const expectedFile = (name: string, reader: 'groovy' | 'embedded') =>
  join(folder, reader === 'groovy' && onlyGroovyFinds.includes(name) ? 'expected-with-groovy' : 'expected', `${name}.txt`);

it('there are many mistakes, and each expected text belongs to one', () => {
  const texts = ['expected', 'expected-with-groovy'].flatMap((name) => readdirSync(join(folder, name)));
  expect(mistakes.length).toBeGreaterThanOrEqual(60);
  expect(texts.toSorted()).toEqual(mistakes.map(({ name }) => `${name}.txt`).toSorted());
});

describe('each mistake is told by our own reader', () => {
  it.each(mistakes)('$name', async ({ entry, name }) => {
    const text = await problemsOf(entry);
    await (onlyGroovyFinds.includes(name) ? expect(text).toBe('') : compare(text, expectedFile(name, 'embedded')));
  });
});

describe.skipIf(readWithGroovy === undefined)('each mistake is told by the real Groovy', () => {
  let readScripts: ReadScripts;
  beforeAll(async () => {
    // One JVM for all of them.
    const texts = [fleet, join(folder, 'scripts')].flatMap((root) =>
      readdirSync(root, { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.groovy'))
        .map((path) => readFileSync(join(root, path), 'utf8')),
    );
    const readings = (await readWithGroovy?.(texts)) ?? new Map();
    readScripts = async () => readings;
  });

  it.each(mistakes)('$name', async ({ entry, name }) => {
    const text = await problemsOf(entry, readScripts);
    expect(text).not.toBe('');
    await compare(text, expectedFile(name, 'groovy'));
  });
});
