import { suggestName } from '../../messages/suggest-name.ts';
import type { FieldPath } from '../../model/index.ts';
import { isAbsent } from '../fields/list-values.ts';
import { printValue } from '../fields/print-value.ts';
import { isMap, type PlainMap } from '../fields/value-at.ts';
import { checkScalar } from './check-scalar.ts';
import { explainReleases } from './explain-releases.ts';
import type { Definitions, Enum, Fields, ListKey, Shape } from './parse-definitions.ts';
import { printPath } from './print-path.ts';

/** What the API server does not take, as a part of a sentence that the object's name begins. */
export interface Mistake {
  /** From the root of the object to what is wrong; to the map where a field is missing. */
  readonly path: FieldPath;
  readonly message: string;
  readonly fix: string;
}

/**
 * Compares a value with a type of the API, as one release has it: fields that the type does not have, values of another type, required fields that are missing
 * and, where Argo CD applies it, items of a list that server-side apply could not tell apart (structured-merge-diff 6, `duplicate entries for key`). `null` is
 * nothing, as for the API server.
 */
export function checkShape(definitions: Definitions, type: string, value: unknown, how: 'applied' | 'created'): readonly Mistake[] {
  const walk: Walk = { definitions, root: value, isApplied: how === 'applied', path: [], mistakes: [] };
  visit(walk, { is: 'object', type }, value);
  return walk.mistakes;
}

/** Nothing is allocated on the way for what is right: every pod of every build comes by here. */
interface Walk {
  readonly definitions: Definitions;
  readonly root: unknown;
  readonly isApplied: boolean;
  /** To the value that is looked at. */
  readonly path: (string | number)[];
  readonly mistakes: Mistake[];
}

function visit(walk: Walk, shape: Shape, value: unknown): void {
  switch (shape.is) {
    case 'scalar': {
      const mistake = checkScalar(shape.scalar, value);
      if (mistake) report(walk, `needs ${pathOf(walk)} to be ${mistake.expected}, found ${mistake.found}`, mistake.fix);
      return;
    }
    case 'enum':
      return visitEnum(walk, shape, value);
    case 'list':
      if (!Array.isArray(value)) return reportType(walk, 'a list', value);
      value.forEach((item: unknown, index) => visitBelow(walk, index, shape.item, item));
      if (walk.isApplied && shape.keys !== undefined && value.length > 1) findTwins(walk, shape.keys, value);
      return;
    case 'map':
      if (!isMap(value)) return reportType(walk, 'a map', value);
      for (const key of Object.keys(value)) if (!isAbsent(value[key])) visitBelow(walk, key, shape.value, value[key]);
      return;
    case 'object':
      return isMap(value) ? visitFields(walk, shape.type, value) : reportType(walk, 'a map', value);
  }
}

function visitBelow(walk: Walk, step: string | number, shape: Shape, value: unknown): void {
  walk.path.push(step);
  visit(walk, shape, value);
  walk.path.pop();
}

function visitFields(walk: Walk, type: string, value: PlainMap): void {
  const fields = walk.definitions.fieldsOf(type);
  if (fields === undefined) throw new Error(`the table has no type "${type}"`);
  for (const name of Object.keys(value)) {
    const shape = fields.shapes.get(name);
    if (isAbsent(value[name])) continue;
    if (shape === undefined) reportUnknown(walk, name, fields);
    else visitBelow(walk, name, shape, value[name]);
  }
  for (const name of fields.required) {
    if (isAbsent(value[name])) reportMissing(walk, name);
  }
}

function reportUnknown(walk: Walk, name: string, { shapes, elsewhere }: Fields): void {
  const known = [...shapes.keys()];
  const few = known.length <= 6 ? `write ${enumerate(known)} there, or remove it` : 'remove it';
  const releases = elsewhere.get(name);
  walk.path.push(name);
  if (releases === undefined) {
    const suggestion = suggestName(name, known);
    const fix = suggestion === undefined ? few : `did you mean "${suggestion}"? Then write that`;
    report(walk, `has ${pathOf(walk)}, and Kubernetes knows no field "${name}" there`, fix);
  } else {
    const { reason, upgrade } = explainReleases(releases, walk.definitions.release);
    report(walk, `has ${pathOf(walk)}, ${reason}`, upgrade === undefined ? few : `remove it, or ${upgrade}`);
  }
  walk.path.pop();
}

function reportMissing(walk: Walk, name: string): void {
  const isInList = walk.path.some((step) => typeof step === 'number');
  report(
    walk,
    `has no "${name}" in ${pathOf(walk)}, and Kubernetes demands one`,
    isInList ? 'write the whole item, since a list whose items have no name is replaced as a whole' : 'write it',
  );
}

/** An empty text is no value, as for the API server, which fills in its default. */
function visitEnum(walk: Walk, { values, elsewhere }: Enum, value: unknown): void {
  if (value === '' || values.includes(value as string)) return;
  const message = `needs ${pathOf(walk)} to be ${enumerate(values)}, found ${printValue(value)}`;
  const releases = elsewhere.get(value as string);
  if (releases === undefined) {
    const suggestion = typeof value === 'string' ? suggestName(value, values) : undefined;
    report(walk, message, suggestion === undefined ? 'write one of these' : `did you mean "${suggestion}"? Then write that`);
  } else {
    const { reason, upgrade } = explainReleases(releases, walk.definitions.release);
    report(walk, `${message}, ${reason}`, upgrade === undefined ? 'write one of these' : `write one of these, or ${upgrade}`);
  }
}

function findTwins(walk: Walk, keys: readonly ListKey[], items: readonly unknown[]): void {
  const seen = new Set<string>();
  items.forEach((item, index) => {
    const values = keys.length === 0 ? [item] : keys.map(({ field, fallback }) => (isMap(item) ? (item[field] ?? fallback) : undefined));
    if (values.some((value) => isAbsent(value) || typeof value === 'object')) return;
    const key = JSON.stringify(values);
    if (seen.has(key)) {
      const what = keys.length === 0 ? 'item' : keys.map(({ field }) => `"${field}"`).join(' and ');
      const message = `has ${values.map(printValue).join(' and ')} twice in ${pathOf(walk)}, where Kubernetes takes each ${what} once`;
      walk.path.push(index);
      report(walk, message, 'change the item that is there, or remove one of the two');
      walk.path.pop();
    }
    seen.add(key);
  });
}

function reportType(walk: Walk, expected: string, value: unknown): void {
  const found = isMap(value) ? 'a map' : Array.isArray(value) ? 'a list' : typeof value === 'string' ? 'text' : printValue(value);
  report(walk, `needs ${pathOf(walk)} to be ${expected}, found ${found}`, `write ${expected}`);
}

function report({ path, mistakes }: Walk, message: string, fix: string): void {
  mistakes.push({ path: [...path], message, fix });
}

const enumerate = (names: readonly string[]): string =>
  names.map((name, index) => `${index === 0 ? '' : index === names.length - 1 ? ' or ' : ', '}"${name}"`).join('');

const pathOf = ({ root, path }: Walk): string => printPath(root, path);
