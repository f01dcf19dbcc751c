import type { Problem } from '../../model/index.ts';
import { jobRules } from './rules/index.ts';
import type { TeamJobs, TeamScript } from './team-jobs.ts';

/** Finds what Jenkins would refuse of a team's Job DSL, or understand in another way than it is meant. */
export function checkTeamJobs(jobs: TeamJobs): Problem[] {
  const problems = [...jobs.scripts.flatMap(describeMistakes), ...jobRules.flatMap((rule) => rule(jobs))];
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

const describeMistakes = ({ file, mistakes }: TeamScript): Problem[] =>
  mistakes.map(({ at, message, fix }) => ({
    rule: 'job-dsl',
    file: file.path,
    ...at,
    where: '',
    message,
    ...(fix !== undefined && { fix }),
  }));
