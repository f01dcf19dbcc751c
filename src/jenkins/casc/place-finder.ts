import type { SourceFile } from '../../model/index.ts';
import type { Place } from './casc-node.ts';

/**
 * Turns offsets in a file's text into lines and columns, counted from 1. Fast for offsets that mostly rise, since it walks on from the line
 * that it found last.
 */
export function placeFinder({ path, text }: SourceFile): (offset: number) => Place {
  let line = 1;
  let lineStart = 0;
  let lineEnd = endOfLine(text, 0);
  return (offset) => {
    if (offset < lineStart) {
      line = 1;
      lineStart = 0;
      lineEnd = endOfLine(text, 0);
    }
    while (offset > lineEnd) {
      line += 1;
      lineStart = lineEnd + 1;
      lineEnd = endOfLine(text, lineStart);
    }
    return { file: path, line, column: offset - lineStart + 1 };
  };
}

/** Offset of the line feed, or of the end of the text. */
function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
