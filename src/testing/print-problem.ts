import type { Problem } from '../model/index.ts';

/** One line of all that a problem says, for tests that compare exact texts. */
export function printProblem({ rule, file, line, column, where, message, fix }: Problem): string {
  const place = line === undefined ? file : `${file}:${line}:${column}`;
  return `${place} ${rule} ${where === '' ? '' : `${where}: `}${message}${fix === undefined ? '' : `; ${fix}`}`;
}
