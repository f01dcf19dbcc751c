import { join } from 'node:path';
import { type Plan, recoverOutput, writeOutput } from '../output/index.ts';
import type { ReadScripts } from '../synth.ts';
import type { ExitCode, Terminal } from './command.ts';
import { countTeams, planFleet } from './plan-fleet.ts';
import { describeRemovedJobs, type RemovedJob } from './removed-jobs.ts';
import { reportProblems } from './report-problems.ts';
import { unknownName } from './unknown-name.ts';

export interface SynthOptions {
  readonly root: string;
  readonly output: string;
  readonly team: string | undefined;
  readonly json: boolean;
  readonly readScripts: ReadScripts;
}

/** Checks everything, renders, and writes what differs. Writes nothing while there is a problem. */
export const synth = async ({ root, output, team, json, readScripts }: SynthOptions, terminal: Terminal): Promise<ExitCode> => {
  const folder = join(root, output);
  const recovered = recoverOutput(folder);
  if (recovered !== 'nothing' && !json) {
    terminal.error(recovered === 'finished' ? finishedRun(output) : discardedRun(output));
  }
  const { plan, problems, warnings, removedJobs, teams } = await planFleet({
    root,
    output,
    team,
    readScripts,
    progress: terminal.progress,
  });
  if (!json) {
    reportProblems({ problems, warnings }, 'Nothing was written.', terminal);
  }
  if (problems.length > 0) {
    if (json) {
      terminal.out(`${JSON.stringify({ problems, warnings, written: false }, undefined, 2)}\n`);
    }
    return 1;
  }
  if (team !== undefined && !teams.includes(team)) {
    terminal.error(unknownName('team', team, teams));
    return 2;
  }
  writeOutput(folder, plan);
  terminal.out(
    json
      ? `${JSON.stringify({ problems: [], warnings, written: true, ...paths(plan), removedJobs }, undefined, 2)}\n`
      : summary(plan, removedJobs, output, team === undefined ? teams.length : 1),
  );
  return 0;
};

const finishedRun = (output: string) => `An earlier run was cut off while it wrote ${output}/; what it had begun is finished now.\n`;

const discardedRun = (output: string) => `An earlier run was cut off before it wrote anything to ${output}/; its draft is discarded.\n`;

const paths = (plan: Plan) => ({
  create: plan.create.map(({ path }) => path),
  change: plan.change.map(({ path }) => path),
  remove: plan.remove,
});

/** More changes than a screen holds are counted only. */
const mostLines = 40;

const summary = (plan: Plan, removedJobs: readonly RemovedJob[], output: string, teams: number): string => {
  const lines = [
    ...plan.create.map(({ path }) => `+ ${output}/${path}`),
    ...plan.change.map(({ path }) => `~ ${output}/${path}`),
    ...plan.remove.map((path) => `- ${output}/${path}`),
  ];
  const shown = lines.length > mostLines ? [...lines.slice(0, mostLines), `… and ${lines.length - mostLines} more`] : lines;
  const counts = `${plan.create.length} created, ${plan.change.length} changed, ${plan.remove.length} removed`;
  const result = lines.length === 0 ? `${output}/ is up to date` : `${counts} in ${output}/`;
  const removals = removedJobs.length > 0 ? ['', ...describeRemovedJobs(removedJobs)] : [];
  return `${[...shown, ...removals, ...(lines.length > 0 ? [''] : []), `${countTeams(teams)}: ${result}.`].join('\n')}\n`;
};
