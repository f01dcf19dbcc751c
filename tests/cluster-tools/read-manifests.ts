import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAll } from 'js-yaml';
import type { KubernetesObject } from '../../src/model/index.ts';

/** All objects of the YAML files in a folder and below, in the order of the files' names; lists as `kubectl get` prints them are taken apart. */
export const readManifests = (folder: string): readonly KubernetesObject[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .toSorted()
    .flatMap((path) => loadAll(readFileSync(join(folder, path), 'utf8')) as readonly (KubernetesObject | null)[])
    .filter((object) => object !== null)
    .flatMap((object) => (object.kind === 'List' ? (object['items'] as readonly KubernetesObject[]) : [object]));
