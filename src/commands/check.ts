import type { ReadScripts } from '../synth.ts';
import type { ExitCode, Terminal } from './command.ts';
import { countTeams, planFleet } from './plan-fleet.ts';
import { describeRemovedJobs } from './removed-jobs.ts';
import { reportProblems } from './report-problems.ts';

export interface CheckOptions {
  readonly root: string;
  readonly output: string;
  readonly json: boolean;
  readonly readScripts: ReadScripts;
}

/** Does all that synth does in memory and compares: fails when there are problems, or when the output folder is not what the inputs say. */
export const check = async ({ root, output, json, readScripts }: CheckOptions, terminal: Terminal): Promise<ExitCode> => {
  const { plan, problems, warnings, removedJobs, teams } = await planFleet({ root, output, readScripts, progress: terminal.progress });
  const drift = [
    ...plan.create.map(({ path }) => `missing: ${output}/${path}`),
    ...plan.change.map(({ path }) => `differs: ${output}/${path}`),
    ...plan.remove.map((path) => `left over: ${output}/${path}`),
  ];
  const exitCode = problems.length + drift.length > 0 ? 1 : 0;
  if (json) {
    const paths = (files: readonly { readonly path: string }[]) => files.map(({ path }) => path);
    terminal.out(
      `${JSON.stringify({ problems, warnings, create: paths(plan.create), change: paths(plan.change), remove: plan.remove, removedJobs }, undefined, 2)}\n`,
    );
    return exitCode;
  }
  reportProblems({ problems, warnings }, 'Nothing was compared.', terminal);
  if (problems.length > 0) {
    return exitCode;
  }
  if (drift.length > 0) {
    terminal.error(
      `${[...drift, ...describeRemovedJobs(removedJobs)].join('\n')}\n\n${output}/ is not what the inputs say. Run "npm run synth" and commit ${output}/.\n`,
    );
  } else {
    terminal.out(`${countTeams(teams.length)}: no problem, and ${output}/ is up to date.\n`);
  }
  return exitCode;
};
