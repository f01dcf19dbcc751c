/** From the first character of a block scalar to the one after its last. */
export interface BlockText {
  readonly start: number;
  readonly end: number;
}

const header = /(?:^|[\s:])(?:[&!]\S*[ \t]+)*[|>][-+\d]{0,2}[ \t]*(?:#.*)?$/;

/** The block scalars (`|`, `>`) of a YAML text, in order, also where the text has mistakes: what is in them are no keys and values. */
export function findBlockTexts(text: string): readonly BlockText[] {
  const blocks: BlockText[] = [];
  let offset = 0;
  let block: { readonly start: number; readonly indent: number } | undefined;
  for (const line of text.split('\n')) {
    const indent = line.search(/\S/);
    if (block !== undefined && indent >= 0 && indent <= block.indent) {
      blocks.push({ start: block.start, end: offset });
      block = undefined;
    }
    if (block === undefined && header.test(line)) block = { start: offset + line.length + 1, indent: indentOfKey(line) };
    offset += line.length + 1;
  }
  if (block !== undefined) blocks.push({ start: block.start, end: text.length });
  return blocks;
}

/** In `- key: |` the text is indented more than the key, and in `- |` more than the dash. */
function indentOfKey(line: string): number {
  const [dashes = '', rest = ''] = /^([ \t]*(?:-[ \t]+)*)(.*)$/.exec(line)?.slice(1) ?? [];
  return /^[|>]/.test(rest) ? dashes.lastIndexOf('-') : dashes.length;
}

/** The last block that begins at an offset or before it. */
export function blockBefore(blocks: readonly BlockText[], offset: number): BlockText | undefined {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((blocks[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return blocks[low - 1];
}

/** Whether an offset is in a block. */
export function isInBlock(blocks: readonly BlockText[], offset: number): boolean {
  return (blockBefore(blocks, offset)?.end ?? 0) > offset;
}
