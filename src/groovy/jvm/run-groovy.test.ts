import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unpack } from '../cache/unpack.ts';
import { needsGroovy, testGroovy } from './build-test-groovy.ts';
import type { GroovyMistake } from './describe-groovy-mistake.ts';
import type { Groovy } from './read-groovy.ts';
import { startGroovy } from './run-groovy.ts';

/** A folder of its own, so that what is left in it is seen. */
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'run-groovy-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const leftovers = () => readdirSync(folder).filter((name) => name.startsWith('run-'));

/** A Java that is a shell script. */
function fakeJava(script: string): Groovy {
  const java = join(folder, 'java');
  writeFileSync(java, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return { java, jar: 'groovy.jar', program: join(folder, 'program'), environment: { PATH: process.env.PATH } };
}

/** The two files are the last arguments. */
const answer = (lines: string) => `for last; do :; done; printf '${lines}' > "$last"`;

describe('startGroovy', () => {
  it('gives the lines of the answer', async () => {
    const { answers } = startGroovy(fakeJava(answer('["a"]\\t#\\n[]\\t$\\n')), ['x', 'y']);
    expect(leftovers()).toHaveLength(1);
    expect(await answers).toEqual(['["a"]\t#', '[]\t$']);
    expect(leftovers()).toEqual([]);
  });

  it.each([
    [
      'a failing machine',
      'echo "no class OutlineScripts" >&2; exit 1',
      'the Java virtual machine ended with 1. It printed:\nno class OutlineScripts',
    ],
    ['a killed machine', 'echo working; kill -KILL $$', 'the Java virtual machine was ended by SIGKILL. It printed:\nworking'],
    ['no answer', 'exit 0', 'expected 2 answers, found something else.'],
    ['too few answers', answer('[]\\t$\\n'), 'expected 2 answers, found something else.'],
    ['a half answer', answer('[]\\t$\\n[]\\t$'), 'expected 2 answers, found something else.'],
    ['garbage', answer('hello\\nworld\\n'), 'expected 2 answers, found something else.'],
  ])('rejects on %s', async (_, script, message) => {
    await expect(startGroovy(fakeJava(script), ['x', 'y']).answers).rejects.toMatchObject({
      code: 'GROOVY_FAILED',
      message: `Groovy could not read the scripts: ${message}`,
    });
    expect(leftovers()).toEqual([]);
  });

  it('rejects when Java cannot be started', async () => {
    const groovy = { ...fakeJava(''), java: join(folder, 'none') };
    await expect(startGroovy(groovy, ['x']).answers).rejects.toMatchObject({ code: 'GROOVY_FAILED', message: /ENOENT/ });
  });

  it('ends a machine that takes too long, and one that is not wanted any more', async () => {
    await expect(startGroovy(fakeJava('exec sleep 60'), ['x'], 200).answers).rejects.toThrow('was ended by SIGKILL');
    const { answers, stop } = startGroovy(fakeJava('exec sleep 60'), ['x']);
    stop();
    await expect(answers).rejects.toThrow('was ended by SIGKILL');
  });
});

describe.skipIf(!testGroovy)(`a Java virtual machine${needsGroovy}`, () => {
  const groovyHere = (): Groovy => {
    if (!testGroovy) {
      throw new Error('these tests are skipped without Groovy');
    }
    const program = join(folder, 'program');
    if (!existsSync(program)) {
      cpSync(testGroovy.program, program, { recursive: true });
    }
    return { ...testGroovy, program };
  };
  const read = async (...texts: readonly string[]) => (await startGroovy(groovyHere(), texts).answers).map((line) => unpack(line));
  const textOf = (text: string) => ({ outline: { imports: [], body: [{ kind: 'expression', value: { kind: 'text', text } }] } });

  it('reads scripts in their order', async () => {
    const names = Array.from({ length: 200 }, (_, index) => `script ${index}`);
    expect(await read(...names.map((name) => `'${name}'`))).toEqual(names.map(textOf));
    expect(leftovers()).toEqual([]);
  });

  it('reads nothing, a comment, and letters of all kinds', async () => {
    const nothing = { outline: { imports: [], body: [] } };
    const letters = [`'é 日本 𝄞 \\u00e9 \\ud834\\udd1e'`, `'\\ud800'`];
    expect(await read('', '// é', ...letters)).toEqual([nothing, nothing, textOf('é 日本 𝄞 é 𝄞'), textOf('\ud800')]);
  });

  it('counts a tab as one column, and a character outside of the basic plane as two', async () => {
    const call = { name: 'y', at: { line: 2, column: 11 } };
    expect(await read("\n\tx('𝄞'); y()")).toMatchObject([{ outline: { body: [{}, { value: call }] } }]);
  });

  it('reads a script of 10,000 lines', async () => {
    const [reading] = await read('println(1)\n'.repeat(10_000));
    expect(reading).toMatchObject({ outline: { body: { length: 10_000 } } });
  });

  it('says of code that is nested too deep that it is, and reads the others', async () => {
    const deep = `x = ${'('.repeat(30_000)}1${')'.repeat(30_000)}`;
    expect(await read("'a'", deep, "'b'")).toEqual([
      textOf('a'),
      { mistakes: [{ line: 1, column: 1, message: 'nested too deep' }] },
      textOf('b'),
    ]);
  });

  it('cuts an outline that is too deep to be walked', async () => {
    const [reading] = await read(`x${'.a()'.repeat(3_000)}\n${'a {'.repeat(1_000)}${'}'.repeat(1_000)}`);
    const depthOf = (value: unknown): number =>
      typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;
    expect(depthOf(reading)).toBeLessThan(1010);
    expect(depthOf(reading)).toBeGreaterThan(990);
  });

  it('runs nothing of a script, and loads nothing for it', async () => {
    const trace = join(folder, 'trace');
    const leaveTrace = `new File('${trace}').createNewFile()`;
    const script = [
      "@Grab('no.such:thing:1')",
      'import no.such.Thing',
      `@groovy.transform.ASTTest({ ${leaveTrace} })`,
      `class A { static { ${leaveTrace} } }`,
      leaveTrace,
    ];
    expect(await read(script.join('\n'))).toMatchObject([{ outline: {} }]);
    expect(existsSync(trace)).toBe(false);
  });

  it('finds what the compiler refuses after the syntax', async () => {
    const told: Readonly<Record<string, string>> = {
      'def a = 1\n[1].each { def a = 2 }': '2:16 The current scope already contains a variable of the name a',
      'def f(x) { }\ndef f(x) { }': '2:1 Repetitive method name/signature for method f',
      'class A { }\nclass A { }': '2:1 Invalid duplicate class definition of class A',
      '[1].each { break }': '1:12 the break statement is only allowed inside loops or switches',
      [`x = '${'y'.repeat(65_536)}'`]: '1:5 String too long. The given string is 65536 Unicode code units long',
      'private x = 1': "1:1 Modifier 'private' not allowed here.",
      'import groovy.json.Slurper': '1:1 unable to resolve class groovy.json.Slurper',
      'import static groovy.json.Slurper.*': '1:1 unable to resolve class groovy.json.Slurper',
    };
    const readings = (await read(...Object.keys(told))) as unknown as readonly { readonly mistakes: readonly GroovyMistake[] }[];
    expect(readings.map(({ mistakes }) => mistakes.map(({ line, column, message }) => `${line}:${column} ${message.trim()}`))).toEqual(
      Object.values(told).map((text) => [text]),
    );
  });

  it('finds nothing where the compiler may find nothing', async () => {
    const scripts = [
      'def f(String x) { }\ndef f(int x) { }\ndef f() { }',
      'def <T> T f(T x) { }\ndef <T extends Number> T f(T x) { }',
      'if (a) { def x } else { def x }\ndef y = { def x }\nfor (x in y) { }',
      'class A { def x\n def f() { def x = 1 } }\ndef x',
      'for (x in y) { if (x) break\n while (x) { continue } }\nswitch (x) { case 1: break }',
      'outer: for (x in y) { for (z in x) { continue outer } }',
      `x = '${'y'.repeat(65_535)}'`,
      '@groovy.transform.Field private static x = 1',
      'import java.util.Map.Entry\nimport static java.util.Map.Entry.comparingByKey\nimport groovy.transform.*',
      'import groovy.json.JsonSlurper as Slurper\nimport hudson.model.Items\nimport groovyx.net.http.RESTClient',
      'static void main(String[] arguments) { foo() }',
      'static f() { x }\nstatic g() { this.y }',
    ];
    expect(await read(...scripts)).toEqual(scripts.map(() => ({ outline: expect.anything() })));
  });

  it('ends when the process that started it is killed', async () => {
    const script = join(folder, 'starter.cjs');
    buildSync({
      stdin: {
        contents: `
          import { startGroovy } from './run-groovy.ts';
          const [groovy] = process.argv.slice(2);
          startGroovy(JSON.parse(groovy), ['x = ' + '['.repeat(12_000) + ']'.repeat(12_000)], 600_000);
          console.log('started');`,
        resolveDir: import.meta.dirname,
        loader: 'ts',
      },
      outfile: script,
      bundle: true,
      platform: 'node',
      loader: { '.groovy': 'text' },
    });
    // It writes how the machine has ended, after it has.
    const java = join(folder, 'java');
    const end = join(folder, 'end');
    const groovy = groovyHere();
    writeFileSync(java, `#!/bin/sh\n"${groovy.java}" "$@"\necho $? > "${end}"\n`, { mode: 0o755 });

    const starter = spawn(process.execPath, [script, JSON.stringify({ ...groovy, java })], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(starter.stdout, 'data');
    expect(leftovers()).toHaveLength(1);
    starter.kill('SIGKILL');
    await expect.poll(() => existsSync(end) && readFileSync(end, 'utf8'), { timeout: 10_000 }).toBe('3\n');
  });
});
