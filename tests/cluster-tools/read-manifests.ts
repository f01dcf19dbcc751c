import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAll } from 'js-yaml';
import type { KubernetesObject } from '../../src/model/index.ts';

/** All objects of the YAML files in a folder and below, in the order of the files' names; lists as `kubectl get` prints them are taken apart. Throws with the file's name. */
export const readManifests = (folder: string): readonly KubernetesObject[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.ya?ml$/.test(path))
    .toSorted()
    .flatMap((path) => readFile(join(folder, path)))
    .filter((object) => object !== null)
    .flatMap((object) => (object.kind === 'List' ? (object['items'] as readonly KubernetesObject[]) : [object]));

const readFile = (path: string): readonly (KubernetesObject | null)[] => {
  try {
    return loadAll(readFileSync(path, 'utf8')) as readonly (KubernetesObject | null)[];
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
};
