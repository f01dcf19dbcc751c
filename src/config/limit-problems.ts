import type { Problem, SourceFile } from '../model/index.ts';

/** More than anybody mends at a time. To find the place of each of thousands takes minutes. */
export const mostProblems = 100;

/** Of the problems of a file the first hundred, and one that says that there are more. Takes no more of them than that. */
export function limitProblems(file: SourceFile, problems: Iterable<Problem>): readonly Problem[] {
  const told: Problem[] = [];
  for (const problem of problems) {
    if (told.length === mostProblems) {
      const message = `expected fewer problems, found more than the ${mostProblems} that are told`;
      return [...told, { rule: 'text-files', file: file.path, where: '', message, fix: 'mend those first' }];
    }
    told.push(problem);
  }
  return told;
}
