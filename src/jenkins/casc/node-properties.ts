import type { CascNode, CascScalar, Place } from './casc-node.ts';
import { type Composing, type OpenList, type OpenMap, report } from './composing.ts';

/** Aliases of maps and lists that JCasC allows in a file (ConfigurationContext, `casc.yaml.max.aliases`). */
export const maximumAliases = 50;

/** Values of a file that aliases repeat. Fifty aliases of aliases make millions of a few lines, and each of them is checked. */
export const maximumRepeated = 20_000;

/** The tag of a node, such as `!!str`; one that JCasC cannot construct is reported (SnakeYAML, ConstructUndefined). */
export function tagOf(state: Composing, event: { tagStart: number; tagEnd: number }, known: readonly string[]): string | undefined {
  if (event.tagStart < 0) {
    return undefined;
  }
  const tag = state.text.slice(event.tagStart, event.tagEnd);
  if (!known.includes(tag)) {
    const fix = 'remove it, or quote a value that begins with "!"';
    report(state, state.placeAt(event.tagStart), 'syntax', `expected a value, found the tag "${tag}"`, fix);
  }
  return tag;
}

/** The name of a node's anchor. */
export function anchorOf(state: Composing, event: { anchorStart: number; anchorEnd: number }): string | undefined {
  return event.anchorStart < 0 ? undefined : state.text.slice(event.anchorStart, event.anchorEnd);
}

/** Makes a node known under its anchor, if it has one; `undefined` until it is composed. `size` is how many values it holds. */
export function setAnchor(state: Composing, anchor: string | undefined, node: OpenMap | OpenList | CascScalar | undefined, size = 0): void {
  if (anchor !== undefined) {
    state.anchors.set(anchor, node);
    state.sizes.set(anchor, size);
  }
}

/**
 * The node that an alias stands for. Jenkins keeps one node for an anchor and its aliases, so what another file adds to one would appear in
 * all: no file may add to it.
 */
export function resolveAlias(state: Composing, event: { anchorStart: number; anchorEnd: number }): CascNode {
  const name = state.text.slice(event.anchorStart, event.anchorEnd);
  const place = state.placeAt(event.anchorStart - 1);
  const node = state.anchors.get(name);
  if (node === undefined) {
    if (state.anchors.has(name)) {
      report(state, place, 'syntax', `expected a value, found "*${name}" inside of "&${name}"`, 'write the value out');
    } else {
      const fix = 'quote a value that begins with "*"';
      report(state, place, 'syntax', `expected an anchor "&${name}" before "*${name}", found none`, fix);
    }
    return nothingAt(place);
  }
  if (node.kind !== 'scalar') {
    node.sealed ??= 'alias';
    state.aliases += 1;
    const size = state.sizes.get(name) ?? 0;
    const before = state.repeated;
    state.values += size;
    state.repeated += size;
    if (state.aliases === maximumAliases + 1) {
      const message = `expected at most ${maximumAliases} aliases of maps and lists, found more`;
      report(state, place, 'casc-limits', message, 'write the values out');
    } else if (before <= maximumRepeated && state.repeated > maximumRepeated) {
      const message = `expected at most ${maximumRepeated} values that aliases repeat, found more`;
      report(state, place, 'casc-limits', message, 'repeat less');
    }
    if (state.aliases > maximumAliases || state.repeated > maximumRepeated) return nothingAt(place);
  }
  return node;
}

/** Stands for what is refused already. */
const nothingAt = (place: Place): CascNode => ({ kind: 'scalar', place, text: '', quoted: true });
