import type { Problem } from '../../model/index.ts';
import { checkTeamJobs } from './check-team-jobs.ts';
import type { TeamJobs } from './team-jobs.ts';

/**
 * Finds what is wrong with the jobs of all teams. A file that another team takes by `filesFrom` can be wrong for that team alone, which has other
 * agents or credentials: then the team is named. What is wrong for both is told once.
 */
export function checkAllJobs(teams: readonly TeamJobs[]): Problem[] {
  const found = teams.flatMap((jobs) =>
    checkTeamJobs(jobs).map((problem) => ({ problem, jobs, isOwn: problem.file.startsWith(`${jobs.team.folder}/`) })),
  );
  const told = new Set(found.filter(({ isOwn }) => isOwn).map(({ problem }) => JSON.stringify(problem)));
  return found
    .filter(({ problem, isOwn }) => isOwn || !told.has(JSON.stringify(problem)))
    .map(({ problem, jobs, isOwn }) =>
      isOwn ? problem : { ...problem, message: `${problem.message} (for team "${jobs.team.name}", by "filesFrom")` },
    );
}
