import type { CascSchema, Channel, Checked, FieldPath, Plugin, Problem } from '../model/index.ts';
import { compact } from './compact.ts';
import type { Place } from './layer.ts';
import type { FleetFile } from './schema/fleet-file.ts';
import { pluginId, pluginVersion } from './schema/plugin.ts';
import type { TeamFields } from './team-fields.ts';

/** A channel of fleet.yaml with its plugins, sorted by id. */
export interface ResolvedChannel extends Channel {
  readonly plugins: readonly Plugin[];
  readonly pluginIds: ReadonlySet<string>;
}

/** Resolves the channels of fleet.yaml, once for all teams. */
export function resolveChannels(
  channels: FleetFile['channels'],
  cascSchemas: ReadonlyMap<string, CascSchema>,
): ReadonlyMap<string, ResolvedChannel> {
  const resolved = Object.entries(channels).map(([name, { controller, plugins = [], pluginsInImage = false, schema = '' }]) => {
    const pinned = sortById(plugins.map((plugin) => ({ id: pluginId(plugin), version: pluginVersion(plugin) })));
    const cascSchema = cascSchemas.get(schema);
    const pluginIds = new Set(pinned.map(({ id }) => id));
    return [name, { name, controller, pluginsInImage, ...(cascSchema && { cascSchema }), plugins: pinned, pluginIds }] as const;
  });
  return new Map(resolved);
}

/**
 * Joins a channel's plugins and a team's, sorted by id. A team that pins one of the channel's again is a problem: a channel is tested as a whole.
 */
export function resolvePlugins(
  channel: Pick<ResolvedChannel, 'plugins' | 'pluginIds'>,
  { plugins }: TeamFields,
  placeOf: (path: FieldPath) => Place,
): Checked<readonly Plugin[]> {
  const own = Object.entries(compact(plugins)).map(([id, version]) => ({ id, version }));
  if (own.length === 0) return { value: channel.plugins, problems: [] };
  const problems = own.filter(({ id }) => channel.pluginIds.has(id)).map(({ id }) => pinnedTwice(placeOf(['plugins', id]), id));
  return { value: sortById([...channel.plugins, ...own.filter(({ id }) => !channel.pluginIds.has(id))]), problems };
}

function sortById(plugins: readonly Plugin[]): readonly Plugin[] {
  return plugins.toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

function pinnedTwice(place: Place, id: string): Problem {
  const message = `expected a plugin that the channel does not pin, found "${id}"`;
  return { rule: 'channel-pins-plugins', ...place, where: 'plugins', message, fix: 'remove it, or change the channel in fleet.yaml' };
}
