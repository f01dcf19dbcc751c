import type { FieldPath } from '../model/index.ts';
import type { Finding, Outcome } from './finding.ts';
import { isPlainMap } from './is-plain-map.ts';
import { getValue } from './json-pointer.ts';

/**
 * Merges the `merge` of a patch into an object. Maps merge by key and null removes, as in a JSON merge patch (RFC 7386). Lists whose items
 * on both sides all have a name merge by name, in the order that is there, and `{name: x, $patch: delete}` removes, as in a strategic
 * merge patch of Kubernetes; every other list, and an empty one, replaces the list that is there.
 * To remove what is not there is a finding, as is `$patch` where it has no meaning. `object` is not changed.
 */
export function mergePatch(object: unknown, merge: unknown): Outcome<unknown> {
  const findings: Finding[] = [];
  const report: Report = (path, message, fix) => {
    findings.push({ rule: 'patch-applies', path, message, ...(fix === undefined ? {} : { fix }) });
  };
  if (!isPlainMap(merge)) {
    report(['merge'], 'expected a map of what to change');
  }
  return { value: mergeValue(object, merge, ['merge'], report), findings };
}

type Map = Readonly<Record<string, unknown>>;
type NamedItem = Map & { readonly name: string };
type Report = (path: FieldPath, message: string, fix?: string) => void;

function mergeValue(base: unknown, patch: unknown, path: FieldPath, report: Report): unknown {
  if (isPlainMap(patch)) {
    return mergeMap(isPlainMap(base) ? base : {}, patch, path, report);
  }
  if (!Array.isArray(patch)) {
    return patch;
  }
  const present = base ?? [];
  if (patch.length > 0 && isNamedList(patch) && isNamedList(present)) {
    return mergeNamedList(present, patch, path, report);
  }
  return patch.map((item, index) => mergeValue(undefined, item, [...path, index], report));
}

function mergeMap(base: Map, patch: Map, path: FieldPath, report: Report): Map {
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(patch)) {
    const below = getValue(base, [key]);
    if (key === '$patch') {
      report([...path, key], 'expected "$patch" only in an item of a list whose items all have a name');
    } else if (value !== null) {
      merged[key] = mergeValue(below, value, [...path, key], report);
    } else if (below === undefined) {
      report([...path, key], `expected "${key}" to be there, since null removes it, and found nothing`, 'remove the line');
    } else {
      delete merged[key];
    }
  }
  return merged;
}

function mergeNamedList(base: readonly NamedItem[], patch: readonly NamedItem[], path: FieldPath, report: Report): readonly unknown[] {
  let merged: readonly Map[] = base;
  patch.forEach((item, index) => {
    const { $patch: directive, ...change } = item;
    const itemPath = [...path, index];
    const isItem = (other: Map) => other['name'] === item.name;
    const count = base.filter(isItem).length;
    if (count > 1 || patch.findIndex(isItem) < index) {
      report(itemPath, `expected a name that only one item has, found "${item.name}" again`, 'use "ops" for such a list');
    } else if (directive === 'delete' && count === 0) {
      report(itemPath, `expected an item "${item.name}" to remove, found ${listNames(base)}`);
    } else if (directive === 'delete') {
      merged = merged.filter((other) => !isItem(other));
    } else if (directive !== undefined) {
      report([...itemPath, '$patch'], `expected "delete", found ${JSON.stringify(directive)}`);
    } else if (count === 0) {
      merged = [...merged, mergeMap({}, change, itemPath, report)];
    } else {
      merged = merged.map((other) => (isItem(other) ? mergeMap(other, change, itemPath, report) : other));
    }
  });
  return merged;
}

function isNamedList(value: unknown): value is readonly NamedItem[] {
  return Array.isArray(value) && value.every((item) => isPlainMap(item) && typeof item['name'] === 'string');
}

function listNames(items: readonly NamedItem[]): string {
  return items.length === 0 ? 'an empty list' : items.map(({ name }) => `"${name}"`).join(', ');
}
