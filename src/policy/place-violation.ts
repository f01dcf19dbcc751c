import type { FieldPath, KubernetesObject, Patch } from '../model/index.ts';
import { isTarget } from './fields/is-target.ts';
import { isAgentPod, objectOf, type Subject, type Violation } from './policy.ts';

interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/**
 * Where an overlay can change what is wrong: the line of the patch that wrote it, else the last patch of the object; for a pod template where it is
 * written; `team.yaml` for what no patch has touched.
 */
export const placeViolation = ({ team, locate }: Subject, violation: Violation): Place => {
  if (isAgentPod(violation.of)) return violation.of.place;
  const object = objectOf(violation);
  const patches = team.patches.filter(({ target }) => isTarget(target, object));
  const written = patches.flatMap((patch) => {
    const path = violation.path === undefined ? undefined : pathInPatch(patch, object, violation.path);
    return path === undefined ? [] : [{ file: patch.file, path: [...patch.path, ...path] }];
  });
  const last = patches.at(-1);
  const place = written.at(-1) ?? (last && { file: last.file, path: last.path });
  return place ? { file: place.file.path, ...locate(place.file, place.path) } : { file: `${team.folder}/team.yaml` };
};

/** The path below the entry of `patches.yaml` to what writes the value, or a part of it, or a map around it; undefined when nothing does. */
const pathInPatch = ({ change }: Patch, object: KubernetesObject, path: FieldPath): FieldPath | undefined => {
  if ('ops' in change) {
    const index = change.ops.findLastIndex((operation) => touches(operation, path));
    return index < 0 ? undefined : ['ops', index];
  }
  const inMerge = follow(change.merge, object, path);
  return inMerge && ['merge', ...inMerge];
};

/** Follows a path through a merge, as deep as it goes; undefined when the merge leaves the value as it is. */
const follow = (merge: unknown, object: unknown, [step, ...rest]: FieldPath): FieldPath | undefined => {
  if (step === undefined || typeof merge !== 'object' || merge === null) return [];
  const value = (object as Record<string | number, unknown> | undefined)?.[step];
  const key = Array.isArray(merge) ? positionIn(merge, value, step) : step;
  if (key === undefined || !Object.hasOwn(merge, key)) return undefined;
  const deeper = follow((merge as Record<string | number, unknown>)[key], value, rest);
  return deeper && [key, ...deeper];
};

/** Lists of a merge are matched by the names of their items. */
const positionIn = (list: readonly unknown[], value: unknown, step: string | number): number | undefined => {
  const name = (value as { readonly name?: unknown } | undefined)?.name;
  if (name === undefined) return typeof step === 'number' ? step : undefined;
  const position = list.findIndex((item) => (item as { readonly name?: unknown } | null)?.name === name);
  return position < 0 ? undefined : position;
};

/** Whether an operation writes a value, a part of it, or something around it. An index may have moved since, so any index fits. */
const touches = (operation: unknown, path: FieldPath): boolean => {
  const { op, path: pointer, from } = operation as { readonly op?: string; readonly path?: string; readonly from?: string };
  if (op === 'test') return false;
  return [pointer, op === 'move' ? from : undefined].some((text) => text !== undefined && isAround(stepsOf(text), path));
};

const stepsOf = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

const isAround = (steps: readonly string[], path: FieldPath): boolean =>
  steps.every((step, index) => {
    const other = path[index];
    return other === undefined || (typeof other === 'number' ? /^(-|\d+)$/.test(step) : step === other);
  });
