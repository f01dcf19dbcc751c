import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { FieldPath, Position, SourceFile } from '../model/index.ts';

interface PositionedDocument {
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
}

/** What a step of a path leads to. An item of a list stands for its own key; a key without a value has none. */
interface Child {
  readonly key: Node;
  readonly value: Node | null;
}

/** Parsing with positions costs about ten times a plain parse, so it is done for files with problems only, and once. */
const documents = new WeakMap<SourceFile, PositionedDocument>();

/**
 * Where the value at `path` stands in a YAML file; for a value that is not there, the key of the innermost map or list that should hold
 * it, and the file's beginning when that is the whole document. `at: 'key'` gives the place of its key instead.
 */
export function locate(file: SourceFile, path: FieldPath, at: 'value' | 'key' = 'value'): Position {
  if (path.length === 0) return { line: 1, column: 1 };
  const { document, lines } = readPositions(file);
  let found: Node | null = document.contents;
  let key: Node | null = null;
  for (const [index, step] of path.entries()) {
    const child = childOf(document, found, step);
    if (child === undefined) return position(lines, key);
    if (index === path.length - 1) return position(lines, at === 'key' ? child.key : (child.value ?? child.key));
    key = child.key;
    found = child.value;
  }
  return position(lines, null);
}

/** The text of the scalar at `path` as it is written, without quotes; undefined when there is none. */
export function writtenText(file: SourceFile, path: FieldPath): string | undefined {
  const { document } = readPositions(file);
  const node = document.getIn(path, true);
  return isScalar(node) ? node.source : undefined;
}

function childOf(document: Document, parent: Node | null, step: string | number): Child | undefined {
  const node = isAlias(parent) ? parent.resolve(document) : parent;
  if (isMap<Node, Node | null>(node)) return node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
  if (!isSeq<Node>(node) || typeof step !== 'number') return undefined;
  const item = node.items[step];
  return item === undefined ? undefined : { key: item, value: item };
}

function position(lines: LineCounter, node: Node | null): Position {
  const { line, col } = lines.linePos(node?.range?.[0] ?? 0);
  return { line, column: col };
}

function readPositions(file: SourceFile): PositionedDocument {
  const known = documents.get(file);
  if (known !== undefined) return known;
  const lines = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: lines, prettyErrors: false, schema: 'core', merge: false, uniqueKeys: false });
  const read = { document, lines };
  documents.set(file, read);
  return read;
}
