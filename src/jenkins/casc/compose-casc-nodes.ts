import { EVENT_ID, type Event, getScalarValue, SCALAR_STYLE } from 'js-yaml';
import type { Checked } from '../../model/index.ts';
import type { CascEntry, CascNode, Place } from './casc-node.ts';
import { composeScalar } from './compose-scalar.ts';
import { type Composing, type OpenList, type OpenMap, report } from './composing.ts';
import { fillMergeKeys, type MergeKey } from './merge-keys.ts';
import { anchorOf, resolveAlias, setAnchor, tagOf } from './node-properties.ts';
import { resolvePlainScalar } from './resolve-plain-scalar.ts';

/** Levels that SnakeYAML 2 reads, the values of the innermost map or list among them (LoaderOptions, `nestingDepthLimit`). */
export const maximumDepth = 51;

/**
 * Composes the nodes of a document as JCasC does (YamlUtils and ModelConstructor, on SnakeYAML's Composer): aliases and merge keys are
 * resolved. Problems: values that would not arrive as they are written, keys that stand twice or are no text, tags, too many aliases.
 * `events` are those of the document without its own beginning and end; `placeAt` gives the place of an offset in the text.
 */
export function composeCascNodes(text: string, events: readonly Event[], placeAt: (offset: number) => Place): Checked<CascNode> {
  const counts = { next: 0, aliases: 0, values: 0, repeated: 0 };
  const state: Composing = { text, events, placeAt, ...counts, path: [], anchors: new Map(), sizes: new Map(), problems: [] };
  const value = composeNode(state, placeAt(0), 1);
  return { value, problems: state.problems };
}

/** `emptyPlace` is where an empty value is reported. */
function composeNode(state: Composing, emptyPlace: Place, depth: number): CascNode {
  const event = state.events[state.next];
  state.next += 1;
  state.values += 1;
  if (depth === maximumDepth + 1) {
    report(state, emptyPlace, 'casc-limits', `expected at most ${maximumDepth} levels, found more`, 'nest the values less deeply');
  }
  switch (event?.type) {
    case EVENT_ID.SCALAR:
      return composeScalar(state, event, emptyPlace);
    case EVENT_ID.SEQUENCE:
      tagOf(state, event, ['!!seq']);
      return composeList(state, state.placeAt(event.start), anchorOf(state, event), depth);
    case EVENT_ID.MAPPING:
      tagOf(state, event, ['!!map']);
      return composeMap(state, state.placeAt(event.start), anchorOf(state, event), depth);
    case EVENT_ID.ALIAS:
      return resolveAlias(state, event);
    default:
      throw new Error(`expected the event of a node, found ${JSON.stringify(event)}`);
  }
}

function isAtEnd(state: Composing): boolean {
  const isEnd = state.events[state.next]?.type === EVENT_ID.POP;
  state.next += isEnd ? 1 : 0;
  return isEnd;
}

function composeList(state: Composing, place: Place, anchor: string | undefined, depth: number): CascNode {
  const before = state.values;
  const items: CascNode[] = [];
  const list: OpenList = { kind: 'list', place, items };
  setAnchor(state, anchor, undefined);
  while (!isAtEnd(state)) {
    state.path.push(items.length);
    items.push(composeNode(state, place, depth + 1));
    state.path.pop();
  }
  setAnchor(state, anchor, list, state.values - before);
  return list;
}

function composeMap(state: Composing, place: Place, anchor: string | undefined, depth: number): CascNode {
  const before = state.values;
  const entries = new Map<string, CascEntry>();
  const map: OpenMap = { kind: 'map', place, entries };
  const mergeKeys: MergeKey[] = [];
  setAnchor(state, anchor, undefined);
  while (!isAtEnd(state)) {
    const key = composeKey(state, place);
    state.path.push(key.text);
    const value = composeNode(state, key.place, depth + 1);
    if (key.isMerge) {
      mergeKeys.push({ place: key.place, value, before: new Set(entries.keys()) });
    } else {
      addEntry(state, entries, key, value);
    }
    state.path.pop();
  }
  if (mergeKeys.length > 0) {
    map.sealed = 'merge key';
    fillMergeKeys(entries, mergeKeys).forEach(({ place: at, message, fix }) => report(state, at, 'syntax', message, fix));
  }
  setAnchor(state, anchor, map, state.values - before);
  return map;
}

/** SnakeYAML keeps the last of two equal keys, in silence. */
function addEntry(state: Composing, entries: Map<string, CascEntry>, { text, place }: Key, value: CascNode): void {
  const earlier = entries.get(text)?.keyPlace;
  if (earlier === undefined) {
    entries.set(text, { keyPlace: place, value });
    return;
  }
  const message = `expected each key once, found "${text}" again, which is at ${earlier.line}:${earlier.column} already`;
  report(state, place, 'syntax', message, 'remove one of them');
}

interface Key {
  readonly text: string;
  readonly place: Place;
  readonly isMerge: boolean;
}

/** Reads a key; JCasC takes text, whole numbers and booleans only (ModelConstructor, "We only support scalar map keys"). */
function composeKey(state: Composing, mapPlace: Place): Key {
  const event = state.events[state.next];
  if (event?.type === EVENT_ID.SCALAR && event.tagStart < 0 && event.style === SCALAR_STYLE.PLAIN) {
    state.next += 1;
    const text = getScalarValue(state.text, event);
    const place = event.valueStart < 0 ? mapPlace : state.placeAt(event.valueStart);
    setAnchor(state, anchorOf(state, event), { kind: 'scalar', place, text, quoted: false });
    return { text: checkKey(state, place, text, resolvePlainScalar(text)), place, isMerge: text === '<<' };
  }
  const node = composeNode(state, mapPlace, 1);
  if (node.kind !== 'scalar') {
    report(state, node.place, 'syntax', `expected text as a key, found a ${node.kind}`, 'write one key before the ":"');
    return { text: '', place: node.place, isMerge: false };
  }
  return { text: checkKey(state, node.place, node.text, 'text'), place: node.place, isMerge: false };
}

/** A reader of YAML looks this far for the ":" of a key (SnakeYAML, ScannerImpl). */
const longestKeyCharacters = 1024;

function checkKey(state: Composing, place: Place, text: string, kind: ReturnType<typeof resolvePlainScalar>): string {
  if (kind === 'nothing') {
    report(state, place, 'syntax', `expected a key, found ${text === '' ? 'none' : `"${text}"`}`, 'write a key before the ":"');
  } else if (kind === 'number' || kind === 'date') {
    report(state, place, 'quoted-values', `expected quotes around the key ${text}, found none`, `write "${text}" with its quotes`);
  } else if (text.length > longestKeyCharacters) {
    report(state, place, 'syntax', `expected a key of at most ${longestKeyCharacters} characters, found ${text.length}`, 'shorten it');
  }
  return text;
}
