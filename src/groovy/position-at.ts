import type { Position } from '../model/index.ts';

/** Turns offsets in a text into lines and columns, counted from 1. */
export function positionsOf(text: string): (offset: number) => Position {
  const lineStarts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
    lineStarts.push(end + 1);
  }
  return (offset) => {
    let line = 0;
    let after = lineStarts.length;
    while (after - line > 1) {
      const middle = (line + after) >> 1;
      if ((lineStarts[middle] ?? 0) > offset) {
        after = middle;
      } else {
        line = middle;
      }
    }
    return { line: line + 1, column: offset - (lineStarts[line] ?? 0) + 1 };
  };
}
