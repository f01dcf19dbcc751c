import type { FieldPath } from '../../model/index.ts';
import { mapsAt, type PlainMap } from '../fields/value-at.ts';
import type { SubjectPod } from './pod-spec.ts';

/** A container of a pod: its own, or one that runs before. */
export interface PodContainer {
  /** As it is written. */
  readonly name: string;
  readonly container: PlainMap;
  /** From the root of the object. */
  readonly path: FieldPath;
}

/** All containers of a pod. What a patch has bent out of shape is passed over: the API server refuses it. */
export const containersOf = ({ spec, path }: Pick<SubjectPod, 'spec' | 'path'>): readonly PodContainer[] =>
  ['initContainers', 'containers', 'ephemeralContainers'].flatMap((list) =>
    mapsAt(spec, [list]).map(({ item, path: below }) => ({ name: String(item['name'] ?? ''), container: item, path: [...path, ...below] })),
  );
