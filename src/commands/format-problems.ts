import type { Problem } from '../model/index.ts';

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
  const lines = sorted.map((problem) => {
    const fix = problem.fix === undefined ? '' : `; ${problem.fix}`;
    const place = location(problem).padEnd(widths.get(problem.file) ?? 0);
    const severity = problem.severity === undefined ? '' : `${problem.severity}: `;
    return makeVisible(`${place}  ${severity}${label(problem)}: ${problem.message}${fix}`);
  });
  return `${[...lines, '', [summarize(sorted), closing].filter((part) => part !== undefined).join(' ')].join('\n')}\n`;
}

function compare<Value extends string | number>(one: Value, other: Value): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function location({ file, line, column }: Problem): string {
  return line === undefined ? file : `${file}:${line}:${column ?? 1}`;
}

function label({ rule, where }: Problem): string {
  return (rule === 'schema' || rule === 'syntax') && where !== '' ? where : rule;
}

/** Characters that would move the cursor, colour the terminal or turn the direction of the text. */
const invisible = /[\p{Cc}\u200B-\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/gu;

function makeVisible(text: string): string {
  return text.replace(invisible, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

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
