import type { FieldPath, Team } from '../model/index.ts';
import { valueAt } from './field-path.ts';
import { type Layer, lastWriter, locateInLayer, type Place } from './layer.ts';
import { locate } from './locate.ts';
import type { Parsed } from './parsed.ts';
import { clientSecretName } from './resolve-secrets.ts';
import type { FleetFile } from './schema/fleet-file.ts';
import { pluginId } from './schema/plugin.ts';

/** Where a value comes from. Built-in values have no place. */
export interface Origin {
  /** `built-in`, `fleet.yaml`, `fleet defaults`, `size small`, `profile mobile`, `channel stable`, `team.yaml`, or the path of a file. */
  readonly from: string;
  readonly place?: Place;
}

/** Finds where the value at `path` of a resolved team is written. `layers` are the team's, the later one wins. */
export function findOrigin(team: Team, path: FieldPath, layers: readonly Layer[], fleet: Parsed<FleetFile>): Origin {
  const place = placeOfFile(team, path);
  if (place !== undefined) return { from: place.file, place };
  for (const written of writtenPaths(team, path)) {
    const isItem = typeof written.at(-1) === 'number';
    // A list comes from one layer whole; what it does not have was added to it.
    const writer = lastWriter(layers, isItem ? written.slice(0, -1) : written);
    if (writer === undefined) continue;
    if (isItem && valueAt(writer.fields, written) === undefined) return { from: 'built-in' };
    return { from: writer.from, place: locateInLayer(writer, written) };
  }
  const channel = channelPath(team, path, fleet.written);
  if (channel === undefined) return { from: 'built-in' };
  return { from: `channel ${team.channel.name}`, place: { file: fleet.file.path, ...locate(fleet.file, channel) } };
}

/** The place of what a file of its own holds. */
function placeOfFile(team: Team, [field, index, ...rest]: FieldPath): Place | undefined {
  if (typeof index !== 'number') return undefined;
  if (field === 'jobs' || field === 'casc') return { file: team[field][index]?.path ?? team.folder };
  const patch = field === 'patches' ? team.patches[index] : undefined;
  return patch && { file: patch.file.path, ...locate(patch.file, [...patch.path, ...rest]) };
}

/** Where, in the form of the layers, the fields may be written that a resolved value comes from; the first that is written counts. */
function writtenPaths(team: Team, path: FieldPath): readonly FieldPath[] {
  const [field, index, ...rest] = path;
  if (field === 'login') return index === undefined || index === 'kind' ? [['login']] : [['login', 'oidc', index, ...rest], ['login']];
  if (field === 'channel') return index === undefined || index === 'name' ? [['channel']] : [];
  if (typeof index !== 'number') return [path];
  if (field === 'agents') return agentPaths(team, index, rest);
  if (field === 'plugins') return [['plugins', team.plugins[index]?.id ?? '']];
  if (field !== 'secrets') return [path];
  const name = team.secrets[index]?.name ?? '';
  const login = name === clientSecretName ? [['login', 'oidc', 'clientSecret'], ['login']] : [];
  return [['secrets', name, ...rest], ['secrets', name], ...login];
}

/** A field of an agent is the entry's in `agents`, or else the kind's. */
function agentPaths({ agents }: Team, index: number, [field, ...rest]: FieldPath): readonly FieldPath[] {
  const agent = agents[index];
  if (agent === undefined) return [];
  if (field === undefined || field === 'name') return [['agents', agent.name]];
  if (field !== 'containers')
    return [
      ['agents', agent.name, field, ...rest],
      ['agentKinds', agent.name, field, ...rest],
    ];
  const [container, ...below] = rest;
  const name = typeof container === 'number' ? agent.containers[container]?.name : undefined;
  return [['agentKinds', agent.name, 'containers', ...(name === undefined ? [] : [name, ...below])]];
}

/** The path in fleet.yaml of what a team's channel gives. */
function channelPath(team: Team, [field, index, ...rest]: FieldPath, { channels }: FleetFile): FieldPath | undefined {
  const { name } = team.channel;
  if (field === 'channel' && index !== undefined) return ['channels', name, index, ...rest];
  if (field !== 'plugins' || typeof index !== 'number') return undefined;
  const position = channels[name]?.plugins?.findIndex((pinned) => pluginId(pinned) === team.plugins[index]?.id) ?? -1;
  return position < 0 ? undefined : ['channels', name, 'plugins', position];
}
