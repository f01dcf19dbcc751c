import { join } from 'node:path';
import type { OutputFile, Problem } from '../model/index.ts';
import { type Plan, planOutput, readOutput } from '../output/index.ts';
import { type ReadScripts, synthesize } from '../synth.ts';
import { findRemovedJobs, type RemovedJob } from './removed-jobs.ts';

export interface FleetPlan {
  readonly plan: Plan;
  /** When there are any, the plan is empty: it would be incomplete. */
  readonly problems: readonly Problem[];
  /** Problems that stop nothing; the plan is whole all the same. */
  readonly warnings: readonly Problem[];
  /** Jobs that the new files do not declare any more. */
  readonly removedJobs: readonly RemovedJob[];
  /** Names of all teams; empty when the inputs could not be resolved. */
  readonly teams: readonly string[];
}

export interface PlanOptions {
  readonly root: string;
  readonly output: string;
  readonly team?: string | undefined;
  readonly readScripts: ReadScripts;
  readonly progress?: ((done: number, total: number) => void) | undefined;
}

const nothing: Plan = { create: [], change: [], remove: [], strangers: [] };

/** Renders the fleet, or one team of it, and compares the result with the output folder. Writes nothing. */
export const planFleet = async ({ root, output, team, readScripts, progress }: PlanOptions): Promise<FleetPlan> => {
  const within = team === undefined ? () => true : (path: string) => path.startsWith(`${team}/`) || path === `argocd/${team}.yaml`;
  const existing = readOutput(join(root, output), within);
  const rendered: OutputFile[] = [];
  const keep = ({ path, text }: OutputFile) => {
    const before = existing.get(path);
    // The text that is there already, where it is the same: a large fleet is not kept in memory twice.
    rendered.push({ path, text: before === text ? before : text });
  };
  const options = { readScripts, ...(team !== undefined && { team }), ...(progress && { progress }) };
  const { fleet, problems, warnings } = await synthesize(root, keep, options);
  const teams = fleet?.teams.map(({ name }) => name) ?? [];
  if (problems.length > 0 || !fleet) {
    return { plan: nothing, problems, warnings, removedJobs: [], teams };
  }
  const plan = planOutput(rendered, existing, within);
  const strangers = plan.strangers.map((problem) => ({ ...problem, file: `${output}/${problem.file}` }));
  const changed = new Map(plan.change.map(({ path, text }) => [path, text]));
  const removedJobs = fleet.teams.flatMap((each) => {
    const path = `${each.name}/configuration.yaml`;
    const after = changed.get(path);
    return after === undefined ? [] : findRemovedJobs(existing.get(path), after, each);
  });
  return { plan, problems: strangers, warnings, removedJobs, teams };
};

/** Such as `5 teams`. */
export const countTeams = (teams: number): string => `${teams} ${teams === 1 ? 'team' : 'teams'}`;
