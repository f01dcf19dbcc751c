import type { CascNode, Place } from '../casc/casc-node.ts';
import { isInterpolated } from './check-scalar.ts';
import type { Attribute } from './description.ts';
import { findByName, type NameTable } from './name-table.ts';

/** The implementation that is written: a name alone, or a map of the name and its attributes. */
export interface ChosenSymbol {
  readonly symbol: string;
  readonly place: Place;
  /** What stands below the name; absent for a name alone. */
  readonly value?: CascNode;
}

/** Reads the one implementation that Jenkins expects. Otherwise comes what stands there: the keys of a map, or a list, or nothing that is known. */
export function readChosenSymbol(node: CascNode): ChosenSymbol | readonly string[] | 'a list' | 'interpolated' {
  if (node.kind === 'list') {
    return 'a list';
  }
  if (node.kind === 'scalar') {
    return isInterpolated(node) ? 'interpolated' : { symbol: node.text, place: node.place };
  }
  const [first] = node.entries;
  if (first === undefined || node.entries.size > 1) {
    return [...node.entries.keys()];
  }
  const [symbol, { keyPlace, value }] = first;
  return { symbol, place: keyPlace, value };
}

/**
 * Finds an implementation by its symbol, whatever the case, or by the name that follows from its class: with or without the name of the
 * extension point, and `Impl`, at the end (configuration-as-code, DescribableAttribute.getSymbols).
 */
export function findImplementation(known: NameTable<Attribute>, extensionPoint: string, symbol: string): Attribute | undefined {
  const found = findByName(known, symbol);
  if (found) {
    return found;
  }
  const written = symbol.toLowerCase();
  const suffix = extensionPoint.toLowerCase();
  const stem = written.replace(/impl$/, '');
  return findByName(known, stem.endsWith(suffix) ? stem.slice(0, -suffix.length) : `${written}${suffix}`);
}
