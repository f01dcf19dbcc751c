import { join } from 'node:path';
import type { DataAtRisk } from '../impact/index.ts';
import type { Allowance, OutputFile, Problem } from '../model/index.ts';
import { type Plan, planOutput, readOutput, readWhetherSame } from '../output/index.ts';
import { type ReadScripts, synthesize } from '../synth.ts';
import { findFleetRisks } from './find-fleet-risks.ts';
import { findRemovedJobs, type RemovedJob } from './removed-jobs.ts';

export interface FleetPlan {
  readonly plan: Plan;
  /** When there are any, the plan is empty: it would be incomplete. */
  readonly problems: readonly Problem[];
  /** Problems that stop nothing; the plan is whole all the same. */
  readonly warnings: readonly Problem[];
  /** Jobs that the new files do not declare any more. */
  readonly removedJobs: readonly RemovedJob[];
  /** What the plan would do to the data of teams. */
  readonly dataAtRisk: readonly DataAtRisk[];
  /** Names of all teams; empty when the inputs could not be resolved. */
  readonly teams: readonly string[];
  /** What fleet.yaml allows single teams; empty when the inputs could not be resolved. */
  readonly exceptions: readonly Allowance[];
  /** Compares again, in case another run has written since. */
  readonly renew: () => FleetPlan;
}

export interface PlanOptions {
  readonly root: string;
  readonly output: string;
  readonly team?: string | undefined;
  /** ISO date against which the ends of exceptions are held. */
  readonly today?: string | undefined;
  readonly readScripts: ReadScripts;
  readonly progress?: ((done: number, total: number) => void) | undefined;
}

/** The plan of a run that must not write. */
export const nothing: Plan = { create: [], change: [], remove: [], strangers: [] };

/** Renders the fleet, or one team of it, and compares the result with the output folder. Writes nothing. */
export const planFleet = async ({ root, output, team, today, readScripts, progress }: PlanOptions): Promise<FleetPlan> => {
  const within = team === undefined ? () => true : (path: string) => path.startsWith(`${team}/`) || path === `argocd/${team}.yaml`;
  const folder = join(root, output);
  const existing = readOutput(folder, within);
  const rendered: OutputFile[] = [];
  const keep = ({ path, text }: OutputFile) => {
    const before = existing.get(path);
    // The text that is there already, where it is the same: a large fleet is not kept in memory twice.
    rendered.push({ path, text: before === text ? before : text });
  };
  const options = {
    readScripts,
    ...(team !== undefined && { team }),
    ...(today !== undefined && { today }),
    ...(progress && { progress }),
  };
  const { fleet, problems, warnings } = await synthesize(root, keep, options);
  const teams = fleet?.teams.map(({ name }) => name) ?? [];
  const exceptions = fleet?.allow ?? [];
  if (problems.length > 0 || !fleet) {
    const refused: FleetPlan = {
      plan: nothing,
      problems,
      warnings,
      removedJobs: [],
      dataAtRisk: [],
      teams,
      exceptions,
      renew: () => refused,
    };
    return refused;
  }
  const compare = (before: ReadonlyMap<string, string>): FleetPlan => {
    const plan = planOutput(rendered, before, within);
    const strangers = plan.strangers.map((problem) => ({ ...problem, file: `${output}/${problem.file}` }));
    const changed = new Map(plan.change.map(({ path, text }) => [path, text]));
    const removedJobs = fleet.teams.flatMap((each) => {
      const path = `${each.name}/configuration.yaml`;
      const after = changed.get(path);
      return after === undefined ? [] : findRemovedJobs(before.get(path), after, each);
    });
    const readOthers = () => readOutput(folder, (path) => path.endsWith('/storage.yaml') && !within(path));
    const dataAtRisk = findFleetRisks({ fleet, plan, existing: before, ...(team !== undefined && { readOthers }) });
    const renew = () => (readWhetherSame(folder, before, within) ? compared : compare(readOutput(folder, within)));
    const compared: FleetPlan = { plan, problems: strangers, warnings, removedJobs, dataAtRisk, teams, exceptions, renew };
    return compared;
  };
  return compare(existing);
};

/** Such as `5 teams`. */
export const countTeams = (teams: number): string => `${teams} ${teams === 1 ? 'team' : 'teams'}`;
