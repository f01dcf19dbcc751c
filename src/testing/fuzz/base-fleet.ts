import { loadAll } from 'js-yaml';
import type { KubernetesObject } from '../../model/index.ts';
import { renderFleet } from '../temporary-fleet.ts';
import { type FleetFiles, readFleetFiles } from './fleet-files.ts';

/** A fleet without problems, from which mutations begin. */
export interface BaseFleet {
  readonly name: string;
  readonly files: FleetFiles;
  /** Sorted by name. */
  readonly teams: readonly string[];
  /** What is rendered of it, by path below `dist/`. */
  readonly rendered: ReadonlyMap<string, string>;
  /** Objects by the team whose folder of `dist/` they are in. */
  readonly objects: ReadonlyMap<string, readonly KubernetesObject[]>;
}

/** Reads and renders a fleet. Throws when it has problems. */
export async function readBaseFleet(name: string, root: string): Promise<BaseFleet> {
  const files = readFleetFiles(root);
  const teams = [...new Set([...files.keys()].flatMap((path) => /^overlays\/([^/]+)\//.exec(path)?.[1] ?? []))].toSorted();
  const rendered = await renderFleet(root);
  return { name, files, teams, rendered, objects: new Map(teams.map((team) => [team, objectsBelow(rendered, team)])) };
}

/** The objects in a folder of `dist/`, read from its text. */
export function objectsBelow(rendered: ReadonlyMap<string, string>, folder: string): readonly KubernetesObject[] {
  return [...rendered].filter(([path]) => path.startsWith(`${folder}/`)).flatMap(([, text]) => loadAll(text) as KubernetesObject[]);
}
