import { type AgentDescription, describeAgents } from '../jenkins/index.ts';
import type { Fleet, Team } from '../model/index.ts';
import type { ExitCode, Terminal } from './command.ts';
import { formatTable } from './format-table.ts';

interface ExplainAgentsOptions {
  readonly fleet: Fleet;
  readonly team: Team;
  readonly json: boolean;
  /** Kinds that have on-demand only since they have spot. */
  readonly twins: readonly string[];
}

/** Prints what a team's builds can ask for: the label, the pod template that it means, where its pods run, what one of them takes, and how many there may be. */
export const explainAgents = ({ fleet, team, json, twins }: ExplainAgentsOptions, terminal: Terminal): ExitCode => {
  const agents = describeAgents(team, fleet);
  terminal.out(
    json
      ? `${JSON.stringify({ team: team.name, templates: agents, quota: team.quota }, undefined, 2)}\n`
      : printAgents(team, agents, twins),
  );
  return 0;
};

function printAgents(team: Team, agents: readonly AgentDescription[], twins: readonly string[]): string {
  if (agents.length === 0) return `${team.name} has no agents.\n`;
  const rows = agents.map(({ label, template, nodes, requests, maximum }) => [
    label,
    template,
    nodes,
    `${requests.cpu} CPU, ${formatMemory(requests.memory)}`,
    maximum === 1 ? '1 pod' : `${maximum} pods`,
  ]);
  const standard = agents.find(({ isDefault }) => isDefault);
  const { cpu, memory, pods } = team.quota;
  const notes = [
    `A build without a label gets ${standard === undefined ? 'no agent' : standard.template}.`,
    `All pods together: ${cpu} CPU, ${memory} and ${pods} pods at most.`,
    ...twins.map((kind) => `${kind} has on-demand beside spot, for builds that lost their node.`),
  ];
  return `${formatTable(['label', 'template', 'nodes', 'one pod asks for', 'at most'], rows)}\n${notes.map((note) => `${note}\n`).join('')}`;
}

/** Such as `4.25Gi`; what is less than one is told in the next smaller unit. */
function formatMemory(bytes: number): string {
  const [unit, size] = bytes >= 2 ** 30 ? ['Gi', 2 ** 30] : ['Mi', 2 ** 20];
  return `${Math.round((bytes / size) * 100) / 100}${unit}`;
}
