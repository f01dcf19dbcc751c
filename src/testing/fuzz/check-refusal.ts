import { formatProblems } from '../../commands/format-problems.ts';
import type { Problem } from '../../model/index.ts';
import type { FleetFiles } from './fleet-files.ts';

/** Finds what is wrong with the problems by which a fleet is refused: places that do not exist, and messages that nobody can read. */
export function checkRefusal(files: FleetFiles, problems: readonly Problem[]): readonly string[] {
  return problems.flatMap((problem) =>
    [...checkPlace(files, problem), ...checkText(problem)].map((wrong) => `${wrong}: ${JSON.stringify(problem)}`),
  );
}

/** Files that a fleet needs are named where they are not. */
const isMissing = ({ rule, message }: Problem): boolean => rule === 'known-files' && /found (none|no such file)/.test(message);

function checkPlace(files: FleetFiles, problem: Problem): readonly string[] {
  const { file, line, column } = problem;
  const content = files.get(file);
  if (content === undefined) {
    const isFolder = [...files.keys()].some((path) => path.startsWith(`${file}/`));
    return isFolder || isMissing(problem) ? [] : ['names a file that is not there'];
  }
  if (line === undefined || column === undefined) {
    return line === column ? [] : ['has half a position'];
  }
  const lines = textOf(content).split(/\r\n?|\n/);
  const text = lines[line - 1];
  if (text === undefined) return [`points to line ${line} of ${lines.length}`];
  return column >= 1 && column <= text.length + 1 ? [] : [`points to column ${column} of ${text.length}`];
}

const textOf = (content: unknown): string => {
  if (content instanceof Uint8Array) return Buffer.from(content).toString('utf8');
  return typeof content === 'string' ? content : '';
};

function checkText(problem: Problem): readonly string[] {
  const [line = ''] = formatProblems([problem]).split('\n');
  return [
    ...(/\p{Cc}/u.test(line) ? ['prints control characters'] : []),
    ...(/\bundefined\b|\[object \w+\]|=>|\bTypeError\b|\bat \S+\.ts\b/.test(problem.message + (problem.fix ?? ''))
      ? ['speaks like a program']
      : []),
    ...(problem.message.length > longestMessage ? ['is too long to read'] : []),
  ];
}

/** Characters; what a huge value would fill is cut short long before. */
const longestMessage = 2_000;
