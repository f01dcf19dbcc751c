import type { Problem, Team } from '../../model/index.ts';

/**
 * Puts together what was found in the jobs of each team. A file that another team takes by `filesFrom` can be wrong for that team alone, which has
 * other agents or credentials: then the team is named. What is wrong for both is told once.
 */
export function uniteProblems(teams: readonly { readonly team: Team; readonly problems: readonly Problem[] }[]): Problem[] {
  const found = teams.flatMap(({ team, problems }) =>
    problems.map((problem) => ({ problem, team, isOwn: problem.file.startsWith(`${team.folder}/`) })),
  );
  const told = new Set(found.filter(({ isOwn }) => isOwn).map(({ problem }) => JSON.stringify(problem)));
  return found
    .filter(({ problem, isOwn }) => isOwn || !told.has(JSON.stringify(problem)))
    .map(({ problem, team, isOwn }) =>
      isOwn ? problem : { ...problem, message: `${problem.message} (for team "${team.name}", by "filesFrom")` },
    );
}
