import { type DataAtRisk, describeGoneTeam, type FindHeir, findDataAtRisk, holdsHome, parseManifest } from '../impact/index.ts';
import type { Fleet, KubernetesObject } from '../model/index.ts';
import type { Plan } from '../output/index.ts';

export interface PlannedChange {
  readonly fleet: Fleet;
  readonly plan: Plan;
  /** The text of each file of the output folder, by its path below it. */
  readonly existing: ReadonlyMap<string, string>;
}

/** The files of a team that say what it keeps, and where. */
const manifests = ['storage.yaml', 'namespaces.yaml'] as const;

/** Files of `argocd/` that are no team's. */
const sharedApplications = new Set(['app-of-apps', 'cluster', 'settings']);

/**
 * Finds what a planned change of the output folder puts at risk, by team. What is not there yet cannot be: not for a first run, not for a team that comes
 * or comes back. Reads nothing but the texts that change or go.
 */
export const findFleetRisks = ({ fleet, plan, existing }: PlannedChange): readonly DataAtRisk[] => {
  const changed = new Map(plan.change.map(({ path, text }) => [path, text]));
  const findHeir = heirs(fleet);
  const ofTeams = fleet.teams.flatMap(({ name, suspended }) => {
    const files = manifests.filter((file) => changed.has(`${name}/${file}`));
    if (files.length === 0) return [];
    const read = (texts: ReadonlyMap<string, string>) => files.map((file) => readManifest(file, texts.get(`${name}/${file}`)));
    const before = read(existing);
    return [
      ...before.flatMap((objects, index) => (objects === undefined ? [unreadable(name, `${name}/${files[index]}`)] : [])),
      ...findDataAtRisk({ team: name, before: join(before), after: join(read(changed)), suspended, findHeir }),
    ];
  });
  const gone = goneTeams(fleet, plan).map((team) => {
    const before = join([readManifest('storage.yaml', existing.get(`${team}/storage.yaml`))]);
    return describeGoneTeam({ team, before, findHeir });
  });
  return [...ofTeams, ...gone].toSorted((one, other) => (one.team < other.team ? -1 : one.team > other.team ? 1 : 0));
};

type Objects = readonly KubernetesObject[] | undefined;

/** Undefined for a text that somebody changed so that it does not say any more where the home is. */
const readManifest = (file: (typeof manifests)[number], text = ''): Objects => {
  const objects = parseManifest(text);
  return objects !== undefined && (file !== 'storage.yaml' || holdsHome(objects)) ? objects : undefined;
};

const join = (read: readonly Objects[]): readonly KubernetesObject[] => read.flatMap((objects) => objects ?? []);

const unreadable = (team: string, path: string): DataAtRisk => ({
  team,
  what: 'manifest',
  path,
  sentence: `expected the manifest as it was written, found one in which "${team}" cannot be read any more: nobody can tell what the change does to its home`,
  way: 'take the file from Git again',
});

/** Teams whose Application goes; a folder without one is a stray copy, of which nothing is in the cluster. */
const goneTeams = (fleet: Fleet, { remove }: Plan): readonly string[] => {
  const present = new Set(fleet.teams.map(({ name }) => name));
  return remove
    .flatMap((path) => /^argocd\/(.+)\.yaml$/.exec(path)?.[1] ?? [])
    .filter((name) => !sharedApplications.has(name) && !present.has(name));
};

/** Which team has an access point now. */
const heirs = ({ storage, teams }: Fleet): FindHeir => {
  const byHandle = new Map(
    teams.flatMap(({ name, suspended, home, cache }) =>
      [home, ...(cache ? [cache] : [])].map(({ accessPoint }) => [`${storage.fileSystem}::${accessPoint}`, { team: name, suspended }]),
    ),
  );
  return (handle) => byHandle.get(handle);
};
