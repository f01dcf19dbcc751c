import type { AgentKind, Checked, FieldPath } from '../model/index.ts';
import type { Place } from './layer.ts';
import type { TeamFields } from './team-fields.ts';
import { unknownName } from './unknown-name.ts';

/** The kind that a build without a label gets: what the team says, or else `linux`, or else the first that any build may have. */
export function resolveDefaultAgent(
  { defaultAgent }: TeamFields,
  agents: readonly AgentKind[],
  placeOf: (path: FieldPath) => Place,
): Checked<string | undefined> {
  if (defaultAgent === 'none') return { value: undefined, problems: [] };
  if (defaultAgent) {
    const names = agents.map(({ name }) => name);
    const problems = names.includes(defaultAgent)
      ? []
      : [unknownName(placeOf(['defaultAgent']), 'defaultAgent', 'an agent kind of the team, or "none"', defaultAgent, names)];
    return { value: defaultAgent, problems };
  }
  const general = agents.filter(({ byNameOnly }) => !byNameOnly);
  return { value: (general.find(({ name }) => name === 'linux') ?? general[0])?.name, problems: [] };
}
