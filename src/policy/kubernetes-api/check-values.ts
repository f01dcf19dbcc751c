import type { FieldPath } from '../../model/index.ts';
import { isAbsent } from '../fields/list-values.ts';
import { isMap, type PlainMap } from '../fields/value-at.ts';
import type { Mistake } from './check-shape.ts';
import type { Definitions, Shape } from './parse-definitions.ts';
import { printPath } from './print-path.ts';
import { type TypeRules, valueRules } from './value-rules.ts';

/**
 * Finds values that have the right type and are refused all the same, such as a volume of two kinds: a merge keeps the one that is there. What a reference of
 * JCasC gives (`${…}`) is not known. Of an object whose types are wrong nothing is said: `checkShape` says that.
 */
export function checkValues(definitions: Definitions, type: string, value: unknown): readonly Mistake[] {
  const walk: Walk = { definitions, root: value, path: [], mistakes: [] };
  visitFields(walk, type, value);
  return walk.mistakes;
}

interface Walk {
  readonly definitions: Definitions;
  readonly root: unknown;
  /** To the value that is looked at. */
  readonly path: (string | number)[];
  readonly mistakes: Mistake[];
}

function visit(walk: Walk, shape: Shape, value: unknown): void {
  if (shape.is === 'object') visitFields(walk, shape.type, value);
  else if (shape.is === 'list' && Array.isArray(value)) value.forEach((item: unknown, index) => visitBelow(walk, index, shape.item, item));
}

function visitBelow(walk: Walk, step: string | number, shape: Shape, value: unknown): void {
  walk.path.push(step);
  visit(walk, shape, value);
  walk.path.pop();
}

function visitFields(walk: Walk, type: string, value: unknown): void {
  if (!isMap(value)) return;
  const rules = valueRules.get(type);
  if (rules !== undefined) findMistakes(walk, rules, value);
  const shapes = walk.definitions.fieldsOf(type)?.shapes;
  for (const name of Object.keys(value)) {
    const shape = shapes?.get(name);
    if (shape !== undefined && !isAbsent(value[name])) visitBelow(walk, name, shape, value[name]);
  }
}

function findMistakes(walk: Walk, { required = [], values, oneOf, check }: TypeRules, value: PlainMap): void {
  for (const name of required) {
    if (isEmpty(value[name])) report(walk, [], `has no "${name}" in ${pathOf(walk)}, and Kubernetes demands one`, 'write it');
  }
  for (const name in values) {
    const [found, rule] = [value[name], values[name]];
    if (rule === undefined || isAbsent(found) || isReference(found) || (found === '' && required.includes(name))) continue;
    if (!rule.isRight(found)) report(walk, [name], `needs ${pathOf(walk, name)} to be ${rule.expected}`, 'correct it');
  }
  if (oneOf !== undefined) {
    const there = Object.keys(value).filter((name) => !isAbsent(value[name]) && (oneOf.fields?.includes(name) ?? name !== 'name'));
    if (there.length > 1)
      report(walk, [], `has ${list(there)} in ${pathOf(walk)}, where only one can be`, 'remove the others: in a merge, null does');
    if (there.length < oneOf.least) report(walk, [], `has nothing in ${pathOf(walk)} that says what it is`, 'write it');
  }
  const reason = check?.(value);
  if (reason !== undefined) report(walk, [], `${reason}, in ${pathOf(walk)}`, 'write what fits together');
}

const isEmpty = (value: unknown): boolean => isAbsent(value) || value === '' || (Array.isArray(value) && value.length === 0);

const isReference = (value: unknown): boolean => typeof value === 'string' && value.includes('${');

const list = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(' and ');

const pathOf = ({ root, path }: Walk, ...below: FieldPath): string => printPath(root, [...path, ...below]);

function report({ path, mistakes }: Walk, below: FieldPath, message: string, fix: string): void {
  mistakes.push({ path: [...path, ...below], message, fix });
}
