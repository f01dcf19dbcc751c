import type { FieldPath } from '../model/index.ts';
import { builtInSizes, builtInTeam } from './defaults.ts';
import type { Layer } from './layer.ts';
import type { Parsed } from './parsed.ts';
import type { FleetFile } from './schema/fleet-file.ts';
import type { TeamDefaults } from './schema/team-file.ts';
import { indexOfKey, keyedLists, type TeamFields, toTeamFields } from './team-fields.ts';

/** The layers that a fleet offers its teams. */
export interface FleetLayers {
  /** Below all others: what is built in, then fleet.yaml's own fields and its `defaults`. */
  readonly base: readonly Layer[];
  /** What is built in, then what fleet.yaml says of it. */
  readonly sizes: ReadonlyMap<string, readonly Layer[]>;
  readonly profiles: ReadonlyMap<string, Layer>;
}

/** Makes layers of what is built in and of fleet.yaml. */
export function fleetLayers({ file, written }: Parsed<FleetFile>): FleetLayers {
  const builtIn: Layer = { from: 'built-in', fields: builtInTeam };
  const own: Layer = {
    from: 'fleet.yaml',
    fields: { login: written.login, agentKinds: written.agentKinds },
    source: { file, toFilePath: (path) => path },
  };
  const defaults = writtenLayer('fleet defaults', { file, written: written.defaults ?? {} }, ['defaults']);
  const profiles = Object.entries(written.profiles ?? {}).map(
    ([name, profile]) => [name, writtenLayer(`profile ${name}`, { file, written: profile }, ['profiles', name])] as const,
  );
  return { base: [builtIn, own, defaults], sizes: sizeLayers({ file, written }), profiles: new Map(profiles) };
}

/** Makes a layer of team fields as people write them, below the path `base` of a file. */
export function writtenLayer(from: string, { file, written }: Parsed<TeamDefaults>, base: FieldPath): Layer {
  const toFilePath = ([field, key, ...rest]: FieldPath): FieldPath => {
    const list = keyedLists.find((name) => name === field);
    if (list !== undefined && typeof key === 'string') return [...base, list, indexOfKey(written, list, key), ...rest];
    return [...base, ...[field, key].filter((step) => step !== undefined), ...rest];
  };
  return { from, fields: toTeamFields(written), source: { file, toFilePath } };
}

function sizeLayers({ file, written }: Parsed<FleetFile>): ReadonlyMap<string, readonly Layer[]> {
  const sizes = new Map<string, readonly Layer[]>();
  for (const [name, fields] of Object.entries(builtInSizes)) sizes.set(name, [{ from: `size ${name}`, fields }]);
  for (const [name, size] of Object.entries(written.sizes ?? {})) {
    if (size === null) {
      sizes.delete(name);
      continue;
    }
    const fields: TeamFields = { controller: size.controller, quota: size.agents };
    const toFilePath = ([field, ...rest]: FieldPath) => ['sizes', name, field === 'quota' ? 'agents' : (field ?? ''), ...rest];
    sizes.set(name, [...(sizes.get(name) ?? []), { from: `size ${name}`, fields, source: { file, toFilePath } }]);
  }
  return sizes;
}
