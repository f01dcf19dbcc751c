import type { Checked, Problem } from '../model/index.ts';
import { builtInSize } from './defaults.ts';
import { type FleetLayers, writtenLayer } from './fleet-layers.ts';
import { type Layer, lastWriter, locateInLayer, mergeLayers, type Place } from './layer.ts';
import { locate } from './locate.ts';
import { merge } from './merge.ts';
import type { ParsedTeam } from './parse-inputs.ts';
import type { Parsed } from './parsed.ts';
import type { FleetFile } from './schema/fleet-file.ts';
import { keyedLists, type TeamFields } from './team-fields.ts';
import { unknownName } from './unknown-name.ts';

/** The sources of one team's fields and what they come to. */
export interface TeamLayers {
  readonly size: string;
  /** What is built in first, team.yaml last. */
  readonly layers: readonly Layer[];
  readonly fields: TeamFields;
}

/** What teams with the same size and profiles have in common, computed once for all of them. */
type Inherited = Checked<Omit<TeamLayers, 'size'>>;

/** Gives a function that finds the layers of a team, in their order of precedence, and merges them. */
export function createLayering(
  fleet: Parsed<FleetFile>,
  { base, sizes, profiles }: FleetLayers,
): (team: ParsedTeam) => Checked<TeamLayers> {
  const inherited = new Map<string, Inherited>();

  return ({ team }) => {
    const own = writtenLayer('team.yaml', team, []);
    const { value: extended, problems } = findProfiles(team);
    const writer = lastWriter([...base, ...extended, own], ['size']);
    const size = writer?.fields.size ?? builtInSize;
    const unknownSize = sizes.has(size) ? [] : [unknownName(placeOf(writer, fleet), 'size', 'a size of fleet.yaml', size, sizes.keys())];
    const below = inherit(size, extended);
    const dropped = checkDrops(below.value.fields, own);
    const value = { size, layers: [...below.value.layers, own], fields: merge(below.value.fields, own.fields) };
    return { value, problems: [...problems, ...unknownSize, ...below.problems, ...dropped] };
  };

  function findProfiles(team: ParsedTeam['team']): Checked<readonly Layer[]> {
    const isOwn = team.written.extends !== undefined;
    const names = (isOwn ? team.written.extends : fleet.written.defaults?.extends) ?? [];
    const problems: Problem[] = [];
    const value = names.flatMap((name, index) => {
      const profile = profiles.get(name);
      if (profile !== undefined) return [profile];
      const [file, path] = isOwn ? [team.file, ['extends', index]] : [fleet.file, ['defaults', 'extends', index]];
      problems.push(unknownName({ file: file.path, ...locate(file, path) }, 'extends', 'a profile of fleet.yaml', name, profiles.keys()));
      return [];
    });
    return { value, problems };
  }

  function inherit(size: string, extended: readonly Layer[]): Inherited {
    const key = [size, ...extended.map(({ from }) => from)].join('\n');
    const known = inherited.get(key);
    if (known !== undefined) return known;
    const layers = [...base, ...(sizes.get(size) ?? []), ...extended];
    const problems = layers.flatMap((layer, index) => checkDrops(mergeLayers(layers.slice(0, index)), layer));
    const found = { value: { layers, fields: mergeLayers(layers) }, problems };
    inherited.set(key, found);
    return found;
  }
}

function placeOf(writer: Layer | undefined, fleet: Parsed<FleetFile>): Place {
  return (writer && locateInLayer(writer, ['size'])) ?? { file: fleet.file.path };
}

/** Finds items with `enabled: false` that no layer below brings. */
function checkDrops(below: TeamFields, layer: Layer): readonly Problem[] {
  return keyedLists.flatMap((list) =>
    Object.entries(layer.fields[list] ?? {}).flatMap(([key, value]) => {
      if (value !== null || Object.hasOwn(below[list] ?? {}, key)) return [];
      const place = locateInLayer(layer, [list, key]) ?? { file: '' };
      return [
        {
          rule: 'drops-what-is-inherited',
          ...place,
          where: list,
          message: `expected an inherited item, found "${key}", which is not`,
          fix: 'remove it',
        },
      ];
    }),
  );
}
