import type { Problem, UnplacedProblem } from '../model/index.ts';
import type { Resolved } from './resolve-fleet.ts';

/** Adds to a problem the place where its value is written; when nobody has written it, the team's file. */
export function placeProblem({ originOf }: Resolved, { team, path, ...problem }: UnplacedProblem): Problem {
  return { ...problem, ...(originOf(team, path).place ?? { file: `${team.folder}/team.yaml` }) };
}
