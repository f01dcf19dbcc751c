import type { Problem } from '../model/index.ts';
import { makeVisible } from './make-visible.ts';

/**
 * Formats problems for people: sorted by file, line and column, one on a line, `file:line:column  label: message; fix`, the locations of a file
 * equally wide; then a summary, which counts warnings separately and ends with `closing`, such as `Nothing was written.` The label is the field for
 * what is wrong with the shape of a file, the rule's name otherwise.
 */
export function formatProblems(problems: readonly Problem[], closing?: string): string {
  const sorted = problems.toSorted(
    (one, other) =>
      compare(one.file, other.file) ||
      compare(one.line ?? 0, other.line ?? 0) ||
      compare(one.column ?? 0, other.column ?? 0) ||
      compare(one.rule, other.rule) ||
      compare(one.message, other.message),
  );
  const widths = new Map<string, number>();
  for (const problem of sorted) {
    widths.set(problem.file, Math.max(widths.get(problem.file) ?? 0, location(problem).length));
  }
  const hidden = sorted.length > mostLines ? [`… and ${sorted.length - mostLines} more`] : [];
  const lines = sorted.slice(0, mostLines).map((problem) => {
    const fix = problem.fix === undefined ? '' : `; ${problem.fix}`;
    const place = location(problem).padEnd(widths.get(problem.file) ?? 0);
    const severity = problem.severity === undefined ? '' : `${problem.severity}: `;
    return makeVisible(shortenLine(shortenValues(`${place}  ${severity}${label(problem)}: ${problem.message}${fix}`)));
  });
  return `${[...lines, ...hidden, '', [summarize(sorted), closing].filter((part) => part !== undefined).join(' ')].join('\n')}\n`;
}

function compare<Value extends string | number>(one: Value, other: Value): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function location({ file, line, column }: Problem): string {
  return line === undefined ? file : `${file}:${line}:${column ?? 1}`;
}

function label({ rule, where }: Problem): string {
  if ((rule !== 'schema' && rule !== 'syntax') || where === '') return rule;
  return where.length > mostCharacters ? `${where.slice(0, mostCharacters / 2)}…` : where;
}

/** A value that is longer fills the screen and says no more. A quotation mark behind a blank or bracket opens one, others close one. */
const mostCharacters = 200;
const longValue = new RegExp(`(?<=^|[\\s([])"([^"]{${mostCharacters + 1},})"`, 'g');

function shortenValues(text: string): string {
  return text.replace(longValue, (_, value: string) => `"${value.slice(0, mostCharacters / 2)}…" (${value.length} characters)`);
}

/** More than fits on a screen, with everything that a message repeats. */
const longestLine = 2000;

function shortenLine(text: string): string {
  return text.length > longestLine ? `${text.slice(0, longestLine)}…` : text;
}

/** More are counted only. One mistake in fleet.yaml can be one in each of thousands of teams. */
export const mostLines = 1000;

function summarize(found: readonly Problem[]): string {
  const problems = found.filter(({ severity }) => severity === undefined);
  const warnings = found.filter(({ severity }) => severity === 'warning');
  if (problems.length === 0) return `${count(warnings.length, 'warning')}${placesOf(warnings)}.`;
  return `${count(problems.length, 'problem')}${placesOf(problems)}${warnings.length > 0 ? `, ${count(warnings.length, 'warning')}` : ''}.`;
}

/** Such as ` in fleet.yaml and 2 teams`. */
function placesOf(problems: readonly Problem[]): string {
  const teams = new Set(problems.flatMap(({ file }) => /^overlays\/([^/]+)/.exec(file)?.[1] ?? []));
  const places = [
    ...(problems.some(({ file }) => file === 'fleet.yaml') ? ['fleet.yaml'] : []),
    ...(teams.size > 0 ? [count(teams.size, 'team')] : []),
  ];
  return places.length > 0 ? ` in ${places.join(' and ')}` : '';
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}
