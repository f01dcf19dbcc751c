import { load, loadAll } from 'js-yaml';
import type { Fleet, KubernetesObject } from '../../model/index.ts';
import { type BaseFleet, objectsBelow } from './base-fleet.ts';
import { changedPaths, type FleetFiles } from './fleet-files.ts';
import { textAt } from './mutators/mutator.ts';
import { findEscapes } from './oracle/index.ts';

/** Finds what is wrong with what is rendered of a mutated fleet. `validate` holds an object against the schemas of Kubernetes. */
export interface Rendered {
  readonly fleet: Fleet;
  readonly files: ReadonlyMap<string, string>;
}

export type Validate = (object: KubernetesObject, release: string) => readonly string[];

export function checkOutput(base: BaseFleet, files: FleetFiles, rendered: Rendered, validate: Validate): readonly string[] {
  return [
    ...checkPaths(files, rendered),
    ...checkOthers(base, files, rendered),
    ...checkSchemas(base, rendered, validate).flatMap(({ isPatched, mistake }) => (isPatched ? [] : [mistake])),
    ...rendered.fleet.teams.flatMap(({ name }) => checkTeam(base, files, rendered, name)),
  ];
}

/** Everything is below `<team>/`, `cluster/` and `argocd/`, and each of these is a folder of `overlays/` or the fleet's own. */
function checkPaths(files: FleetFiles, { files: output }: Rendered): readonly string[] {
  const teams = new Set([...files.keys()].flatMap((path) => /^overlays\/([^/]+)\//.exec(path)?.[1] ?? []));
  return [...output.keys()]
    .filter((path) => {
      const [folder = '', name = '', ...more] = path.split('/');
      const isKnown = folder === 'cluster' || teams.has(folder) || (folder === 'argocd' && isOfArgocd(name, teams));
      return !isKnown || more.length > 0 || !/^[a-z0-9-]+\.yaml$/.test(name);
    })
    .map((path) => `writes ${path}`);
}

const isOfArgocd = (name: string, teams: ReadonlySet<string>): boolean =>
  ['app-of-apps.yaml', 'cluster.yaml', 'settings.yaml'].includes(name) || teams.has(name.replace(/\.yaml$/, ''));

/** What is written of a team depends on its own folder, that of the team whose files it takes, and fleet.yaml. */
function checkOthers(base: BaseFleet, files: FleetFiles, { files: output }: Rendered): readonly string[] {
  const changed = changedPaths(base.files, files);
  if (changed.some((path) => !path.startsWith('overlays/'))) return [];
  const touched = new Set(changed.map((path) => path.split('/')[1] ?? ''));
  const isTouched = (team: string): boolean =>
    touched.has(team) || [base.files, files].some((all) => touched.has(sourceOf(textAt(all, `overlays/${team}/team.yaml`))));
  return base.teams
    .filter((team) => !isTouched(team))
    .flatMap((team) => [...base.rendered.keys()].filter((path) => path.startsWith(`${team}/`) || path === `argocd/${team}.yaml`))
    .filter((path) => base.rendered.get(path) !== output.get(path))
    .map((path) => `changes ${path} of a team that nobody touched`);
}

const sourceOf = (text: string): string => /^"?filesFrom"?: *["']?([\w-]+)/m.exec(text)?.[1] ?? '';

/** Patched objects that the API server would refuse. It does, so that they change nothing in the cluster. */
export function countRefusedPatches(base: BaseFleet, rendered: Rendered, validate: Validate): number {
  return checkSchemas(base, rendered, validate).filter(({ isPatched }) => isPatched).length;
}

interface SchemaMistake {
  readonly mistake: string;
  readonly isPatched: boolean;
}

function checkSchemas(base: BaseFleet, { files, fleet }: Rendered, validate: Validate): readonly SchemaMistake[] {
  return [...files]
    .filter(([path, text]) => base.rendered.get(path) !== text)
    .flatMap(([path, text]) =>
      (loadAll(text) as KubernetesObject[]).flatMap((object) => {
        const { kind, metadata } = object;
        const patches = fleet.teams.find(({ name }) => path.startsWith(`${name}/`))?.patches ?? [];
        const isPatched = patches.some(({ target }) => target.kind === kind && target.name === metadata.name);
        return validate(object, fleet.cluster.kubernetes).map((mistake) => ({
          isPatched,
          mistake: `${path} ${kind} ${metadata.name}: ${mistake}`,
        }));
      }),
    );
}

/** What is wrong with the objects of the teams whose folders have changed. */
function checkTeam(base: BaseFleet, files: FleetFiles, { files: output, fleet }: Rendered, name: string): readonly string[] {
  const team = fleet.teams.find((other) => other.name === name);
  const paths = [...output.keys()].filter((path) => path.startsWith(`${name}/`));
  if (team === undefined || paths.every((path) => base.rendered.get(path) === output.get(path))) return [];
  const onlyPatches = changedPaths(base.files, files).every((path) => path.endsWith('/patches.yaml'));
  const unpatched = base.objects.get(name);
  const [project] = loadAll(output.get(`argocd/${name}.yaml`) ?? '');
  const escapes = findEscapes(objectsBelow(output, name), project, {
    fleet,
    team,
    written: inputsOf(files, name),
    ...(onlyPatches && unpatched && { unpatched }),
  });
  return escapes.map((escape) => `${name}: ${escape}`);
}

/** Where a team's own access points may be written. */
const inputsOf = (files: FleetFiles, team: string): string => {
  const own = textAt(files, `overlays/${team}/team.yaml`);
  const fleet = load(textAt(files, 'fleet.yaml')) as { readonly defaults?: unknown; readonly profiles?: unknown };
  return `${own}\n${JSON.stringify([fleet.defaults, fleet.profiles])}`;
};
