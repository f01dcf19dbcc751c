import { join } from 'node:path';
import type { DataAtRisk } from '../impact/index.ts';
import type { Problem } from '../model/index.ts';
import { type Plan, type Recovery, readOutputFolder, recoverOutput, writeOutput } from '../output/index.ts';
import type { ReadScripts } from '../synth.ts';
import type { ExitCode, Terminal } from './command.ts';
import { makeVisible } from './make-visible.ts';
import { countTeams, type FleetPlan, nothing, planFleet } from './plan-fleet.ts';
import { allowingCommand, refuseDataAtRisk } from './refuse-data-at-risk.ts';
import { describeRemovedJobs, type RemovedJob } from './removed-jobs.ts';
import { reportProblems } from './report-problems.ts';
import { unknownName } from './unknown-name.ts';

export interface SynthOptions {
  readonly root: string;
  readonly output: string;
  readonly team: string | undefined;
  readonly json: boolean;
  /** ISO date against which the ends of exceptions are held. */
  readonly today: string | undefined;
  /** Teams for which what puts their data at risk is written all the same. */
  readonly allowDataLoss: readonly string[];
  readonly readScripts: ReadScripts;
}

/** Checks everything, renders, and writes what differs. Writes nothing while there is a problem, or what puts data at risk of a team that is not named. */
export const synth = async (
  { root, output: folderName, team, json, today, allowDataLoss, readScripts }: SynthOptions,
  terminal: Terminal,
): Promise<ExitCode> => {
  const output = readOutputFolder(root, folderName);
  const folder = join(root, output);
  const tellRecovery = (recovery: Recovery) => {
    if (recovery !== 'nothing' && !json) {
      terminal.error(recovery === 'finished' ? finishedRun(output) : discardedRun(output));
    }
  };
  tellRecovery(recoverOutput(folder));
  const planned = await planFleet({
    root,
    output,
    team,
    today,
    readScripts,
    progress: terminal.progress,
  });
  const { warnings, teams } = planned;
  const refuse = (problems: readonly Problem[], dataAtRisk: readonly DataAtRisk[]): ExitCode => {
    if (json) {
      terminal.out(`${JSON.stringify({ problems, warnings, written: false, dataAtRisk }, undefined, 2)}\n`);
    }
    return 1;
  };
  const refuseRisks = ({ dataAtRisk }: FleetPlan): ExitCode => {
    const problems = refuseDataAtRisk(notAllowed(dataAtRisk, allowDataLoss), root, output);
    if (!json) {
      const closing = `Nothing was written. To go on all the same: ${allowingCommand(dataAtRisk, output, team)}`;
      reportProblems({ problems, warnings: [] }, closing, terminal);
    }
    return refuse(problems, dataAtRisk);
  };
  if (!json) {
    reportProblems({ problems: planned.problems, warnings }, 'Nothing was written.', terminal);
  }
  if (planned.problems.length > 0) {
    return refuse(planned.problems, []);
  }
  if (team !== undefined && !teams.includes(team)) {
    terminal.error(unknownName('team', team, teams));
    return 2;
  }
  const known = [...teams, ...planned.dataAtRisk.map((risk) => risk.team)];
  const stranger = allowDataLoss.find((name) => !known.includes(name));
  if (stranger !== undefined) {
    terminal.error(unknownName('team', stranger, known));
    return 2;
  }
  if (!json) {
    allowDataLoss
      .filter((name) => !planned.dataAtRisk.some((risk) => risk.team === name))
      .forEach((name) => terminal.error(needless(name)));
  }
  const isRefused = ({ dataAtRisk }: FleetPlan) => notAllowed(dataAtRisk, allowDataLoss).length > 0;
  if (isRefused(planned)) {
    return refuseRisks(planned);
  }
  let written = planned;
  const renew = () => {
    written = planned.renew();
    return isRefused(written) ? nothing : written.plan;
  };
  tellRecovery(writeOutput(folder, planned.plan, renew));
  const { plan, problems, removedJobs } = written;
  if (problems.length > 0) {
    // Of a run that wrote at the same time.
    if (!json) {
      reportProblems({ problems, warnings: [] }, 'Nothing was written.', terminal);
    }
    return refuse(problems, []);
  }
  if (isRefused(written)) {
    return refuseRisks(written);
  }
  terminal.out(
    json
      ? `${JSON.stringify({ problems: [], warnings, written: true, ...paths(plan), removedJobs, dataAtRisk: written.dataAtRisk }, undefined, 2)}\n`
      : summary(plan, removedJobs, output, team === undefined ? teams.length : 1),
  );
  return 0;
};

const finishedRun = (output: string) => `An earlier run was cut off while it wrote ${output}/; what it had begun is finished now.\n`;

const discardedRun = (output: string) => `An earlier run was cut off before it wrote anything to ${output}/; its draft is discarded.\n`;

const needless = (team: string) => `Nothing of "${team}" is at risk; leave it out of --allow-data-loss.\n`;

const notAllowed = (risks: readonly DataAtRisk[], allowed: readonly string[]) => risks.filter(({ team }) => !allowed.includes(team));

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
  ].map(makeVisible);
  const shown = lines.length > mostLines ? [...lines.slice(0, mostLines), `… and ${lines.length - mostLines} more`] : lines;
  const counts = `${plan.create.length} created, ${plan.change.length} changed, ${plan.remove.length} removed`;
  const result = lines.length === 0 ? `${output}/ is up to date` : `${counts} in ${output}/`;
  const removals = removedJobs.length > 0 ? ['', ...describeRemovedJobs(removedJobs)] : [];
  return `${[...shown, ...removals, ...(lines.length > 0 ? [''] : []), `${countTeams(teams)}: ${result}.`].join('\n')}\n`;
};
