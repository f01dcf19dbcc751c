import type { FieldPath } from '../../model/index.ts';

export type PlainMap = Readonly<Record<string, unknown>>;

/** The value at a path below another; undefined where a patch has bent what is around it into something else. Never throws. */
export const valueAt = (value: unknown, path: FieldPath): unknown =>
  path.reduce<unknown>((inner, step) => (isContainer(inner) && Object.hasOwn(inner, step) ? inner[step] : undefined), value);

/** The map at a path; empty for everything that is no map. */
export const mapAt = (value: unknown, path: FieldPath): PlainMap => {
  const found = valueAt(value, path);
  return isMap(found) ? found : {};
};

/** The items of the list at a path that are maps, each with its path; empty for everything that is no list. */
export const mapsAt = (value: unknown, path: FieldPath): readonly { readonly item: PlainMap; readonly path: FieldPath }[] => {
  const found = valueAt(value, path);
  return Array.isArray(found) ? found.flatMap((item: unknown, index) => (isMap(item) ? [{ item, path: [...path, index] }] : [])) : [];
};

export const isMap = (value: unknown): value is PlainMap => typeof value === 'object' && value !== null && !Array.isArray(value);

const isContainer = (value: unknown): value is Readonly<Record<string | number, unknown>> => typeof value === 'object' && value !== null;
