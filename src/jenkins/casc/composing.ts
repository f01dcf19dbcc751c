import type { Event } from 'js-yaml';
import type { Problem } from '../../model/index.ts';
import type { CascEntry, CascNode, CascScalar, Place, Seal } from './casc-node.ts';
import { formatCascPath } from './format-casc-path.ts';

/** What is known while the nodes of one document are composed from its events. */
export interface Composing {
  readonly text: string;
  readonly events: readonly Event[];
  /** Index of the event at hand. */
  next: number;
  readonly placeAt: (offset: number) => Place;
  /** Leads to the node at hand. */
  readonly path: (string | number)[];
  /** `undefined` while the node is still being composed. */
  readonly anchors: Map<string, OpenMap | OpenList | CascScalar | undefined>;
  /** Of maps and lists. */
  aliases: number;
  /** How many values there are so far, those that aliases repeat among them. */
  values: number;
  /** Of these, how many aliases repeat. */
  repeated: number;
  /** How many values a map or list with an anchor holds. */
  readonly sizes: Map<string, number>;
  readonly problems: Problem[];
}

/** A `CascMapping` that may still change. */
export interface OpenMap {
  readonly kind: 'map';
  readonly place: Place;
  readonly entries: Map<string, CascEntry>;
  sealed?: Seal;
}

/** A `CascSequence` that may still change. */
export interface OpenList {
  readonly kind: 'list';
  readonly place: Place;
  readonly items: CascNode[];
  sealed?: Seal;
}

/** Adds a problem with the node at hand. */
export function report(state: Composing, place: Place, rule: string, message: string, fix: string): void {
  state.problems.push({ rule, ...place, where: formatCascPath(state.path), message, fix });
}
