import type { ScriptMistake } from '../model/index.ts';
import { positionsOf } from './position-at.ts';
import type { Token } from './tokens/token.ts';

interface UnquotedUrls {
  /** Groovy may take them for a name, a colon and a comment: a label, a key of a map, a part of `?:`. */
  readonly possible: readonly ScriptMistake[];
  /** Those that it cannot. */
  readonly certain: readonly ScriptMistake[];
}

/** Finds `https://…` outside of strings. A missing quote before it looks like a missing bracket after it, since `//…` is a comment. */
export function findUnquotedUrls(tokens: readonly Token[], text: string): UnquotedUrls {
  const places = text.includes('://') ? placesIn(tokens, text) : [];
  if (places.length === 0) {
    return { possible: [], certain: [] };
  }
  const positionAt = positionsOf(text);
  const describe = (index: number): ScriptMistake => {
    const start = tokens[index]?.start ?? 0;
    const scheme = text.slice(start, text.indexOf('//', start) + 2);
    return { at: positionAt(start), message: `expected quotes around an address, found "${scheme}"`, fix: 'put it in quotes' };
  };
  return { possible: places.map(describe), certain: places.filter((index) => isCertain(tokens, index)).map(describe) };
}

/** More than anybody mends at a time; to look back from each to the beginning of its statement takes long in a long statement. */
const mostPlaces = 100;

/** Indices of names that `://` and more follow. */
function placesIn(tokens: readonly Token[], text: string): readonly number[] {
  const places: number[] = [];
  let index = 0;
  for (let at = text.indexOf('://'); at >= 0 && places.length < mostPlaces; at = text.indexOf('://', at + 3)) {
    while ((tokens[index]?.end ?? at) < at) {
      index += 1;
    }
    const token = tokens[index];
    if (token?.kind === 'word' && token.end === at && /[^\s/]/.test(text.charAt(at + 3))) {
      places.push(index);
    }
  }
  return places;
}

/** After `=` or `+` no label and no key can be; but `?`, `case` and `assert` let a colon follow. */
function isCertain(tokens: readonly Token[], index: number): boolean {
  const isText = (token: Token | undefined, texts: readonly string[]): boolean =>
    (token?.kind === 'symbol' || token?.kind === 'word') && texts.includes(token.text);
  if (!isText(tokens[index - 1], ['=', '+=', '+'])) {
    return false;
  }
  const statement = tokens.findLastIndex((token, place) => place < index && isText(token, [';', '{', '}', '->']));
  return !tokens.slice(statement + 1, index).some((token) => isText(token, ['?', 'case', 'assert']));
}
