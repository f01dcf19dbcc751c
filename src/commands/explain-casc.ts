import { addJobsList, checkControllerFiles, composeControllerFiles } from '../jenkins/index.ts';
import type { Fleet, Team } from '../model/index.ts';
import { type ReadScripts, readTeamJobs } from '../synth.ts';
import { cascLeavesOf } from './casc-leaves.ts';
import type { ExitCode, Terminal } from './command.ts';
import { printMergedCasc } from './print-merged-casc.ts';
import { reportProblems } from './report-problems.ts';

interface ExplainCascOptions {
  readonly fleet: Fleet;
  readonly team: Team;
  readonly json: boolean;
  readonly readScripts: ReadScripts;
}

/** Prints the JCasC of a team's controller as Jenkins merges it, generated files and the team's own, each value with its origin. */
export const explainCasc = async ({ fleet, team, json, readScripts }: ExplainCascOptions, terminal: Terminal): Promise<ExitCode> => {
  const composed = composeControllerFiles(team, fleet);
  const { jobs } = await readTeamJobs(fleet, team, readScripts);
  const merged = checkControllerFiles(fleet, team, addJobsList(composed.value, team, jobs));
  const found = [...composed.problems, ...merged.problems];
  const problems = found.filter(({ severity }) => severity === undefined);
  if (problems.length > 0) {
    reportProblems({ problems, warnings: [] }, 'Nothing can be explained.', terminal);
    return 1;
  }
  const { value: root } = merged;
  terminal.out(json ? `${JSON.stringify({ team: team.name, values: cascLeavesOf(root) }, undefined, 2)}\n` : printMergedCasc(root));
  return 0;
};
