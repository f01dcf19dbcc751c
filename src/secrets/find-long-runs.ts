/** A part of a text; the end is the offset of the first character after it. */
interface Run {
  readonly start: number;
  readonly end: number;
}

/** The characters that tokens are made of, by code. */
const belongs = new Uint8Array(128);
for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.+/=~%') belongs[character.charCodeAt(0)] = 1;

/**
 * The parts of a text of at least `shortest` characters that have nothing but letters, digits and what tokens have beside them. Looks at one character in
 * `shortest` and only around it where that one belongs to a part, since most of a text is shorter words.
 */
export function* findLongRuns(text: string, shortest: number): Generator<Run> {
  let probe = shortest - 1;
  let searched = 0;
  while (probe < text.length) {
    if (!isIn(text, probe)) {
      probe += shortest;
      continue;
    }
    let start = probe;
    while (start > searched && isIn(text, start - 1)) start -= 1;
    let end = probe + 1;
    while (end < text.length && isIn(text, end)) end += 1;
    if (end - start >= shortest) yield { start, end };
    searched = end;
    probe = end + shortest;
  }
}

function isIn(text: string, offset: number): boolean {
  return belongs[text.charCodeAt(offset)] === 1;
}
