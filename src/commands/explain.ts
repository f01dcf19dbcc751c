import type { Resolved } from '../config/index.ts';
import type { Capacity, FieldPath, Team } from '../model/index.ts';
import { loadFleet, type ReadScripts } from '../synth.ts';
import type { ExitCode, Terminal } from './command.ts';
import { explainAgents } from './explain-agents.ts';
import { explainCasc } from './explain-casc.ts';
import { explainJobs } from './explain-jobs.ts';
import { formatProblems } from './format-problems.ts';
import { makeVisible } from './make-visible.ts';
import { type Leaf, leavesOf } from './team-leaves.ts';
import { unknownName } from './unknown-name.ts';

export interface ExplainOptions {
  readonly root: string;
  readonly team: string;
  /**
   * A part of the team, such as `controller.memory`; `casc` is what all its JCasC comes to, `jobs` what its scripts make, `agents` what builds can ask for.
   */
  readonly path: string | undefined;
  readonly json: boolean;
  readonly readScripts: ReadScripts;
}

interface Explained extends Leaf {
  /** Such as `profile mobile (fleet.yaml:40:5)`. */
  readonly origin: string;
}

/** Prints the resolved team, or a part of it: each value and where it comes from. */
export const explain = async ({ root, team: name, path, json, readScripts }: ExplainOptions, terminal: Terminal): Promise<ExitCode> => {
  const { resolved, problems } = loadFleet(root);
  if (!resolved || problems.length > 0) {
    terminal.error(formatProblems(problems, 'Nothing can be explained.'));
    return 1;
  }
  const teams = resolved.fleet.teams.map((candidate) => candidate.name);
  const team = resolved.fleet.teams.find((candidate) => candidate.name === name);
  if (!team) {
    terminal.error(unknownName('team', name, teams));
    return 2;
  }
  if (path === 'casc' || path === 'jobs') {
    return (path === 'casc' ? explainCasc : explainJobs)({ fleet: resolved.fleet, team, json, readScripts }, terminal);
  }
  if (path === 'agents') {
    return explainAgents({ fleet: resolved.fleet, team, json, twins: findTwins(resolved, team) }, terminal);
  }
  const leaves = leavesOf(team);
  const wanted = leaves.filter(({ label }) => path === undefined || label === path || label.startsWith(`${path}.`));
  if (wanted.length === 0) {
    terminal.error(unknownName('field', path ?? '', prefixesOf(leaves)));
    return 2;
  }
  const originText = (at: FieldPath): string => {
    const { from, place } = resolved.originOf(team, at);
    const position = place?.line === undefined ? (place?.file ?? '') : `${place.file}:${place.line}:${place.column}`;
    return position === '' || position === from ? from : `${from} (${position})`;
  };
  const explained = wanted.map((leaf) => ({ ...leaf, origin: originText(leaf.path) }));
  terminal.out(json ? asJson(team, explained) : asTable(explained));
  return 0;
};

/** Kinds for which somebody wrote spot, and nobody on-demand. */
const findTwins = ({ originOf }: Resolved, team: Team): readonly string[] =>
  team.agents.flatMap(({ name, capacity }, index) => {
    const isWritten = (wanted: Capacity) => originOf(team, ['agents', index, 'capacity', capacity.indexOf(wanted)]).from !== 'built-in';
    return capacity.includes('spot') && isWritten('spot') && !isWritten('on-demand') ? [name] : [];
  });

const asJson = (team: Team, leaves: readonly Explained[]): string =>
  `${JSON.stringify({ team: team.name, values: leaves.map(({ label, value, origin }) => ({ path: label, value, origin })) }, undefined, 2)}\n`;

const asTable = (leaves: readonly Explained[]): string => {
  const width = (texts: readonly string[], most: number) =>
    texts.reduce((widest, { length }) => Math.max(widest, Math.min(length, most)), 0);
  const labels = width(
    leaves.map(({ label }) => label),
    48,
  );
  const values = width(
    leaves.map(({ value }) => value),
    56,
  );
  return leaves
    .map(({ label, value, origin }) => `${makeVisible(`${label.padEnd(labels)}  ${value.padEnd(values)}  ${origin}`)}\n`)
    .join('');
};

/** Whatever may be asked for: `controller` as well as `controller.memory`. */
const prefixesOf = (leaves: readonly Leaf[]): readonly string[] => [
  ...new Set(leaves.flatMap(({ label }) => label.split('.').map((_, index, segments) => segments.slice(0, index + 1).join('.')))),
];
