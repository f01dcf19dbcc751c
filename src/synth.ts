import { renderArgocd, renderTeamArgocd } from '../argocd/index.ts';
import { clusterKinds, renderCluster, renderTeam, teamKinds } from '../charts/index.ts';
import {
  checkAllowanceDates,
  checkRules,
  findUnusedAllowances,
  type Inputs,
  locate,
  parseInputs,
  placeAgentPod,
  placeProblem,
  type Resolved,
  readInputs,
  resolveFleet,
} from './config/index.ts';
import { readEmbedded } from './groovy/index.ts';
import {
  addJobsList,
  assembleTeamJobs,
  checkAgents,
  checkControllerFiles,
  checkPlugins,
  checkTeamJobs,
  composeControllerFiles,
  renderKindPods,
  renderOwnPods,
  type TeamJobs,
  uniteProblems,
} from './jenkins/index.ts';
import type { Allowance, Fleet, OutputFile, Problem, RenderedFile, ScriptReading, SourceFile, Team } from './model/index.ts';
import { formatManifest } from './output/index.ts';
import { applyPatches } from './patch/index.ts';
import { checkTeamPolicies } from './policy/index.ts';
import { checkPlainSecrets, type PlainSecrets } from './secrets/index.ts';

/** Reads Groovy scripts; the readings are by text. Rejects where the real Groovy is asked for and cannot be had. */
export type ReadScripts = (texts: readonly string[]) => Promise<ReadonlyMap<string, ScriptReading>>;

export interface SynthOptions {
  /** How Job DSL is read. Default: by our own reader alone. */
  readonly readScripts?: ReadScripts;
  /** Render this team alone; everything is checked all the same. */
  readonly team?: string;
  /** ISO date against which the ends of exceptions are held. Without it none has an end. */
  readonly today?: string;
  /** Called after each team. */
  readonly progress?: (done: number, total: number) => void;
}

export interface Synthesis {
  /** Absent when the inputs could not be resolved. */
  readonly fleet?: Fleet;
  readonly problems: readonly Problem[];
  /** Problems that stop nothing. */
  readonly warnings: readonly Problem[];
}

export interface LoadedFleet {
  /** Absent when the inputs could not be resolved. */
  readonly resolved?: Resolved;
  /** Why not, and every secret that is written in the inputs. A resolved fleet has problems of the second kind only. */
  readonly problems: readonly Problem[];
  readonly secrets: Pick<PlainSecrets, 'used' | 'hide'>;
}

/** The first half of the pipeline: reads, parses and resolves. Secrets are looked for in files with mistakes, too. */
export const loadFleet = (root: string): LoadedFleet => {
  const inputs = readInputs(root);
  const parsed = parseInputs(inputs.value);
  const secrets = checkPlainSecrets(filesOf(inputs.value), parsed.value.fleet?.written.allow ?? []);
  const refuse = (problems: readonly Problem[]) => ({ problems: [...secrets.problems, ...secrets.hide(problems)], secrets });
  const unreadable = [...inputs.problems, ...parsed.problems];
  if (unreadable.length > 0) {
    return refuse(unreadable);
  }
  const { value, problems } = resolveFleet(parsed.value);
  return problems.length > 0 ? refuse(problems) : { resolved: value, problems: secrets.problems, secrets };
};

const filesOf = ({ fleet, teams }: Inputs): readonly SourceFile[] =>
  [fleet, ...teams.flatMap(({ team, patches, jobs, casc }) => [team, patches, ...jobs, ...casc])].filter((file) => file !== undefined);

/**
 * The whole pipeline: from the folder of the fleet to the files of `dist/`. Each file goes to `emit` as soon as it is ready, so that the text
 * of a large fleet never is in memory at once. When the result has problems, what was emitted is incomplete and must be thrown away.
 */
export const synthesize = async (root: string, emit: (file: OutputFile) => void, options: SynthOptions = {}): Promise<Synthesis> => {
  const { resolved, problems: loading, secrets } = loadFleet(root);
  if (!resolved) {
    return { problems: loading, warnings: [] };
  }
  const { fleet } = resolved;

  // Another process may read the scripts meanwhile.
  const reading = (options.readScripts ?? readWithoutGroovy)(scriptsOf(fleet.teams));
  const aboutInputs = [
    ...checkRules(resolved),
    ...(options.today === undefined ? [] : checkAllowanceDates(resolved, options.today)),
    ...checkAgents(fleet).map((problem) => placeProblem(resolved, problem)),
  ];
  const readings = await reading;
  // Team by team, and of each nothing is kept but its files and what is wrong with them.
  const composed = fleet.teams.map((team) => {
    const { value: files, problems, unplaced } = composeControllerFiles(team, fleet);
    const casc = checkControllerFiles(fleet, team, files);
    const jobs = assembleTeamJobs({ fleet, team, casc: casc.value, readings });
    return {
      team,
      ownPods: renderOwnPods(team, files, casc.value),
      files: addJobsList(files, team, jobs),
      problems: checkTeamJobs(jobs),
      others: [...problems, ...casc.problems, ...[...checkPlugins(team), ...unplaced].map((problem) => placeProblem(resolved, problem))],
    };
  });
  const found = [
    ...loading,
    ...secrets.hide(distinct([...aboutInputs, ...composed.flatMap(({ others }) => others), ...uniteProblems(composed)])),
  ];
  const refused = found.filter(stopsTheRun);
  const warnings = found.filter((problem) => !stopsTheRun(problem));
  if (refused.length > 0) {
    return { fleet, problems: refused, warnings };
  }

  const emitAll = (files: readonly RenderedFile[]) => files.forEach((file) => emit(formatManifest(file)));
  const wanted = composed.filter(({ team }) => options.team === undefined || team.name === options.team);
  const usedAllowances = new Set<Allowance>(secrets.used);
  const aboutObjects = wanted.flatMap(({ team, files, ownPods }, index) => {
    const patched = applyPatches(team, renderTeam(fleet, team, files), locate);
    emitAll(patched.value);
    options.progress?.(index + 1, wanted.length);
    const objects = patched.value.flatMap((file) => file.objects);
    const agentPods = [...renderKindPods(team, fleet).map((pod) => placeAgentPod(resolved, team, pod)), ...ownPods];
    const { problems, used } = checkTeamPolicies({ fleet, team, objects, agentPods, locate });
    used.forEach((allowance) => usedAllowances.add(allowance));
    return [...patched.problems, ...problems];
  });
  const problems = [...aboutObjects, ...findUnusedAllowances(resolved, usedAllowances, new Set(wanted.map(({ team }) => team.name)))];

  const cluster = renderCluster(fleet);
  const kinds = { team: teamKinds, ...clusterKinds(cluster) };
  if (options.team === undefined) {
    emitAll(cluster);
    emitAll(renderArgocd(fleet, kinds));
  } else {
    emitAll(wanted.map(({ team }) => renderTeamArgocd(fleet, team, kinds)));
  }
  return { fleet, problems, warnings };
};

/** What the scripts of a team make, and what is wrong with them. */
export const readTeamJobs = async (
  fleet: Fleet,
  team: Team,
  readScripts: ReadScripts,
): Promise<{ jobs: TeamJobs; problems: readonly Problem[] }> => {
  const readings = await readScripts(scriptsOf([team]));
  const casc = checkControllerFiles(fleet, team, composeControllerFiles(team, fleet).value).value;
  const jobs = assembleTeamJobs({ fleet, team, casc, readings });
  return { jobs, problems: checkTeamJobs(jobs).filter(stopsTheRun) };
};

/** Each text once: twins have the same scripts. */
const scriptsOf = (teams: readonly Team[]): readonly string[] => [...new Set(teams.flatMap(({ jobs }) => jobs.map(({ text }) => text)))];

/** Reads scripts by our own reader alone. */
const readWithoutGroovy: ReadScripts = async (texts) => new Map(texts.map((text) => [text, readEmbedded(text)]));

const stopsTheRun = ({ severity }: Problem): boolean => severity === undefined;

/** A channel without a plugin that it needs is the same problem for each of its teams. */
const distinct = (problems: readonly Problem[]): readonly Problem[] => [
  ...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values(),
];
