import { isMap } from './value-at.ts';

/** Whether two plain values say the same, whatever the order of keys. What is nothing is the same as null, as for the API server. */
export const sameJson = (one: unknown, other: unknown): boolean => {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, index) => sameJson(item, other[index]));
  if (isMap(one) && isMap(other)) return [...Object.keys(one), ...Object.keys(other)].every((key) => sameJson(one[key], other[key]));
  return (one ?? null) === (other ?? null);
};

/** Whether a text is JSON that says the same as a value. */
export const isJsonOf = (text: unknown, value: unknown): boolean => {
  if (typeof text !== 'string') return false;
  try {
    return sameJson(JSON.parse(text), value);
  } catch {
    return false;
  }
};
