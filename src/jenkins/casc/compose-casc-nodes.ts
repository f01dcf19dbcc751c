import { EVENT_ID, type Event, getScalarValue, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import type { Checked, Problem } from '../../model/index.ts';
import type { CascEntry, CascNode, CascScalar, Place, Seal } from './casc-node.ts';
import { formatCascPath } from './format-casc-path.ts';
import { fillMergeKeys, type MergeKey } from './merge-keys.ts';
import { resolvePlainScalar } from './resolve-plain-scalar.ts';

/** Aliases of maps and lists that JCasC allows in a file (ConfigurationContext, `casc.yaml.max.aliases`). */
const maximumAliases = 50;

/** Levels that SnakeYAML 2 reads, the values of the innermost map or list among them (LoaderOptions, `nestingDepthLimit`). */
const maximumDepth = 51;

/** What is known while one document is composed. `path` leads to the node at hand. */
interface Composing {
  readonly text: string;
  readonly events: readonly Event[];
  next: number;
  readonly placeAt: (offset: number) => Place;
  readonly path: (string | number)[];
  /** `undefined` while the node is still being composed. */
  readonly anchors: Map<string, Sealable | CascScalar | undefined>;
  aliases: number;
  readonly problems: Problem[];
}

interface SealableMap {
  readonly kind: 'map';
  readonly place: Place;
  readonly entries: Map<string, CascEntry>;
  sealed?: Seal;
}

interface SealableList {
  readonly kind: 'list';
  readonly place: Place;
  readonly items: CascNode[];
  sealed?: Seal;
}

type Sealable = SealableMap | SealableList;

/**
 * Composes the nodes of a document as JCasC does (YamlUtils and ModelConstructor, on SnakeYAML's Composer): aliases and merge keys are
 * resolved. Problems: values that would not arrive as they are written, keys that stand twice or are no text, tags, too many aliases.
 * `events` are those of the document without its own beginning and end.
 */
export function composeCascNodes(text: string, events: readonly Event[], placeAt: (offset: number) => Place): Checked<CascNode> {
  const state: Composing = { text, events, next: 0, placeAt, path: [], anchors: new Map(), aliases: 0, problems: [] };
  const value = composeNode(state, placeAt(0), 1);
  return { value, problems: state.problems };
}

/** `parentPlace` is where an empty value is reported. */
function composeNode(state: Composing, parentPlace: Place, depth: number): CascNode {
  const event = state.events[state.next];
  state.next += 1;
  if (depth === maximumDepth + 1) {
    report(state, parentPlace, 'syntax', `expected at most ${maximumDepth} levels, found more`, 'move a part up');
  }
  switch (event?.type) {
    case EVENT_ID.SCALAR:
      return composeScalar(state, event, parentPlace);
    case EVENT_ID.SEQUENCE: {
      checkTag(state, event, 'seq', event.start);
      return composeList(state, state.placeAt(event.start), anchorOf(state, event), depth);
    }
    case EVENT_ID.MAPPING: {
      checkTag(state, event, 'map', event.start);
      return composeMap(state, state.placeAt(event.start), anchorOf(state, event), depth);
    }
    case EVENT_ID.ALIAS:
      return resolveAlias(state, event.anchorStart, state.text.slice(event.anchorStart, event.anchorEnd));
    default:
      throw new Error(`expected the event of a node, found ${JSON.stringify(event)}`);
  }
}

function composeScalar(state: Composing, event: ScalarEvent, parentPlace: Place): CascScalar {
  const place = event.valueStart < 0 ? parentPlace : state.placeAt(startOf(event, state.text));
  const tag = checkTag(state, event, 'scalar', event.valueStart);
  const text = valueOf(event, state.text);
  const node: CascScalar = { kind: 'scalar', place, text, quoted: event.style !== SCALAR_STYLE.PLAIN || tag === '!!str' };
  if (!node.quoted && tag === undefined) {
    checkArrives(state, node);
  }
  const anchor = anchorOf(state, event);
  if (anchor !== undefined) {
    state.anchors.set(anchor, node);
  }
  return node;
}

/** For SnakeYAML a block ends without a line end when the text does. */
function valueOf(event: ScalarEvent, text: string): string {
  const value = getScalarValue(text, event);
  const isBlock = event.style === SCALAR_STYLE.LITERAL_BLOCK || event.style === SCALAR_STYLE.FOLDED_BLOCK;
  return isBlock && event.valueEnd === text.length && !text.endsWith('\n') ? value.replace(/\n$/, '') : value;
}

/** Where a value begins, its quote or the sign of its block included. */
function startOf({ style, valueStart }: ScalarEvent, text: string): number {
  switch (style) {
    case SCALAR_STYLE.PLAIN:
      return valueStart;
    case SCALAR_STYLE.LITERAL_BLOCK:
      return Math.max(0, text.lastIndexOf('|', valueStart));
    case SCALAR_STYLE.FOLDED_BLOCK:
      return Math.max(0, text.lastIndexOf('>', valueStart));
    default:
      return valueStart - 1;
  }
}

/** Reports an unquoted value that JCasC drops, or with which it does not start (ModelConstructor; seen on Jenkins 2.492). */
function checkArrives(state: Composing, { text, place }: CascScalar): void {
  switch (resolvePlainScalar(text)) {
    case 'number':
      report(state, place, 'quoted-values', `expected quotes around "${text}", found none: Jenkins drops such a number`, quoteIt(text));
      break;
    case 'date':
      report(state, place, 'quoted-values', `expected quotes around "${text}", found none: Jenkins cannot read a date`, quoteIt(text));
      break;
    case 'merge key':
      report(state, place, 'quoted-values', 'expected quotes around "<<", found none', quoteIt(text));
      break;
    case 'nothing': {
      const isItem = typeof state.path.at(-1) === 'number';
      const message = `expected a value, found ${text === '' ? 'none' : `"${text}"`}`;
      report(
        state,
        place,
        'no-empty-values',
        message,
        isItem ? 'remove the "-"' : 'remove the key, or write "", [] or {} for an empty value',
      );
    }
  }
}

const quoteIt = (text: string): string => `write '"${text}"'`;

function composeList(state: Composing, place: Place, anchor: string | undefined, depth: number): CascNode {
  const items: CascNode[] = [];
  const list: SealableList = { kind: 'list', place, items };
  openAnchor(state, anchor);
  while (!isAtEnd(state)) {
    state.path.push(items.length);
    items.push(composeNode(state, place, depth + 1));
    state.path.pop();
  }
  closeAnchor(state, anchor, list);
  return list;
}

function composeMap(state: Composing, place: Place, anchor: string | undefined, depth: number): CascNode {
  const entries = new Map<string, CascEntry>();
  const map: SealableMap = { kind: 'map', place, entries };
  const mergeKeys: MergeKey[] = [];
  openAnchor(state, anchor);
  while (!isAtEnd(state)) {
    const key = composeKey(state, place);
    if (key.isMerge) {
      mergeKeys.push({ place: key.place, value: composeNode(state, key.place, depth + 1), before: new Set(entries.keys()) });
      continue;
    }
    state.path.push(key.text);
    const value = composeNode(state, key.place, depth + 1);
    const earlier = entries.get(key.text);
    if (earlier) {
      const { line, column } = earlier.keyPlace;
      report(
        state,
        key.place,
        'syntax',
        `expected each key once, found "${key.text}" again, first at ${line}:${column}`,
        'remove one of them',
      );
    } else {
      entries.set(key.text, { keyPlace: key.place, value });
    }
    state.path.pop();
  }
  if (mergeKeys.length > 0) {
    map.sealed = 'merge key';
    fillMergeKeys(entries, mergeKeys).forEach(({ place: at, message, fix }) => report(state, at, 'syntax', message, fix));
  }
  closeAnchor(state, anchor, map);
  return map;
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
    const kind = resolvePlainScalar(text);
    if (kind === 'nothing') {
      report(state, place, 'syntax', `expected a key, found ${text === '' ? 'none' : `"${text}"`}`, 'write a key before the ":"');
    } else if (kind === 'number' || kind === 'date') {
      report(state, place, 'quoted-values', `expected text as a key, found the ${kind} "${text}"`, quoteIt(text));
    }
    checkKeyLength(state, place, text);
    const anchor = anchorOf(state, event);
    if (anchor !== undefined) {
      state.anchors.set(anchor, { kind: 'scalar', place, text, quoted: false });
    }
    return { text, place, isMerge: kind === 'merge key' };
  }
  const node = composeNode(state, mapPlace, 1);
  if (node.kind !== 'scalar') {
    report(state, node.place, 'syntax', `expected text as a key, found a ${node.kind}`, 'write one key before the ":"');
    return { text: '', place: node.place, isMerge: false };
  }
  checkKeyLength(state, node.place, node.text);
  return { text: node.text, place: node.place, isMerge: false };
}

/** A reader of YAML looks this far for the ":" of a key (SnakeYAML, ScannerImpl, simple keys). */
const longestKeyCharacters = 1024;

function checkKeyLength(state: Composing, place: Place, text: string): void {
  if (text.length > longestKeyCharacters) {
    report(state, place, 'syntax', `expected a key of at most ${longestKeyCharacters} characters, found ${text.length}`, 'shorten it');
  }
}

const isAtEnd = (state: Composing): boolean => {
  const isEnd = state.events[state.next]?.type === EVENT_ID.POP;
  state.next += isEnd ? 1 : 0;
  return isEnd;
};

type Kind = 'scalar' | 'seq' | 'map';

/** The tag of a node, such as `!!str`; one that JCasC cannot construct is reported (SnakeYAML, ConstructUndefined). */
function checkTag(state: Composing, { tagStart, tagEnd }: Tagged, kind: Kind, offset: number): string | undefined {
  if (tagStart < 0) {
    return undefined;
  }
  const tag = state.text.slice(tagStart, tagEnd);
  const isKnown = kind === 'scalar' ? tag === '!!str' || tag === '!!int' || tag === '!!bool' : tag === `!!${kind}`;
  if (!isKnown) {
    report(
      state,
      state.placeAt(Math.min(tagStart, Math.max(offset, 0) || tagStart)),
      'syntax',
      `expected a value, found the tag "${tag}"`,
      'remove it, or quote a value that begins with "!"',
    );
  }
  return tag;
}

interface Tagged {
  readonly tagStart: number;
  readonly tagEnd: number;
}

function anchorOf(state: Composing, { anchorStart, anchorEnd }: { anchorStart: number; anchorEnd: number }): string | undefined {
  return anchorStart < 0 ? undefined : state.text.slice(anchorStart, anchorEnd);
}

function openAnchor(state: Composing, anchor: string | undefined): void {
  if (anchor !== undefined) {
    state.anchors.set(anchor, undefined);
  }
}

function closeAnchor(state: Composing, anchor: string | undefined, node: Sealable): void {
  if (anchor !== undefined) {
    state.anchors.set(anchor, node);
  }
}

/** The node that an alias stands for. Jenkins keeps one node for all its aliases, so no file may add to it afterwards. */
function resolveAlias(state: Composing, offset: number, name: string): CascNode {
  const place = state.placeAt(offset);
  const node = state.anchors.get(name);
  if (node === undefined) {
    const isOpen = state.anchors.has(name);
    const message = isOpen
      ? `expected a value, found itself: "*${name}" is inside of "&${name}"`
      : `expected an anchor "&${name}" before "*${name}", found none`;
    report(state, place, 'syntax', message, isOpen ? 'write the value out' : 'quote a value that begins with "*"');
    return { kind: 'scalar', place, text: '', quoted: true };
  }
  if (node.kind !== 'scalar') {
    node.sealed ??= 'alias';
    state.aliases += 1;
    if (state.aliases === maximumAliases + 1) {
      report(
        state,
        place,
        'casc-limits',
        `expected at most ${maximumAliases} aliases of maps and lists, found more`,
        'write the values out',
      );
    }
  }
  return node;
}

function report(state: Composing, place: Place, rule: string, message: string, fix: string): void {
  state.problems.push({ rule, ...place, where: formatCascPath(state.path), message, fix });
}
