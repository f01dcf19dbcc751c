import { type BlockText, blockBefore } from './find-block-texts.ts';
import { readQuoted } from './read-value.ts';
import { isInFlow, lineBefore } from './yaml-line.ts';

const properties = /(?:[ \t]*[&!][^\s,[\]{}]*)*[ \t]*/y;
const block = /[|>][-+\d]{0,2}[ \t]*(?:#[^\n]*)?\n/y;
const nextLine = /(?:#[^\n]*)?(?:\n[ \t]*(?:#[^\n]*)?(?=\n)){0,20}\n[ \t]+/y;
const plain = /[^\n]{0,2000}/y;

/** The block scalars of the text. */
type Blocks = () => readonly BlockText[];

/** The text of a scalar, without quotes; the end is the offset of the first character after it. */
export interface CascScalarText {
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
}

/** The scalar that begins at an offset; undefined for a map, a list and what has no value. */
export function readCascScalar(text: string, offset: number, inFlow: boolean, blocks: Blocks): CascScalarText | undefined {
  const start = skip(text, offset, properties);
  if (matches(text, start, block)) {
    const begin = skip(text, start, block);
    const content = blockBefore(blocks(), begin);
    return content?.start === begin ? trimmed(text, content.start, content.end, true) : undefined;
  }
  const quoted = readQuoted(text, start);
  if (quoted !== undefined) return { start: quoted.start, end: quoted.end, quoted: true };
  if (matches(text, start, nextLine)) {
    const below = skip(text, start, nextLine);
    const indent = below - text.lastIndexOf('\n', below - 1) - 1;
    return indent > indentOf(text, offset) ? readBelow(text, below) : undefined;
  }
  if (text.charAt(start) === '*') return readAnchored(text, start, blocks);
  const line = text.slice(start, skip(text, start, plain));
  if (/^[[{#]/.test(line)) return undefined;
  const end = line.search(inFlow ? /\s#|,(?:\s|$)|[}\]]/ : /\s#|,$/);
  return trimmed(text, start, end < 0 ? start + line.length : start + end, false);
}

/** A text that begins on the line below its key; a map or a list is none. */
function readBelow(text: string, start: number): CascScalarText | undefined {
  const quoted = readQuoted(text, start);
  if (quoted !== undefined) return text.charAt(quoted.end + 1) === ':' ? undefined : { start: quoted.start, end: quoted.end, quoted: true };
  const line = text.slice(start, skip(text, start, plain));
  return /^(?:[-?](?:\s|$)|[[{#&*!|>])|:(?:\s|$)/.test(line) ? undefined : trimmed(text, start, start + line.length, false);
}

/** What an alias repeats. */
function readAnchored(text: string, start: number, blocks: Blocks): CascScalarText | undefined {
  const name = /^[^\s,[\]{}]*/.exec(text.slice(start + 1, start + 200))?.[0] ?? '';
  const anchor = text.indexOf(`&${name}`);
  const isWhole = anchor >= 0 && /\s/.test(text.charAt(anchor + name.length + 1));
  const isValue = isWhole && anchor < start && text.charAt(skip(text, anchor, properties)) !== '*';
  return isValue ? readCascScalar(text, anchor, isInFlow(lineBefore(text, anchor)), blocks) : undefined;
}

function trimmed(text: string, start: number, end: number, quoted: boolean): CascScalarText | undefined {
  const content = text.slice(start, end);
  const first = content.search(/\S/);
  return first < 0 ? undefined : { start: start + first, end: start + content.trimEnd().length, quoted };
}

function indentOf(text: string, offset: number): number {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*(?:-[ \t]+)*/.exec(text.slice(start, offset))?.[0].length ?? 0;
}

function matches(text: string, offset: number, form: RegExp): boolean {
  form.lastIndex = offset;
  return form.test(text);
}

function skip(text: string, offset: number, form: RegExp): number {
  form.lastIndex = offset;
  return form.test(text) ? form.lastIndex : offset;
}
