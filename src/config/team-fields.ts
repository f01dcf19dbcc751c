import { type AgentOverrides, type AgentReference, agentReferenceKind } from './schema/agent-kind.ts';
import { pluginReferenceId, pluginVersion } from './schema/plugin.ts';
import { type SecretReference, secretReferenceName } from './schema/secret.ts';
import type { TeamDefaults } from './schema/team-file.ts';

type ByName<Value> = Readonly<Record<string, Value | null>>;
type SecretFields = Readonly<Partial<Record<'key' | 'property', string | null>>>;

/** A size's share of a team. */
interface Quota {
  readonly cpu?: string;
  readonly memory?: string;
  readonly pods?: number;
}

/**
 * A team's fields as one source writes them, in the form that is merged: the lists with a natural key are maps by that key, in which `null`
 * stands for an item with `enabled: false`.
 */
export interface TeamFields extends Omit<TeamDefaults, 'extends' | 'agents' | 'secrets' | 'plugins'> {
  readonly agents?: ByName<AgentOverrides> | null;
  readonly secrets?: ByName<SecretFields> | null;
  /** Versions by id. */
  readonly plugins?: ByName<string> | null;
  readonly quota?: Quota;
}

/** The lists with a natural key. */
export const keyedLists = ['agents', 'secrets', 'plugins'] as const;
export type KeyedList = (typeof keyedLists)[number];

/** Turns what is written in team.yaml, a profile or the defaults into the form that is merged. */
export function toTeamFields(written: TeamDefaults): TeamFields {
  const { extends: _, agents, secrets, plugins, ...fields } = written;
  return {
    ...fields,
    ...(agents !== undefined && { agents: agents && byKey(agents, agentReferenceKind, readAgent) }),
    ...(secrets !== undefined && { secrets: secrets && byKey(secrets, secretReferenceName, readSecret) }),
    ...(plugins !== undefined && {
      plugins: plugins && byKey(plugins, pluginReferenceId, (plugin) => (typeof plugin === 'string' ? pluginVersion(plugin) : null)),
    }),
  };
}

function byKey<Item, Value>(
  items: readonly Item[],
  key: (item: Item) => string,
  value: (item: Item) => Value,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(items.map((item) => [key(item), value(item)]));
}

function readAgent(written: AgentReference): AgentOverrides | null {
  if (typeof written === 'string') return {};
  if ('enabled' in written) return null;
  const { kind: _, ...overrides } = written;
  return overrides;
}

function readSecret(written: SecretReference): SecretFields | null {
  if (typeof written === 'string') return {};
  if ('enabled' in written) return null;
  const { name: _, ...fields } = written;
  return fields;
}

/** Index of the item with this key in a written list; -1 when it is not there. */
export function indexOfKey(written: TeamDefaults, list: KeyedList, key: string): number {
  switch (list) {
    case 'agents':
      return written.agents?.findIndex((item) => agentReferenceKind(item) === key) ?? -1;
    case 'secrets':
      return written.secrets?.findIndex((item) => secretReferenceName(item) === key) ?? -1;
    case 'plugins':
      return written.plugins?.findIndex((item) => pluginReferenceId(item) === key) ?? -1;
  }
}
