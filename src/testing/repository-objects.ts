import { loadAll } from 'js-yaml';
import type { KubernetesObject, OutputFile } from '../model/index.ts';
import { synthesize } from '../synth.ts';

/** An object of the fleet of this repository as it is written, and where, such as `dist/payments/access.yaml`. */
export interface WrittenObject {
  readonly file: string;
  readonly object: KubernetesObject;
}

/** Everything that fleet.yaml and overlays/ of this repository come to, patches included, as somebody reads it in `dist/`. Rejects when there are problems. */
export const repositoryObjects = async (): Promise<readonly WrittenObject[]> => {
  const files: OutputFile[] = [];
  const { problems } = await synthesize('.', (file) => files.push(file));
  if (problems.length > 0) throw new Error(JSON.stringify(problems, undefined, 2));
  return files.flatMap(({ path, text }) =>
    (loadAll(text) as readonly KubernetesObject[]).map((object) => ({ file: `dist/${path}`, object })),
  );
};
