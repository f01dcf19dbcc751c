import type { Problem } from '../model/index.ts';
import type { Terminal } from './command.ts';
import { formatProblems } from './format-problems.ts';

/** What a stage found: problems stop the run, warnings do not. */
interface Found {
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** Prints problems and warnings for people; with problems the summary ends with `closing`, such as `Nothing was written.` */
export const reportProblems = ({ problems, warnings }: Found, closing: string, terminal: Terminal): void => {
  if (problems.length + warnings.length > 0) {
    terminal.error(formatProblems([...problems, ...warnings], problems.length > 0 ? closing : undefined));
  }
};
