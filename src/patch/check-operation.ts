import { suggestName } from '../messages/suggest-name.ts';
import type { Finding } from './finding.ts';
import { isPlainMap } from './is-plain-map.ts';
import { isSameJson } from './is-same-json.ts';
import { formatPointer, getValue, isIndex } from './json-pointer.ts';
import type { Operation } from './parse-operation.ts';

/** Why an operation cannot be applied, and the repair. */
export type Failure = Pick<Finding, 'message' | 'fix'>;

/** An operation that touches one path only. */
export type SimpleOperation = Exclude<Operation, { readonly op: 'move' | 'copy' }>;

/**
 * Checks an operation against the document that it is for: `add` needs the map or list above its path, the others the value at it, and
 * `test` needs that value to be equal. `showsValues` is false for a document whose values no message may hold.
 */
export function checkOperation(document: unknown, operation: SimpleOperation, showsValues: boolean): Failure | undefined {
  if (operation.op === 'add') {
    return checkPlace(document, operation.path);
  }
  return checkThere(document, operation.path) ?? (operation.op === 'test' ? checkEqual(document, operation, showsValues) : undefined);
}

/** Checks that there is a value at the end of a path. */
export function checkThere(document: unknown, path: readonly string[]): Failure | undefined {
  if (getValue(document, path) !== undefined) {
    return undefined;
  }
  const depth = path.findIndex((_, index) => getValue(document, path.slice(0, index + 1)) === undefined);
  const above = path.slice(0, depth);
  const place = depth === 0 ? 'the object' : `"${formatPointer(above)}"`;
  const message = `expected "${formatPointer(path)}" to be there`;
  const parent = getValue(document, above);
  if (Array.isArray(parent)) {
    return { message: `${message}, found ${place} to be a list of ${parent.length}` };
  }
  if (!isPlainMap(parent)) {
    return { message: `${message}, found ${place} to be neither a map nor a list` };
  }
  const keys = Object.keys(parent);
  const suggestion = suggestName(path[depth] ?? '', keys);
  return {
    message: `${message}, found ${place} with ${listKeys(keys)}`,
    ...(suggestion === undefined ? {} : { fix: `did you mean "${formatPointer([...above, suggestion])}"?` }),
  };
}

function listKeys(keys: readonly string[]): string {
  const shown = keys.slice(0, mostShownKeys).map((key) => `"${key}"`);
  const hidden = keys.length - shown.length;
  return keys.length === 0 ? 'nothing in it' : shown.join(', ') + (hidden === 0 ? '' : ` and ${hidden} more`);
}

function checkPlace(document: unknown, path: readonly string[]): Failure | undefined {
  const above = path.slice(0, -1);
  const key = path.at(-1) ?? '';
  const parent = getValue(document, above);
  if (parent === undefined) {
    return checkThere(document, above);
  }
  if (Array.isArray(parent)) {
    const fits = key === '-' || (isIndex(key) && Number(key) <= parent.length);
    return fits
      ? undefined
      : { message: `expected "-" or an index of 0 to ${parent.length} at the end of "${formatPointer(path)}", found "${key}"` };
  }
  return isPlainMap(parent) ? undefined : { message: `expected a map or a list at "${formatPointer(above)}", found neither` };
}

function checkEqual(
  document: unknown,
  { path, value }: { readonly path: readonly string[]; readonly value?: unknown },
  showsValues: boolean,
) {
  const found = getValue(document, path);
  if (isSameJson(found, value)) {
    return undefined;
  }
  const pointer = formatPointer(path);
  const isShort = JSON.stringify([found, value]).length <= longestShownCharacters;
  return {
    message:
      showsValues && isShort
        ? `expected "${pointer}" to be ${JSON.stringify(value)}, found ${JSON.stringify(found)}`
        : `expected "${pointer}" to be what the test says, found something else`,
  };
}

/** Of both values of a test together: more is harder to compare in a message than in the files. */
const longestShownCharacters = 120;
const mostShownKeys = 12;
