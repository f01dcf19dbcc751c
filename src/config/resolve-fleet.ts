import type { Checked, FieldPath, Fleet, Problem, Team } from '../model/index.ts';
import { checkSizes } from './check-sizes.ts';
import { distinctProblems } from './distinct-problems.ts';
import { fleetLayers } from './fleet-layers.ts';
import type { Layer } from './layer.ts';
import { findOrigin, type Origin } from './origin.ts';
import type { ParsedInputs, ParsedTeam } from './parse-inputs.ts';
import type { Parsed } from './parsed.ts';
import type { FilesFrom } from './resolve-files.ts';
import { resolveChannels } from './resolve-plugins.ts';
import { resolveSettings } from './resolve-settings.ts';
import { resolveTeam } from './resolve-team.ts';
import type { FleetFile } from './schema/fleet-file.ts';
import { createLayering, type TeamLayers } from './team-layers.ts';

/** A fleet with every default filled in, and where each of its values comes from. */
export interface Resolved {
  readonly fleet: Fleet;
  /** Where a value of a resolved team comes from, such as `['controller', 'memory']` or `['agents', 0, 'maximum']`. */
  readonly originOf: (team: Team, path: FieldPath) => Origin;
  /** What fleet.yaml says itself. */
  readonly fleetFile: Parsed<FleetFile>;
}

/**
 * Fills in what is not written: built-in defaults < `defaults` of fleet.yaml < size < profiles in the order of `extends` < team.yaml. Takes inputs
 * without problems of an earlier stage. A team with problems of its own is in the result all the same, as far as it goes.
 */
export function resolveFleet({ fleet: parsed, teams: parsedTeams, cascSchemas }: ParsedInputs): Checked<Resolved> {
  if (parsed === undefined) throw new Error('resolveFleet needs a fleet.yaml without problems');
  const settings = resolveSettings(parsed.written);
  const offered = fleetLayers(parsed);
  const problems: Problem[] = [...checkSizes(parsed, offered)];
  const findLayers = createLayering(parsed, offered);
  const byName = new Map(parsedTeams.map((team) => [team.name, { team, layers: findLayers(team) }]));
  const overlays: ReadonlyMap<string, ParsedTeam> = new Map(parsedTeams.map((team) => [team.name, team]));
  const context = {
    fleet: settings,
    channels: resolveChannels(parsed.written.channels, cascSchemas),
    groups: settings.ingress.groups.map(({ name }) => name),
  };

  const teams = [...byName.values()].map(({ team, layers }) => {
    const resolved = resolveTeam(team, layers.value, { ...context, filesFrom: filesFromOf(layers.value) });
    problems.push(...layers.problems, ...resolved.problems);
    return resolved.value;
  });
  const layersOf = (team: Team): readonly Layer[] => byName.get(team.name)?.layers.value.layers ?? [];
  const value: Resolved = {
    fleet: { ...settings, teams },
    originOf: (team, path) => findOrigin(team, path, layersOf(team), parsed),
    fleetFile: parsed,
  };
  return { value, problems: distinctProblems(problems) };

  function filesFromOf({ fields }: TeamLayers): FilesFrom | undefined {
    const source = fields.filesFrom;
    if (!source) return undefined;
    return { source, sourceFilesFrom: byName.get(source)?.layers.value.fields.filesFrom, teams: overlays };
  }
}
