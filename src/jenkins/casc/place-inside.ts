import type { ControllerFiles } from '../../model/index.ts';
import type { Place } from './casc-node.ts';
import { placeFinder } from './place-finder.ts';

/** Finds where a text stands that is a part of the value at `place`, in a file of the team; `place` when it is written in another way. */
export function placeInside({ files }: ControllerFiles, place: Place, part: string): Place {
  const text = files.find(({ source, generated }) => !generated && source === place.file)?.text ?? '';
  let lineStart = 0;
  for (let line = 1; line < place.line; line += 1) {
    lineStart = text.indexOf('\n', lineStart) + 1;
  }
  const offset = text.indexOf(part, lineStart + place.column - 1);
  return offset < 0 ? place : placeFinder({ path: place.file, text })(offset);
}
