import { suggestionFor } from '../../suggestion-for.ts';
import { knownText } from '../known-text.ts';
import { agentLabels } from '../labels/agent-labels.ts';
import type { LabelExpression } from '../labels/label-expression.ts';
import { matchLabel } from '../labels/match-label.ts';
import { parseLabel } from '../labels/parse-label.ts';
import { type CallFinding, ruleAboutCalls } from './rule-about-items.ts';

/** Plugins that make agents, or give labels to agents, that no configuration names. */
const labelMakers = ['swarm', 'platformlabeler', 'implied-labels', 'tool-labels-plugin'];

/** Jobs whose `label` says where they run (job-dsl 3732, Job.label); a pipeline says it in its Jenkinsfile. */
const jobsWithLabel = new Set(['freeStyleJob', 'ivyJob', 'matrixJob', 'mavenJob', 'multiJob']);

/** A job whose label no agent has waits in the queue for ever, without a word. What is no expression counts as the name of one label (Jenkins.getLabel). */
export const agentsExist = ruleAboutCalls('agents-exist', ({ casc, team, scripts }) => {
  const isUnknown =
    team.plugins.some(({ id }) => labelMakers.includes(id)) ||
    scripts.some(({ file, script }) => script.mayMakeUnseen && /addNode|clouds|labelString/i.test(file.text));
  const agents = isUnknown ? undefined : agentLabels(casc);
  return ({ item, call, path }) => {
    const text = knownText(call.arguments[0])?.trim();
    const isLabel = call.name === 'label' && path.length === 0 && jobsWithLabel.has(item.method);
    // A plugin may fill in a parameter.
    return agents && isLabel && text && !text.includes('$') ? checkLabel(text, agents) : [];
  };
});

function checkLabel(text: string, agents: readonly ReadonlySet<string>[]): readonly CallFinding[] {
  if (agents.some((labels) => labels.has(text))) return [];
  const parsed = parseLabel(text);
  if ('mistake' in parsed) {
    const { expected, found, instead } = parsed.mistake;
    return [
      { message: `expected ${expected}, found ${found} in the label "${text}"`, ...(instead !== undefined && { fix: `write ${instead}` }) },
    ];
  }
  const { expression } = parsed;
  if (agents.some((labels) => matchLabel(expression, labels))) return [];
  const message = `expected a label that an agent of the team has, found "${text}"`;
  return [{ message, fix: repair(wantedAtoms(expression), agents) }];
}

/** Labels that an agent must have, or may have in one of several cases; not those behind a `!`. */
function wantedAtoms(expression: LabelExpression): readonly string[] {
  switch (expression.kind) {
    case 'atom':
      return [expression.name];
    case 'not':
      return [];
    default:
      return [...wantedAtoms(expression.left), ...wantedAtoms(expression.right)];
  }
}

function repair(wanted: readonly string[], agents: readonly ReadonlySet<string>[]): string {
  const known = [...new Set(agents.flatMap((labels) => [...labels]))];
  const unknown = wanted.find((atom) => !known.includes(atom));
  if (known.length === 0) {
    return 'give the team "agents" in team.yaml';
  }
  if (unknown === undefined) {
    return `no agent has all of it; the nearest has ${quote(nearest(wanted, agents))}`;
  }
  if (unknown === 'master' || unknown === 'built-in') {
    return `the controller runs no builds; ask for an agent: ${quote(known.toSorted())}`;
  }
  const parts = unknown.split(',');
  return parts.length > 1 && parts.every((part) => known.includes(part)) ? `write "${parts.join(' && ')}"` : suggestionFor(unknown, known);
}

/** The labels of the agent that has most of what is wanted; what is written first counts a little more. */
function nearest(wanted: readonly string[], agents: readonly ReadonlySet<string>[]): readonly string[] {
  const shared = (labels: ReadonlySet<string>) => wanted.reduce((sum, atom, index) => sum + (labels.has(atom) ? 1 - index / 1000 : 0), 0);
  return [...agents.reduce((best, labels) => (shared(labels) > shared(best) ? labels : best))];
}

const quote = (labels: readonly string[]): string => labels.map((label) => `"${label}"`).join(', ');
