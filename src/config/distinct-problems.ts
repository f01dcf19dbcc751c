import type { Problem } from '../model/index.ts';

/** Drops repetitions: what is wrong in fleet.yaml is found once for every team that inherits it. */
export function distinctProblems(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
