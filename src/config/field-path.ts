import type { FieldPath } from '../model/index.ts';

/** Prints a path as people write it: `agents[1].capacity`, `environment["A.B"]`. */
export function formatFieldPath(path: FieldPath): string {
  let printed = '';
  for (const step of path) {
    if (typeof step === 'number') printed += `[${step}]`;
    else if (!/^[\w-]+$/.test(step)) printed += `[${JSON.stringify(step)}]`;
    else printed += printed === '' ? step : `.${step}`;
  }
  return printed;
}

/** The value at a path of a parsed document; undefined when there is none. */
export function valueAt(document: unknown, path: FieldPath): unknown {
  let value = document;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}
