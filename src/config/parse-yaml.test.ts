import { describe, expect, it } from 'vitest';
import { printProblem } from '../testing/print-problem.ts';
import { parseInputs } from './parse-inputs.ts';

const folder = 'overlays/payments';
const problemsOf = (name: 'team' | 'patches', text: string): readonly string[] => {
  const team = { name: 'payments', folder, jobs: [], casc: [], [name]: { path: `${folder}/${name}.yaml`, text } };
  return parseInputs({ teams: [team], cascSchemas: [] }).problems.map((problem) => printProblem(problem).replace(`${folder}/`, ''));
};

const letters = [...'abcdefghij'];
const times = (count: number, line: (index: number) => string) => Array.from({ length: count }, (_, index) => line(index)).join('');

/** Ten levels of ten: ten billion values. */
const laughs = letters
  .map((letter, index) => `${letter}: &${letter} [${Array(9).fill(index === 0 ? 'lol' : `*${letters[index - 1]}`)}]\n`)
  .join('');

/** Texts of up to 256 KiB, which is the most that is read, that are made to take time, memory or the stack, and the beginning of the first problem. */
const hostile: readonly (readonly [what: string, text: string, problem: string])[] = [
  ['aliases of aliases', laughs, 'team.yaml:3:12 syntax expected at most 10 aliases, found more; write the values out'],
  ['ten aliases of much', `a: &a "${'x'.repeat(225_000)}"\nb: [${Array(10).fill('*a')}]\n`, 'team.yaml:1:1 schema owner: expected a map'],
  ['open lists', '['.repeat(125_000), 'team.yaml:1:50 syntax expected at most 50 levels, found more; nest the values less deeply, or'],
  ['lists in lists', '['.repeat(125_000) + ']'.repeat(125_000), 'team.yaml:1:50 syntax expected at most 50 levels, found more'],
  ['maps in maps', '{a: '.repeat(62_000), 'team.yaml:1:194 syntax expected at most 50 levels'],
  ['blocks in blocks', times(1400, (index) => `${' '.repeat(index)}a:\n`), 'team.yaml:50:50 syntax expected at most 50 levels'],
  ['lists in lists without brackets', '- '.repeat(125_000), 'team.yaml:1:101 syntax expected at most 50 levels'],
  ['keys in keys', '? '.repeat(125_000), 'team.yaml:1:100 syntax expected at most 50 levels'],
  ['anchors of anchors', '&a '.repeat(85_000), 'team.yaml:1:4 syntax expected YAML, found a mistake: duplication of an anchor property'],
  ['a tag after the other', '! '.repeat(125_000), 'team.yaml:1:3 syntax expected a value without a tag, found a tag'],
  ['aliases of nothing', '*a '.repeat(85_000), 'team.yaml:1:4 syntax expected YAML, found a mistake: end of the stream'],
  ['anchors of nothing', '&a\n'.repeat(85_000), 'team.yaml:2:1 syntax expected YAML, found a mistake: end of the stream'],
  [
    'a mistake in each line',
    'a: b: c\n'.repeat(32_000),
    'team.yaml:1:5 syntax expected YAML, found a mistake: bad indentation of a mapping entry',
  ],
  ['a tab in each line', 'a:\n\tb\n'.repeat(42_000), 'team.yaml:2:1 syntax expected YAML, found a mistake: tab characters must not'],
  ['a document in each line', '---\n'.repeat(62_000), 'team.yaml:62000:1 syntax expected one YAML document, found several'],
  ['many unknown fields', times(20_000, (index) => `k${index}: 1\n`), 'team.yaml:1:1 schema owner: expected a map such as'],
  ['many wrong items', `agents: [${'1,'.repeat(120_000)}]\n`, 'team.yaml:1:1 schema owner: expected a map such as'],
  ['many bad keys', `environment: {${times(20_000, (index) => `-${index}: 1,`)}}\n`, 'team.yaml:1:1 schema owner: expected a map such as'],
  ['a long key', `"${'k'.repeat(250_000)}": 1\n`, 'team.yaml:1:1 schema owner: expected a map such as'],
  ['blanks', `${' '.repeat(250_000)}x: y: z`, 'team.yaml:1:250005 syntax expected YAML, found a mistake: bad indentation'],
  ['empty lines', `${'\n'.repeat(250_000)}x: y: z`, 'team.yaml:250001:5 syntax expected YAML, found a mistake: bad indentation'],
  ['quotes', "'".repeat(250_000), "team.yaml:1:1 schema expected a map such as {owner: {…}, home: {…}}, found \"'''"],
  ['placeholders', '{{ '.repeat(85_000), 'team.yaml:1:74 syntax expected at most 50 levels'],
];

describe('a YAML file that is made to hurt', () => {
  it.each(hostile)('is refused soon, and shortly: %s', { timeout: 120_000 }, (_, text, problem) => {
    const before = process.cpuUsage();
    const problems = problemsOf('team', text);
    expect(problems[0]?.slice(0, problem.length)).toBe(problem);
    expect(problems.length).toBeLessThanOrEqual(101);
    // Of the processor, since a machine that is busy is no mistake.
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(5);
  });

  it('has the first hundred problems, and one that says that there are more', () => {
    const problems = problemsOf(
      'team',
      times(200, (index) => `k${index}: 1\n`),
    );
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)).toBe('team.yaml text-files expected fewer problems, found more than the 100 that are told; mend those first');
    expect(
      problemsOf(
        'team',
        times(98, (index) => `k${index}: 1\n`),
      ),
    ).toHaveLength(100);
    expect(
      problemsOf(
        'team',
        times(200, (index) => `? [a${index}\n`),
      ).length,
    ).toBeLessThanOrEqual(101);
  });

  it('is read in full where it is small', () => {
    expect(problemsOf('team', 'size: small: x\ntimezone: @daily\n')).toHaveLength(2);
    expect(problemsOf('team', `size: small: x\ntimezone: @daily\n${'#\n'.repeat(70_000)}`)).toHaveLength(1);
  });
});

describe('a key or a name that JavaScript gives a meaning', () => {
  const required = 'owner: {name: Payments, contact: "#payments-ci"}\nhome: {accessPoint: fsap-0123456789abcdef0}\n';
  const found = (place: string) => [`${place} syntax expected another key, found "__proto__"; rename it`];

  it.each([
    ['plain', 'environment: {__proto__: x}', 'team.yaml:3:15'],
    ['in quotes', 'environment: {"__proto__": x}', 'team.yaml:3:15'],
    ['with an escape', 'environment: {"\\x5f_proto__": x}', 'team.yaml:3:15'],
    ['with another escape', 'environment: {"__pr\\u006fto__": x}', 'team.yaml:3:15'],
    ['on lines of its own', 'environment:\n  ? __proto__\n  : x', 'team.yaml:4:5'],
    ['in a block', 'environment:\n  __proto__ : x', 'team.yaml:4:3'],
    ['below a list', 'agents: [linux, {kind: maven, __proto__: {maximum: 1}}]', 'team.yaml:3:31'],
    ['at the top', '__proto__: {size: large}', 'team.yaml:3:1'],
    ['below an anchor', 'environment: &a {A: {__proto__: x}}\naccess: *a', 'team.yaml:3:22'],
  ])('is refused as a key %s', (_, text, place) => {
    expect(problemsOf('team', `${required}${text}\n`)).toEqual(found(place));
  });

  it('is refused as a key of a patch, too', () => {
    const text = '- {target: {kind: A, name: b}, reason: x, ops: [{op: add, path: /a, value: {"\\x5f_proto__": 1}}]}';
    expect(problemsOf('patches', text)).toEqual(found('patches.yaml:1:77'));
  });

  it.each([
    ['in a comment', '# __proto__: x'],
    ['in a text', 'environment: {A: "__proto__: x"}'],
    ['with more letters', 'environment: {__proto__x: x, x__proto__: x}'],
    ['of every object', 'environment: {constructor: a, toString: b, valueOf: c, hasOwnProperty: d, __defineGetter__: e, prototype: f}'],
  ])('is a name like any other %s', (_, text) => {
    expect(problemsOf('team', `${required}${text}\n`)).toEqual([]);
  });
});

describe('text that no manifest can hold', () => {
  const half = 'syntax expected text, found half of a character, "\\ud83d"; write the character itself';
  const nul = 'syntax expected text, found a NUL character; remove "\\0"';

  it.each([
    ['half of a character', 'owner: {name: "a\\ud83d"}', `team.yaml:1:15 ${half}`],
    ['half of a character in a key', 'environment: {"a\\ud83d": x}', `team.yaml:1:15 ${half}`],
    ['half of a character in a list', 'controller: {javaOptions: [a, "\\ud83d"]}', `team.yaml:1:31 ${half}`],
    ['halves in the wrong order', 'size: "\\ude00\\ud83d"', `team.yaml:1:7 ${half.replace('ud83d', 'ude00')}`],
    ['a NUL', 'environment: {A: "b\\0"}', `team.yaml:1:18 ${nul}`],
    ['a NUL in other words', 'environment: {A: "b\\u0000"}', `team.yaml:1:18 ${nul}`],
  ])('is refused: %s', (_, text, problem) => {
    expect(problemsOf('team', text)).toEqual([problem]);
  });

  it.each(['🚀', '\\U0001f680', '\\ud83d\\ude80', '\\e[1m', '\\\\0', '\\\\ud83d'])('is none of %j', (text) => {
    const required = 'owner: {name: Payments, contact: "#payments-ci"}\nhome: {accessPoint: fsap-0123456789abcdef0}\n';
    expect(problemsOf('team', `${required}environment: {A: "${text}"}\n`)).toEqual([]);
  });
});
