import { checkControllerFiles, composeControllerFiles } from '../jenkins/index.ts';
import type { Fleet, Team } from '../model/index.ts';
import { cascLeavesOf } from './casc-leaves.ts';
import type { ExitCode, Terminal } from './command.ts';
import { printMergedCasc } from './print-merged-casc.ts';
import { reportProblems } from './report-problems.ts';

interface ExplainCascOptions {
  readonly fleet: Fleet;
  readonly team: Team;
  readonly json: boolean;
}

/** Prints the JCasC of a team's controller as Jenkins merges it, generated files and the team's own, each value with its origin. */
export const explainCasc = ({ fleet, team, json }: ExplainCascOptions, terminal: Terminal): ExitCode => {
  const composed = composeControllerFiles(team, fleet);
  const merged = checkControllerFiles(fleet, team, composed.value);
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
