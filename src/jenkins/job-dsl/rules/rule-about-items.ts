import type { Position, Problem } from '../../../model/index.ts';
import { type InnerCall, innerCalls } from '../inner-calls.ts';
import { knownText } from '../known-text.ts';
import type { DslItem, DslRule, TeamJobs } from '../team-jobs.ts';

/** What is wrong with a call. */
export type CallFinding = Pick<Problem, 'message' | 'fix' | 'severity'>;

/** What is wrong with an item, and where. */
export interface ItemFinding extends CallFinding {
  readonly at: Position;
  /** Whether it is sure that what is wrong runs. */
  readonly isCertain: boolean;
}

/**
 * A rule about each item. What is wrong with a call that perhaps never runs is a warning; what is wrong with one that a loop repeats is told
 * once.
 */
export const ruleAboutItems =
  (rule: string, checkOf: (jobs: TeamJobs) => (item: DslItem) => readonly ItemFinding[]): DslRule =>
  (jobs) => {
    const check = checkOf(jobs);
    return distinct(
      jobs.items.flatMap((item) =>
        check(item).map(({ at, isCertain, ...finding }) =>
          problemAt(rule, item, at, isCertain ? finding : { ...finding, severity: 'warning' }),
        ),
      ),
    );
  };

/** A rule about each call inside of the items. */
export const ruleAboutCalls = (rule: string, checkOf: (jobs: TeamJobs) => (inner: InnerCall) => readonly CallFinding[]): DslRule =>
  ruleAboutItems(rule, (jobs) => {
    const check = checkOf(jobs);
    return (item) =>
      innerCalls(item).flatMap((inner) => check(inner).map((finding) => ({ ...finding, at: inner.call.at, isCertain: inner.isCertain })));
  });

/** A problem of an item at a place of its script. */
function problemAt(rule: string, item: DslItem, at: Position, { message, fix, severity }: CallFinding): Problem {
  return {
    rule,
    file: item.file.path,
    line: at.line,
    column: at.column,
    where: knownText(item.name) ?? item.method,
    message,
    ...(fix !== undefined && { fix }),
    ...(severity !== undefined && { severity }),
  };
}

function distinct(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length < 2) {
    return problems;
  }
  const byText = new Map<string, Problem>();
  for (const problem of problems) {
    const key = `${problem.file}:${problem.line}:${problem.column} ${problem.message}`;
    if (!byText.has(key)) {
      byText.set(key, problem);
    }
  }
  return [...byText.values()];
}
