import {
  type DataAtRisk,
  describeGoneTeam,
  type FindHeir,
  findDataAtRisk,
  findOtherCluster,
  findSharedVolumes,
  holdsHome,
  parseManifest,
} from '../impact/index.ts';
import type { Fleet, KubernetesObject } from '../model/index.ts';
import type { Plan } from '../output/index.ts';

type Texts = ReadonlyMap<string, string>;

export interface PlannedChange {
  readonly fleet: Fleet;
  readonly plan: Plan;
  /** The text of each file of the output folder, by its path below it. */
  readonly existing: Texts;
  /** Reads the `storage.yaml` of each team that is not rendered; absent where all are. */
  readonly readOthers?: () => Texts;
}

/** The files of a team that say what it keeps, and where. */
const manifests = ['storage.yaml', 'namespaces.yaml'] as const;

/** Files of `argocd/` that are no team's. */
const sharedApplications = new Set(['app-of-apps', 'cluster', 'settings']);

/**
 * Finds what a planned change of the output folder puts at risk, by team. What is not there yet cannot be: not for a first run, not for a team that comes
 * or comes back. Reads nothing but the texts that change or go, and those of `readOthers` for a team that gets volumes.
 */
export const findFleetRisks = ({ fleet, plan, existing, readOthers }: PlannedChange): readonly DataAtRisk[] => {
  const changed = new Map(plan.change.map(({ path, text }) => [path, text]));
  const written = new Map([...changed, ...plan.create.map(({ path, text }) => [path, text] as const)]);
  const findHeir = heirs(fleet);
  const ofTeams = fleet.teams.flatMap(({ name, suspended }) => {
    // A manifest that is missing beside an Application was removed by hand: what it held is in the cluster.
    const isDelivered = existing.has(applicationOf(name));
    const files = manifests.filter((file) => (isDelivered ? written : changed).has(`${name}/${file}`));
    const read = (texts: Texts) => files.map((file) => readManifest(file, texts.get(`${name}/${file}`)));
    const before = read(existing);
    return [
      ...before.flatMap((objects, index) => (objects === undefined ? [unreadable(name, `${name}/${files[index]}`, existing)] : [])),
      ...findDataAtRisk({ team: name, before: join(before), after: join(read(written)), suspended, findHeir }),
      ...findMove(name, existing, changed),
      ...findShared(name, existing, written, readOthers),
    ];
  });
  const gone = goneTeams(fleet, plan).flatMap((team) => {
    const path = `${team}/storage.yaml`;
    const before = readManifest('storage.yaml', existing.get(path));
    const risk = describeGoneTeam({ team, before: before ?? [], findHeir });
    return before === undefined ? [risk, unreadable(team, path, existing)] : [risk];
  });
  return [...ofTeams, ...gone].toSorted((one, other) => (one.team < other.team ? -1 : one.team > other.team ? 1 : 0));
};

type Objects = readonly KubernetesObject[] | undefined;

const applicationOf = (team: string): string => `argocd/${team}.yaml`;

/** Undefined for a text that somebody changed so that it does not say any more where the home is. */
const readManifest = (file: (typeof manifests)[number], text = ''): Objects => {
  const objects = parseManifest(text);
  return objects !== undefined && (file !== 'storage.yaml' || holdsHome(objects)) ? objects : undefined;
};

const join = (read: readonly Objects[]): readonly KubernetesObject[] => read.flatMap((objects) => objects ?? []);

const unreadable = (team: string, path: string, existing: Texts): DataAtRisk => ({
  team,
  what: 'manifest',
  path,
  sentence: `expected the manifest as it was written, found ${existing.has(path) ? `one in which "${team}" cannot be read any more` : 'none'}: nobody can tell what the change does to its home`,
  way: 'take the file from Git again',
});

const findMove = (team: string, existing: Texts, changed: Texts): readonly DataAtRisk[] => {
  const after = changed.get(applicationOf(team));
  if (after === undefined) return [];
  const read = (text = '') => parseManifest(text) ?? [];
  return findOtherCluster({ team, before: read(existing.get(applicationOf(team))), after: read(after) });
};

const findShared = (team: string, existing: Texts, written: Texts, readOthers: PlannedChange['readOthers']): readonly DataAtRisk[] => {
  const path = `${team}/storage.yaml`;
  const after = written.get(path);
  if (after === undefined || readOthers === undefined) return [];
  const read = (text = '') => parseManifest(text) ?? [];
  // To parse those of thousands of teams would take seconds.
  const accessPoints = after.match(/\bfsap-[0-9a-f]+/g) ?? [];
  const similar = [...readOthers()].filter(([, text]) => accessPoints.some((accessPoint) => text.includes(accessPoint)));
  const others = new Map(similar.map(([other, text]) => [other.slice(0, other.indexOf('/')), read(text)]));
  return findSharedVolumes({ team, before: read(existing.get(path)), after: read(after), others });
};

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
