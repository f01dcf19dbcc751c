import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unpackAs } from '../packed-reading.ts';
import { needsGroovy, testGroovy } from './build-test-groovy.ts';
import { describeGroovyMistake, type GroovyMistake } from './describe-groovy-mistake.ts';
import { startGroovy } from './run-groovy.ts';

/** Each a script, what Groovy says about it, as JSON, and what we say. */
const cases = readFileSync(join(import.meta.dirname, 'groovy-mistakes.txt'), 'utf8')
  .split('---\n')
  .map((block) => {
    const [, script = '', line, column, message = '', told = ''] = /^([^]*)\n>>> (\d+):(\d+) (.*)\n(.*)\n$/.exec(block) ?? [];
    return { script, told, mistake: { line: Number(line), column: Number(column), message: JSON.parse(message) as string } };
  });

describe('describeGroovyMistake', () => {
  it.each(cases)('$script: $told', ({ script, told, mistake }) => {
    const { at, message, fix } = describeGroovyMistake(mistake, script);
    expect(at).toEqual({ line: mistake.line, column: mistake.column });
    expect(fix === undefined ? message : `${message}; ${fix}`).toBe(told);
  });

  it('gives a mistake without a place the first one', () => {
    expect(describeGroovyMistake({ line: -1, column: -1, message: 'no such file @ line 3, column 5.\nmore' }, 'x')).toEqual({
      at: { line: 1, column: 1 },
      message: 'expected Groovy that compiles, found: no such file',
    });
  });

  it('tells nothing of what is in a string', () => {
    expect(describeGroovyMistake({ line: 1, column: 15, message: 'unexpected token: hunter2' }, "login 'admin' 'hunter2'").message).toBe(
      'expected other code, found a string',
    );
  });
});

describe.skipIf(!testGroovy)(`the table of Groovy's messages${needsGroovy}`, () => {
  it('has what Groovy says', async () => {
    if (!testGroovy) {
      return;
    }
    const answers = await startGroovy(
      testGroovy,
      cases.map(({ script }) => script),
    ).answers;
    const said = answers.map((answer) => unpackAs<{ mistakes?: readonly GroovyMistake[] }>(answer).mistakes?.[0]);
    expect(said).toEqual(cases.map(({ mistake }) => mistake));
  });
});
