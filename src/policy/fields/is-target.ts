import type { KubernetesObject, Patch } from '../../model/index.ts';

/** Whether a patch of a team is for this object. */
export const isTarget = (target: Patch['target'], { kind, metadata }: KubernetesObject): boolean =>
  target.kind === kind && target.name === metadata.name && (target.namespace === undefined || target.namespace === metadata.namespace);
