import type { CascEntry, CascMapping, CascNode, Place } from './casc-node.ts';
import { decodeDoubleQuoted, decodeSingleQuoted, endOfQuoted } from './quoted-scalar.ts';
import { resolvePlainScalar } from './resolve-plain-scalar.ts';

/**
 * Parses JCasC that is laid out as people and jenkins-fleet write it: blocks of maps and lists, with values of one line and literal blocks.
 * Gives what `parseCasc` gives, ten times faster than a reader for all of YAML, and nothing for any other text, faulty or not.
 */
export function parseSimpleCasc(text: string, placeAt: (offset: number) => Place): CascMapping | undefined {
  if (!text.endsWith('\n') || otherCharacter.test(text)) {
    return undefined;
  }
  const state: State = { text, placeAt, lineEnd: -1, start: 0, indent: 0, depth: 0, isSimple: true };
  nextLine(state);
  const root = state.indent === 0 ? parseMap(state, 0, state.start) : undefined;
  return state.isSimple && state.indent < 0 ? root : undefined;
}

/** Tabs, control characters and the line ends of Unicode: readers differ in them. */
const otherCharacter = /[^\n -~\xa0-\u2027\u202a-\ufffd]/;

/** The line at hand, which is neither empty nor a comment. `indent` is -1 after the last one. */
interface State {
  readonly text: string;
  readonly placeAt: (offset: number) => Place;
  lineEnd: number;
  /** Offset of the first character that is no blank. */
  start: number;
  indent: number;
  /** Blocks around the one at hand. */
  depth: number;
  /** Whether all was simple so far; the result counts only if it is. */
  isSimple: boolean;
}

const [lineFeed, space, hash, dash, doubleQuote, singleQuote] = [0x0a, 0x20, 0x23, 0x2d, 0x22, 0x27];

function nextLine(state: State): void {
  const { text } = state;
  for (let lineStart = state.lineEnd + 1; lineStart < text.length; lineStart = state.lineEnd + 1) {
    let start = lineStart;
    while (text.charCodeAt(start) === space) {
      start += 1;
    }
    state.lineEnd = text.indexOf('\n', start);
    const first = text.charCodeAt(start);
    if (first !== lineFeed && first !== hash) {
      state.start = start;
      state.indent = start - lineStart;
      return;
    }
  }
  state.indent = -1;
}

/** Gives up; what has been parsed so far does not count. */
function giveUp(state: State): CascNode {
  state.isSimple = false;
  state.indent = -1;
  return { kind: 'list', place: { file: '', line: 1, column: 1 }, items: [] };
}

const isItem = ({ text, start }: State): boolean => text.charCodeAt(start) === dash && isBlank(text.charCodeAt(start + 1));

const isBlank = (character: number): boolean => character === space || character === lineFeed;

/** Nobody needs more, and SnakeYAML reads 51 levels, of which a list of maps is two. */
const deepestBlock = 20;

function parseBlock(state: State): CascNode {
  if (state.depth === deepestBlock) {
    return giveUp(state);
  }
  state.depth += 1;
  const block = isItem(state) ? parseList(state, state.indent) : parseMap(state, state.indent, state.start);
  state.depth -= 1;
  return block;
}

/** A key of one plain word, and its colon. Words that begin with a letter are text, except `null`. */
const plainKey = /([A-Za-z][\w./-]{0,200}) *:(?=[ \n])/y;

/** `start` is the offset of the first key, which may stand behind the dash of an item. */
function parseMap(state: State, indent: number, start: number): CascMapping {
  const entries = new Map<string, CascEntry>();
  const map: CascMapping = { kind: 'map', place: state.placeAt(start), entries };
  for (let keyStart = start; ; keyStart = state.start) {
    plainKey.lastIndex = keyStart;
    const key = plainKey.exec(state.text)?.[1];
    if (key === undefined || entries.has(key) || resolvePlainScalar(key) !== 'text') {
      giveUp(state);
      return map;
    }
    const keyPlace = state.placeAt(keyStart);
    entries.set(key, { keyPlace, value: parseValue(state, plainKey.lastIndex, indent, true) });
    if (state.indent !== indent) {
      if (state.indent > indent) {
        giveUp(state);
      }
      return map;
    }
  }
}

function parseList(state: State, indent: number): CascNode {
  const items: CascNode[] = [];
  const place = state.placeAt(state.start);
  while (state.indent === indent && isItem(state)) {
    const start = skipSpaces(state.text, state.start + 1);
    plainKey.lastIndex = start;
    const isMap = plainKey.test(state.text);
    items.push(isMap ? parseMap(state, indent + start - state.start, start) : parseValue(state, start, indent, false));
  }
  return state.indent > indent ? giveUp(state) : { kind: 'list', place, items };
}

function skipSpaces(text: string, from: number): number {
  let position = from;
  while (text.charCodeAt(position) === space) {
    position += 1;
  }
  return position;
}

/** The value that begins at or after `from`, on this line or below; `indent` is that of its key or dash. Ends on the line behind it. */
function parseValue(state: State, from: number, indent: number, isEntry: boolean): CascNode {
  const { text } = state;
  const start = skipSpaces(text, from);
  const first = text.charCodeAt(start);
  if (first === lineFeed || (first === hash && start > from)) {
    nextLine(state);
    const isBelow = state.indent > indent || (isEntry && state.indent === indent && isItem(state));
    return isBelow ? parseBlock(state) : giveUp(state);
  }
  const line = text.slice(start, state.lineEnd);
  if (blockHeader.test(line)) {
    return parseLiteral(state, start, indent, line.charCodeAt(1) === dash);
  }
  const node = parseInline(line, state.placeAt(start));
  nextLine(state);
  return node === undefined || state.indent > indent ? giveUp(state) : node;
}

const blockHeader = /^\|-? *$/;

/** What stands behind a value on its line. */
const rest = /^ *(?: #.*)?$/;

function parseInline(line: string, place: Place): CascNode | undefined {
  const first = line.charCodeAt(0);
  if (first === doubleQuote || first === singleQuote) {
    const end = endOfQuoted(line);
    const text =
      end < 0 || !rest.test(line.slice(end))
        ? undefined
        : (first === doubleQuote ? decodeDoubleQuoted : decodeSingleQuoted)(line.slice(1, end - 1));
    return text === undefined ? undefined : { kind: 'scalar', place, text, quoted: true };
  }
  const comment = line.indexOf(' #');
  const text = trimEnd(comment < 0 ? line : line.slice(0, comment));
  if (text === '[]') {
    return { kind: 'list', place, items: [] };
  }
  if (text === '{}') {
    return { kind: 'map', place, entries: new Map() };
  }
  return simplePlain.test(text) && !text.includes(': ') && !text.endsWith(':') && resolvePlainScalar(text) === 'text'
    ? { kind: 'scalar', place, text, quoted: false }
    : undefined;
}

/** Begins with nothing that has a meaning in YAML. */
const simplePlain = /^(?:-?[A-Za-z0-9_/.$(+~]|[\xa0-\ufffd])/;

function trimEnd(text: string): string {
  let end = text.length;
  while (text.charCodeAt(end - 1) === space) {
    end -= 1;
  }
  return text.slice(0, end);
}

/** A literal block: the lines behind its header that are indented more than `indent`. */
function parseLiteral(state: State, start: number, indent: number, isStripped: boolean): CascNode {
  const { text } = state;
  const place = state.placeAt(start);
  const lines: string[] = [];
  let margin = -1;
  for (let lineStart = state.lineEnd + 1; lineStart < text.length; lineStart = state.lineEnd + 1) {
    const content = skipSpaces(text, lineStart);
    const isEmpty = text.charCodeAt(content) === lineFeed;
    if (!isEmpty && content - lineStart <= indent) {
      break;
    }
    margin = margin < 0 ? content - lineStart : margin;
    if (isEmpty ? lines.length === 0 || content - lineStart > margin : content - lineStart < margin) {
      return giveUp(state);
    }
    state.lineEnd = text.indexOf('\n', content);
    lines.push(isEmpty ? '' : text.slice(lineStart + margin, state.lineEnd));
  }
  while (lines.at(-1) === '') {
    lines.pop();
  }
  nextLine(state);
  return lines.length === 0 || state.indent > indent
    ? giveUp(state)
    : { kind: 'scalar', place, text: `${lines.join('\n')}${isStripped ? '' : '\n'}`, quoted: true };
}
