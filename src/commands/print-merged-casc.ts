import type { CascMapping, CascNode, CascScalar, CascSequence } from '../jenkins/index.ts';
import { formatYamlKey, formatYamlScalar } from '../output/index.ts';
import { cascOrigin } from './casc-leaves.ts';

interface Line {
  readonly text: string;
  /** Absent where the line holds no value of its own. */
  readonly origin?: string;
}

/** The column of the origins is not further right than this; a longer value has its origin after two blanks. */
const widestValue = 72;

/** Prints JCasC as YAML that reads back as the same tree, each value with its origin in a comment at the end of its line. */
export function printMergedCasc(root: CascMapping): string {
  const lines = linesOf(root, '');
  const widths = lines.flatMap(({ text, origin }) => (origin === undefined || text.length > widestValue ? [] : [text.length]));
  const width = Math.max(0, ...widths);
  return lines.map(({ text, origin }) => `${origin === undefined ? text : `${text.padEnd(width)}  # ${origin}`}\n`).join('');
}

/** The lines of a node, each with the indentation. A collection that is empty and a scalar begin with what stands behind their key. */
function linesOf(node: CascNode, indent: string): readonly Line[] {
  if (node.kind === 'scalar') return linesOfScalar(node, indent);
  if (node.kind === 'list') return node.items.length === 0 ? [emptyLine(node, indent, '[]')] : linesOfList(node, indent);
  return node.entries.size === 0 ? [emptyLine(node, indent, '{}')] : linesOfMap(node, indent);
}

function emptyLine(node: CascNode, indent: string, text: string): Line {
  return { text: `${indent}${text}`, origin: cascOrigin(node.place) };
}

function linesOfMap({ entries }: CascMapping, indent: string): readonly Line[] {
  return [...entries].flatMap(([key, { value }]) => {
    const start = `${indent}${formatYamlKey(key)}:`;
    if (value.kind !== 'scalar' && !isEmpty(value)) return [{ text: start }, ...linesOf(value, `${indent}  `)];
    return startWith(`${start} `, `${indent}  `, linesOf(value, `${indent}  `));
  });
}

function linesOfList({ items }: CascSequence, indent: string): readonly Line[] {
  return items.flatMap((item) => startWith(`${indent}- `, `${indent}  `, linesOf(item, `${indent}  `)));
}

/** Puts `start` in the place of the indentation of the first line. */
function startWith(start: string, indent: string, [first, ...rest]: readonly Line[]): readonly Line[] {
  return first === undefined ? [] : [{ ...first, text: `${start}${first.text.slice(indent.length)}`.trimEnd() }, ...rest];
}

/** The lines of a literal block follow its `|`, which bears the origin. */
function linesOfScalar({ text, quoted, place }: CascScalar, indent: string): readonly Line[] {
  const written = quoted || text.includes('\n') ? formatYamlScalar(text, indent) : text;
  const [first = '', ...rest] = written.split('\n');
  return [{ text: `${indent}${first}`, origin: cascOrigin(place) }, ...rest.map((line) => ({ text: line }))];
}

function isEmpty(node: CascMapping | CascSequence): boolean {
  return node.kind === 'list' ? node.items.length === 0 : node.entries.size === 0;
}
