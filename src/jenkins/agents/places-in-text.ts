import type { Place } from '../casc/casc-node.ts';

/** Finds where a text stands inside of the value at a place; the place itself when it is written in another way. */
export type PlaceInside = (place: Place, text: string) => Place;

/**
 * Turns offsets in a text of several lines, which is the value at a place, into places in its file. Each line is looked for behind the one before it, so
 * that the indentation of a block does not matter, and of two equal lines each has its own place.
 */
export function placesInText(text: string, place: Place, placeInside: PlaceInside): (offset: number) => Place {
  let behind = place;
  const lines = text.split('\n').map((line) => {
    const content = line.trim();
    const found = content === '' ? behind : placeInside(behind, content);
    behind = { ...found, column: found.column + content.length };
    return { found, length: line.length, indent: line.length - line.trimStart().length };
  });
  return (offset) => {
    let rest = offset;
    for (const { found, length, indent } of lines) {
      if (rest <= length) return { ...found, column: found.column + Math.max(rest - indent, 0) };
      rest -= length + 1;
    }
    return place;
  };
}
