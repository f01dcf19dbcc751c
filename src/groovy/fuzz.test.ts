import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSyntax } from './check-syntax.ts';
import { positionsOf } from './position-at.ts';
import type { Token } from './tokens/token.ts';

const folder = 'src/groovy/scripts/valid';
const scripts = readdirSync(folder)
  .filter((name) => name.endsWith('.groovy'))
  .map((name) => ({ name, text: readFileSync(`${folder}/${name}`, 'utf8') }));

describe('checkSyntax', () => {
  it('has scripts to try', () => {
    expect(scripts.length).toBeGreaterThanOrEqual(60);
  });

  it.each(scripts)('accepts $name', ({ text }) => {
    expect(checkSyntax(text).mistakes).toStrictEqual([]);
  });

  it('neither fails nor points beside the text, whatever it reads', () => {
    const edits = fc.array(fc.record({ at: fc.nat(), length: fc.nat(20), text: fc.constantFrom(...pieces) }), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(fc.constantFrom(...scripts), edits, ({ text }, changes) => {
        const changed = changes.reduce((before, { at, length, text: piece }) => {
          const start = at % (before.length + 1);
          return before.slice(0, start) + piece + before.slice(start + length);
        }, text);
        const { tokens, mistakes } = checkSyntax(changed);
        expect(areInOrder(tokens, 0, changed.length)).toBe(true);
        const lines = changed.split('\n');
        expect(mistakes.filter(({ at }) => at.column < 1 || at.column > (lines[at.line - 1]?.length ?? -1) + 1)).toStrictEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

const pieces = [
  '',
  "'",
  '"',
  "'''",
  '"""',
  '/',
  '$/',
  '/$',
  '$',
  '${',
  '{',
  '}',
  '(',
  ')',
  '[',
  ']',
  '\\',
  '\n',
  '/*',
  '\\u0041',
  '#',
  '“',
  '1e',
  'a',
];

/** Whether the tokens follow one another between two places, those in strings included. */
function areInOrder(tokens: readonly Token[], start: number, end: number): boolean {
  const ends = [start, ...tokens.map((token) => token.end)];
  return (
    (ends.at(-1) ?? 0) <= end &&
    tokens.every((token, index) => (ends[index] ?? 0) <= token.start && token.start <= token.end) &&
    tokens.every(
      (token) =>
        token.kind !== 'string' || token.parts.every((part) => typeof part === 'string' || areInOrder(part, token.start, token.end)),
    )
  );
}

/**
 * Each script without one of its brackets or quotes. What is let through is listed: `valid` where Groovy 2.4.21 accepts it, too, since it is in a
 * text or a comment; `parser` where only a parser sees it. `UPDATE_UNDECIDABLE='java -cp groovy-all-2.4.21.jar groovy.ui.GroovyMain'` writes the list anew.
 */
const list = 'src/groovy/undecidable.txt';

describe('a script without one of its brackets or quotes', () => {
  const mutations = scripts.flatMap(({ name, text }) => {
    const positionAt = positionsOf(text);
    return [...text.matchAll(/[()[\]{}'"]/g)].map(({ 0: removed, index }) => {
      const { line, column } = positionAt(index);
      return { place: `${name}:${line}:${column} ${removed}`, text: text.slice(0, index) + text.slice(index + 1) };
    });
  });
  const letThrough = mutations.filter(({ text }) => checkSyntax(text).mistakes.length === 0);

  const groovy = process.env['UPDATE_UNDECIDABLE'];
  if (groovy !== undefined) {
    const isAccepted = askGroovy(
      groovy,
      letThrough.map(({ text }) => text),
    );
    writeFileSync(list, letThrough.map(({ place }, index) => `${isAccepted[index] ? 'valid ' : 'parser'} ${place}\n`).join(''));
  }
  const listed = readFileSync(list, 'utf8').trim().split('\n');

  it('is refused, or is in the list', () => {
    expect(letThrough.map(({ place }) => place)).toStrictEqual(listed.map((line) => line.slice('parser '.length)));
  });

  it('is seldom left to a parser', () => {
    expect(listed.filter((line) => line.startsWith('parser')).length).toBeLessThan(mutations.length / 1000);
  });
});

/** Whether Groovy can parse each of the texts. */
function askGroovy(groovy: string, texts: readonly string[]): readonly boolean[] {
  const program = `System.in.eachLine { line ->
    def unit = new org.codehaus.groovy.control.CompilationUnit()
    unit.addSource('script.groovy', new String(line.decodeBase64(), 'UTF-8'))
    try { unit.compile(org.codehaus.groovy.control.Phases.CONVERSION); println true } catch (ignored) { println false }
  }`;
  const [command = '', ...args] = groovy.split(' ');
  const input = texts.map((text) => `${Buffer.from(text).toString('base64')}\n`).join('');
  const { stdout, stderr, status } = spawnSync(command, [...args, '-e', program], {
    input,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  if (status !== 0) {
    throw new Error(`Groovy did not run: ${stderr}`);
  }
  return stdout
    .trim()
    .split('\n')
    .map((line) => line === 'true');
}
