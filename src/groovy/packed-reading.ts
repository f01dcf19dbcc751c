import type { ScriptMistake, ScriptOutline, ScriptReading } from '../model/index.ts';
import { type Packable, pack } from './cache/pack.ts';
import { unpack } from './cache/unpack.ts';

/** The first word of the table of a packed reading says what it is, without unpacking it. */
const outlineStart = '[["outline"]';

export const hasOutline = (packed: string): boolean => packed.startsWith(outlineStart);

/** A reading in one line. Who made it is not part of it. */
export const packReading = ({ mistakes, outline }: ScriptReading): string =>
  pack((outline && mistakes.length === 0 ? { outline } : { mistakes }) as unknown as Packable);

/** The reading that was packed. Its outline is made each time it is asked for, so that those of a large fleet never are in memory at once. */
export function openReading(packed: string, reader: ScriptReading['reader']): ScriptReading {
  if (!hasOutline(packed)) {
    return { mistakes: unpackAs<{ mistakes: readonly ScriptMistake[] }>(packed).mistakes, reader };
  }
  return {
    mistakes: [],
    reader,
    get outline() {
      return unpackAs<{ outline: ScriptOutline }>(packed).outline;
    },
  };
}

export const unpackAs = <Value>(packed: string): Value => unpack(packed) as unknown as Value;
