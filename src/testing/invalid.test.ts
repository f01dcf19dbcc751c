import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { formatProblems } from '../commands/format-problems.ts';
import { synthesize } from '../synth.ts';

// Each folder of invalid/ is one mistake: its files lie over the minimal fleet, `removed.txt` lists files that go away, and `problems.txt` is the
// exact text that a person sees. To accept a new text, read it, and run the tests with UPDATE_PROBLEMS=1.
const folder = join('src', 'testing', 'invalid');
const minimal = join('src', 'testing', 'fleets', 'minimal');
const mistakes = readdirSync(folder).toSorted();
const temporary = mkdtempSync(join(tmpdir(), 'jenkins-fleet-invalid-'));
afterAll(() => rmSync(temporary, { recursive: true }));

const problemsOf = async (mistake: string): Promise<string> => {
  const root = join(temporary, mistake);
  cpSync(minimal, root, { recursive: true });
  cpSync(join(folder, mistake), root, { recursive: true });
  for (const name of ['problems.txt', 'removed.txt', ...removed(mistake)]) {
    rmSync(join(root, name), { force: true });
  }
  const { problems } = await synthesize(root, () => {});
  return problems.length > 0 ? formatProblems(problems, 'Nothing was written.') : '';
};

const removed = (mistake: string): readonly string[] =>
  readdirSync(join(folder, mistake)).includes('removed.txt')
    ? readFileSync(join(folder, mistake, 'removed.txt'), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
    : [];

describe('each mistake is reported with its place and its repair', () => {
  it.each(mistakes)('%s', async (mistake) => {
    const text = await problemsOf(mistake);
    expect(text).not.toBe('');
    if (process.env['UPDATE_PROBLEMS']) {
      await expect(text).toMatchFileSnapshot(join('invalid', mistake, 'problems.txt'));
    } else {
      expect(text).toBe(readFileSync(join(folder, mistake, 'problems.txt'), 'utf8'));
    }
  });
});

it('the minimal fleet itself has no problem', async () => {
  expect((await synthesize(minimal, () => {})).problems).toEqual([]);
});
