import { describe, expect, it } from 'vitest';
import type { Problem } from '../model/index.ts';
import { formatProblems } from './format-problems.ts';

function problem(changes: Partial<Problem>): Problem {
  return { rule: 'schema', file: 'overlays/payments/team.yaml', where: 'size', message: 'expected a size', ...changes };
}

describe('formatProblems', () => {
  it('prints one problem on a line, sorted by place, and a summary', () => {
    const problems = [
      problem({
        file: 'overlays/search/team.yaml',
        line: 1,
        column: 7,
        rule: 'unique-hostnames',
        where: 'host',
        message: '"x" is also used by y',
      }),
      problem({ line: 12, column: 3, where: 'controler', message: 'unknown field', fix: 'did you mean "controller"?' }),
      problem({ line: 4, column: 12, where: 'controller.memory', message: 'expected a quantity such as "4Gi", found "4 GB"' }),
      problem({ line: 4, column: 2, rule: 'syntax', where: '', message: 'expected "}"' }),
    ];
    const expected = `overlays/payments/team.yaml:4:2   syntax: expected "}"
overlays/payments/team.yaml:4:12  controller.memory: expected a quantity such as "4Gi", found "4 GB"
overlays/payments/team.yaml:12:3  controler: unknown field; did you mean "controller"?
overlays/search/team.yaml:1:7  unique-hostnames: "x" is also used by y

4 problems in 2 teams. Nothing was written.
`;
    expect(formatProblems(problems, 'Nothing was written.')).toBe(expected);
    expect(formatProblems(problems.toReversed(), 'Nothing was written.')).toBe(expected);
  });

  it.each([
    [['overlays/a/team.yaml'], '1 problem in 1 team.'],
    [['overlays/a/team.yaml', 'overlays/a/jobs/x.groovy'], '2 problems in 1 team.'],
    [['fleet.yaml'], '1 problem in fleet.yaml.'],
    [['fleet.yaml', 'overlays/a', 'overlays/b'], '3 problems in fleet.yaml and 2 teams.'],
    [['overlays'], '1 problem.'],
    [['dist/notes.txt'], '1 problem.'],
  ])('counts the problems of %j', (files, summary) => {
    const text = formatProblems(
      files.map((file) => problem({ file })),
      'Nothing was compared.',
    );
    expect(text.split('\n').at(-2)).toBe(`${summary} Nothing was compared.`);
  });

  it.each([
    [['fleet.yaml'], ['overlays/a/team.yaml', 'overlays/b/team.yaml'], '1 problem in fleet.yaml, 2 warnings. Nothing was written.'],
    [['fleet.yaml', 'overlays/a'], ['fleet.yaml'], '2 problems in fleet.yaml and 1 team, 1 warning. Nothing was written.'],
  ])('counts the warnings beside the problems of %j separately: %j', (files, warned, summary) => {
    const found = [...files.map((file) => problem({ file })), ...warned.map((file) => problem({ file, severity: 'warning' }))];
    expect(formatProblems(found, 'Nothing was written.').split('\n').at(-2)).toBe(summary);
  });

  it('says of each warning that it is one', () => {
    const warning = problem({ line: 3, column: 7, rule: 'plugin-versions-fit', message: 'expected 2, found 1', severity: 'warning' });
    expect(formatProblems([warning])).toBe(
      'overlays/payments/team.yaml:3:7  warning: plugin-versions-fit: expected 2, found 1\n\n1 warning in 1 team.\n',
    );
  });

  it('prints a problem of a whole file without a position', () => {
    expect(
      formatProblems([problem({ file: 'fleet.yaml', rule: 'known-files', where: '', message: 'm', fix: 'f' })], '').split('\n')[0],
    ).toBe('fleet.yaml  known-files: m; f');
  });

  it('makes control characters, terminal escapes and turned text visible', () => {
    const message = 'found "\u001B[31mred\u009B \n \u202Etxt\u2069 \u200B"';
    expect(formatProblems([problem({ file: 'overlays/a\n/x', message })], '').split('\n')[0]).toBe(
      'overlays/a\\u000a/x  size: found "\\u001b[31mred\\u009b \\u000a \\u202etxt\\u2069 \\u200b"',
    );
  });

  it('leaves the letters of every language as they are', () => {
    expect(formatProblems([problem({ message: 'found "決済 grün 🚀"' })], '')).toContain('found "決済 grün 🚀"');
  });
});

it('cuts a value that would fill the screen, and says how long it is', () => {
  const problem = { rule: 'schema', file: 'fleet.yaml', where: 'name', message: `expected a name, found "${'x'.repeat(5000)}"` };
  expect(formatProblems([problem])).toContain(`found "${'x'.repeat(100)}…" (5000 characters)\n`);
  expect(formatProblems([{ ...problem, message: `found "${'x'.repeat(200)}"` }])).toContain(`"${'x'.repeat(200)}"`);
});

it('cuts the name of a field that would fill the line, so that what is wrong with it is told', () => {
  const problem = { rule: 'schema', file: 'fleet.yaml', where: 'k'.repeat(5000), message: 'unknown field' };
  expect(formatProblems([problem])).toContain(`${'k'.repeat(100)}…: unknown field\n`);
});

it('cuts no words between two values', () => {
  const message = `prefix was "" and is "ci-": ${'two controllers on one home destroy it '.repeat(10)}; write "" again`;
  expect(formatProblems([{ rule: 'data-at-risk', file: 'fleet.yaml', where: 'prefix', message }])).toContain(message);
});
