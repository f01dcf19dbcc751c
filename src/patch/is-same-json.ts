import { compare } from 'fast-json-patch';

/** Whether two plain JSON values are equal. The order of the keys of a map does not matter. */
export function isSameJson(left: unknown, right: unknown): boolean {
  return compare({ value: left }, { value: right }).length === 0;
}
