import type { Position } from '../../model/index.ts';
import type { StringToken } from './token.ts';

/** What no Groovy script can have, by its letters alone. */
export interface LexicalMistake {
  /** Offset in the text of the script. */
  readonly start: number;
  /** What was expected and what was found. */
  readonly message: string;
  readonly fix: string;
  /** Whether it is not known where code goes on, so that brackets after it say nothing. */
  readonly breaksOff?: true;
}

/** More than anybody mends at a time, and a script of a mebibyte can have a million. */
export const mostMistakes = 100;

/** The state of reading a script: where we are, and in which strings. */
export interface Scan {
  /** The script with its Unicode escapes replaced. */
  readonly text: string;
  /** Offset of the next character in `text`. */
  at: number;
  /** The `${` that are open, the outermost first. */
  readonly values: OpenValue[];
  mistakes: LexicalMistake[];
  /** Set when a string has no end on its line, until its line is over. */
  isBrokenOff: boolean;
  /** The last string that went on over the end of its line. */
  unclosed?: Unclosed;
  /** Turns an offset in `text` into one in the script as it was written. */
  readonly originOf: (offset: number) => number;
  /** Where an offset in `text` is in the script as it was written. */
  readonly placeOf: (offset: number) => Position;
}

interface Unclosed {
  readonly quote: StringToken['quote'];
  /** The mistakes when its end is found on another line: all between is its text. */
  readonly mistakes: readonly LexicalMistake[];
}

export interface OpenValue {
  /** Of the string that it is in. */
  readonly quote: StringToken['quote'];
  /** Offset of its `$` in `text`. */
  readonly start: number;
}

/** Adds a mistake at an offset in the text of the scan. */
export function reportAt(scan: Scan, offset: number, message: string, fix: string): void {
  if (scan.mistakes.length < mostMistakes) {
    scan.mistakes.push({ start: scan.originOf(offset), message, fix });
  }
}

/**
 * Adds a mistake at the place of the scan, after which it is not known where code goes on, and ends the reading of the line. The quote is that of the
 * string which went on over it; `fixWhenClosed` is the repair when its end is found on another line.
 */
export function breakOff(scan: Scan, quote: StringToken['quote'] | undefined, message: string, fix: string, fixWhenClosed = fix): void {
  scan.isBrokenOff = true;
  if (scan.mistakes.length >= mostMistakes) {
    return;
  }
  const mistake = { start: scan.originOf(scan.at), message, breaksOff: true } as const;
  if (quote !== undefined) {
    scan.unclosed = { quote, mistakes: [...scan.mistakes, { ...mistake, fix: fixWhenClosed }] };
  }
  scan.mistakes.push({ ...mistake, fix });
}
