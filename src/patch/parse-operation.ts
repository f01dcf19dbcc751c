import type { FieldPath } from '../model/index.ts';
import { checkPlainValues } from './check-plain-values.ts';
import type { Outcome } from './finding.ts';
import { isPlainMap } from './is-plain-map.ts';
import { parsePointer } from './json-pointer.ts';

/** One operation of a JSON patch (RFC 6902). Its paths are keys from the root of the object, at least one. */
export type Operation =
  | { readonly op: 'add' | 'replace' | 'test'; readonly path: readonly string[]; readonly value: unknown }
  | { readonly op: 'remove'; readonly path: readonly string[] }
  | { readonly op: 'move' | 'copy'; readonly path: readonly string[]; readonly from: readonly string[] };

/**
 * Reads one item of `ops`. Findings are an operation that RFC 6902 does not have or that lacks a field, a path that is no JSON pointer
 * into the object (RFC 6901), and a value that cannot stand in a manifest. `path` leads from the entry of `patches.yaml` to the item.
 */
export function parseOperation(item: unknown, path: FieldPath): Outcome<Operation | undefined> {
  const fields = isPlainMap(item) ? item : {};
  const operation = toOperation(fields);
  if (operation === undefined) {
    const found = ['op', 'path', 'from']
      .filter((name) => fields[name] !== undefined)
      .map((name) => `${name} ${JSON.stringify(fields[name])}`);
    const message = `expected an operation such as {op: replace, path: /spec/replicas, value: 1}, found ${found.join(', ') || 'none'}`;
    return { value: undefined, findings: [{ rule: 'patch-applies', path, message }] };
  }
  return { value: operation, findings: 'value' in operation ? checkPlainValues(operation.value, [...path, 'value']) : [] };
}

function toOperation({ op, path: pathPointer, from: fromPointer, value }: Readonly<Record<string, unknown>>): Operation | undefined {
  const path = parsePointer(pathPointer);
  const from = parsePointer(fromPointer);
  if (path === undefined) {
    return undefined;
  }
  switch (op) {
    case 'add':
    case 'replace':
    case 'test':
      return value === undefined ? undefined : { op, path, value };
    case 'remove':
      return { op, path };
    case 'move':
    case 'copy':
      return from === undefined ? undefined : { op, path, from };
    default:
      return undefined;
  }
}
