import type { KubernetesObject } from '../../src/model/index.ts';
import { nameOf } from '../../src/policy/policy.ts';
import type { Answer, Api, WriteOptions } from './api.ts';

const first = ['Namespace', 'CustomResourceDefinition'];
const second = ['PersistentVolume', 'ServiceAccount', 'ResourceQuota', 'LimitRange', 'ConfigMap', 'Secret', 'EC2NodeClass', 'IngressClass'];
const last = ['Deployment'];

/** One object and what the API server said of it. */
export interface Applied extends Answer {
  readonly object: KubernetesObject;
}

/** Applies objects, those that others need first, and within such a wave at once. */
export const applyAll = async (api: Api, objects: readonly KubernetesObject[], options: WriteOptions = {}): Promise<readonly Applied[]> => {
  const applied: Applied[] = [];
  for (const wave of [0, 1, 2, 3]) {
    const now = objects.filter(({ kind }) => waveOf(kind) === wave);
    applied.push(...(await Promise.all(now.map(async (object) => ({ object, ...(await apply(api, object, options)) })))));
  }
  return applied;
};

/** A kind that is not served is a refusal like others. */
const apply = (api: Api, object: KubernetesObject, options: WriteOptions): Promise<Answer> =>
  api.apply(object, options).catch((error: Error) => ({ status: 404, body: { message: error.message }, warnings: [] }));

const waveOf = (kind: string): number => {
  if (first.includes(kind)) return 0;
  if (second.includes(kind)) return 1;
  return last.includes(kind) ? 3 : 2;
};

/** What was refused or met with a warning, one line each. */
export const complaints = (applied: readonly Applied[]): readonly string[] =>
  applied.flatMap(({ object, status, body, warnings }) => [
    ...(status >= 300 ? [`${nameOf(object)}: refused: ${body.message}`] : []),
    ...warnings.map((warning) => `${nameOf(object)}: warning: ${warning}`),
  ]);
