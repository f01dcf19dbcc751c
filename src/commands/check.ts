import { readOutputFolder } from '../output/index.ts';
import type { ReadScripts } from '../synth.ts';
import type { ExitCode, Terminal } from './command.ts';
import { describeExceptions } from './describe-exceptions.ts';
import { formatProblems } from './format-problems.ts';
import { makeVisible } from './make-visible.ts';
import { countTeams, planFleet } from './plan-fleet.ts';
import { allowingCommand, refuseDataAtRisk } from './refuse-data-at-risk.ts';
import { describeRemovedJobs } from './removed-jobs.ts';
import { reportProblems } from './report-problems.ts';

export interface CheckOptions {
  readonly root: string;
  readonly output: string;
  readonly json: boolean;
  /** ISO date against which the ends of exceptions are held. */
  readonly today: string | undefined;
  readonly readScripts: ReadScripts;
}

/** Does all that synth does in memory and compares: fails when there are problems, or when the output folder is not what the inputs say. */
export const check = async (
  { root, output: folderName, json, today, readScripts }: CheckOptions,
  terminal: Terminal,
): Promise<ExitCode> => {
  const output = readOutputFolder(root, folderName);
  const { plan, problems, warnings, removedJobs, dataAtRisk, teams, exceptions } = await planFleet({
    root,
    output,
    today,
    readScripts,
    progress: terminal.progress,
  });
  const drift = [
    ...plan.create.map(({ path }) => `missing: ${output}/${path}`),
    ...plan.change.map(({ path }) => `differs: ${output}/${path}`),
    ...plan.remove.map((path) => `left over: ${output}/${path}`),
  ];
  const refused = refuseDataAtRisk(dataAtRisk, root, output);
  const exitCode = problems.length + drift.length > 0 ? 1 : 0;
  if (json) {
    const paths = (files: readonly { readonly path: string }[]) => files.map(({ path }) => path);
    terminal.out(
      `${JSON.stringify({ problems: [...problems, ...refused], warnings, create: paths(plan.create), change: paths(plan.change), remove: plan.remove, removedJobs, dataAtRisk, exceptions }, undefined, 2)}\n`,
    );
    return exitCode;
  }
  reportProblems({ problems, warnings }, 'Nothing was compared.', terminal);
  if (problems.length > 0) {
    return exitCode;
  }
  if (drift.length > 0) {
    const command = refused.length > 0 ? allowingCommand(dataAtRisk, output) : 'npm run synth';
    const told = refused.length > 0 ? `${formatProblems(refused)}\n` : '';
    terminal.error(
      `${told}${[...drift.map(makeVisible), ...describeRemovedJobs(removedJobs)].join('\n')}\n\n${output}/ is not what the inputs say. Run "${command}" and commit ${output}/.\n`,
    );
  } else {
    terminal.out(describeExceptions(exceptions));
    terminal.out(`${countTeams(teams.length)}: no problem, and ${output}/ is up to date.\n`);
  }
  return exitCode;
};
