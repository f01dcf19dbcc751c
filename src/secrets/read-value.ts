/** A value as it is written, without its quotes. */
export interface WrittenValue {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Longer secrets have a form of their own; a text without an end is not read any further. */
const longest = 2048;

/** In the order in which they are tried; in a string, quotes have a backslash. */
const quotes = ['"""', "'''", '\\"', "\\'", '"', "'"] as const;

const plain = /[^\s"'`,;<>|&()[\]{}]{1,1024}/y;

/** Reads the quoted value that begins at an offset; undefined where none does, or where it has no end. */
export function readQuoted(text: string, offset: number): WrittenValue | undefined {
  const quote = quotes.find((each) => text.startsWith(each, offset));
  if (quote === undefined) return undefined;
  const start = offset + quote.length;
  const severalLines = quote.length === 3;
  for (let end = start; end < Math.min(text.length, start + longest); end += 1) {
    if (text.startsWith(quote, end)) return { text: text.slice(start, end), start, end };
    const character = text.charAt(end);
    if (character === '\n' && !severalLines) return undefined;
    if (character === '\\' && quote !== '\\"' && quote !== "\\'") end += 1;
  }
  return undefined;
}

/** Reads the value that begins at an offset, with quotes or up to the next blank or sign that ends a value in YAML, shell or Groovy. */
export function readValue(text: string, offset: number): WrittenValue | undefined {
  const quoted = readQuoted(text, offset);
  if (quoted !== undefined) return quoted;
  plain.lastIndex = offset;
  const value = plain.exec(text)?.[0];
  return value === undefined ? undefined : { text: value, start: offset, end: offset + value.length };
}
