import type { ScriptClosure } from '../../../model/index.ts';
import type { DslValue } from '../dsl-call.ts';

/** The values that names have in one run of a loop. */
export type Bindings = ReadonlyMap<string, DslValue>;

/** Methods that run a closure once for each element, in the order of the list (Groovy 2.4, DefaultGroovyMethods). */
const once = new Set(['each', 'collect', 'reverseEach', 'eachWithIndex']);

/** Further methods of Groovy's that call a closure and leave its delegate alone, so that a call in it is the script's own. */
const others = new Set(
  [
    'times upto downto step forEach collectMany collectEntries collectNested find findAll findResult findResults findIndexOf any',
    'every inject sum min max groupBy countBy count split takeWhile dropWhile grep eachLine splitEachLine eachFile eachFileMatch',
    'eachFileRecurse eachDir',
  ].flatMap((names) => names.split(' ')),
);

/** Methods that read a list or a map, and return neither it nor an element. */
const readers = new Set(['size', 'isEmpty', 'join', 'contains', 'containsKey', 'toString', 'any', 'every', 'count', 'forEach', 'findAll']);

/** Whether the delegate of a closure that this method calls is the one of the code around it. */
export const keepsDelegate = (method: string): boolean => once.has(method) || others.has(method);

/** Whether a method leaves the list or map that it is called on as it is, and hands it to nobody. */
export const leavesLists = (method: string): boolean => once.has(method) || readers.has(method);

/** Each run of a closure that is given to a method of a known list, map or number; undefined when that is not known. */
export function iterationsOf(method: string, receiver: DslValue, closure: ScriptClosure): readonly Bindings[] | undefined {
  const runs = argumentsOf(method, receiver);
  return runs?.map((values) => bind(closure.parameters, values));
}

/** What the closure gets in each run. */
function argumentsOf(method: string, receiver: DslValue): readonly (readonly DslValue[])[] | undefined {
  if (method === 'times') {
    return receiver.kind === 'literal' && typeof receiver.value === 'number' && receiver.value <= mostRuns
      ? Array.from({ length: Math.max(0, Math.trunc(receiver.value)) }, (_, index) => [count(index)])
      : undefined;
  }
  if (!once.has(method)) {
    return undefined;
  }
  const elements = elementsOf(receiver);
  const runs = method === 'eachWithIndex' ? elements?.map((values, index) => [...values, count(index)]) : elements;
  return method === 'reverseEach' ? runs?.toReversed() : runs;
}

/** Longer loops are not followed in any case. */
const mostRuns = 10_000;

/** An element of a list, or key and value of a map. */
function elementsOf(value: DslValue): readonly (readonly DslValue[])[] | undefined {
  switch (value.kind) {
    case 'list':
      return value.items.map((item) => [item]);
    case 'map':
      return value.entries.map(({ key, value }) => [key, value]);
    default:
      return undefined;
  }
}

/**
 * Gives the parameters of a closure their values. An entry of a map goes to two parameters, or as an object to one, which is not known; a
 * list goes to as many parameters as it has elements.
 */
function bind(parameters: readonly string[] | undefined, values: readonly DslValue[]): Bindings {
  const names = parameters ?? ['it'];
  const [only] = values;
  const spread = values.length === 1 && only?.kind === 'list' && names.length > 1 ? only.items : values;
  const fits = names.length === spread.length;
  return new Map(names.map((name, index) => [name, (fits ? spread[index] : undefined) ?? { kind: 'unknown' }]));
}

/** Numbers that count, which are written as they are; one that a script writes may be `1.0`. */
const counted = new WeakSet<DslValue>();

export const isCount = (value: DslValue): boolean => counted.has(value);

function count(value: number): DslValue {
  const literal: DslValue = { kind: 'literal', value };
  counted.add(literal);
  return literal;
}
