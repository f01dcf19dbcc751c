import { findLongRuns } from './find-long-runs.ts';
import type { FoundSecret } from './secret.ts';
import { type TokenFormat, tokenFormats } from './token-formats.ts';

interface Search extends TokenFormat {
  readonly rest: RegExp;
  readonly head?: RegExp;
}

/** By the beginning. */
const searches: ReadonlyMap<string, Search> = new Map(
  tokenFormats.flatMap((format) => {
    const head = format.before === undefined ? {} : { head: new RegExp(`(?:${format.before})$`) };
    const search = { ...format, rest: new RegExp(format.goesOn, 'y'), ...head };
    return format.begins.map((begin) => [begin, search] as const);
  }),
);

/** Only plain texts, of which V8 makes one search tree. */
const beginnings = new RegExp([...searches.keys()].map((begin) => begin.replaceAll(/[.{?]/g, '\\$&')).join('|'), 'g');

/** More than the longest text before a beginning, and the shortest token. */
const longestHead = 80;
const shortestToken = 20;

/** Finds the tokens in a text that are known by their form. Never throws. */
export function findTokens(text: string): readonly FoundSecret[] {
  const found: FoundSecret[] = [];
  let read = 0;
  for (const run of findLongRuns(text, shortestToken)) {
    // What may stand around a token and is none of its own characters: "{", "?", and the digits before a ":".
    const from = Math.max(read, run.start - 11);
    const part = text.slice(from, run.end);
    beginnings.lastIndex = 0;
    for (let match = beginnings.exec(part); match !== null; match = beginnings.exec(part)) {
      const search = searches.get(match[0]);
      const attempt = search && readToken(text, from + match.index, match[0].length, search);
      if (attempt !== undefined) {
        read = attempt.end;
        beginnings.lastIndex = Math.max(beginnings.lastIndex, read - from);
        if (attempt.isToken) found.push({ kind: attempt.kind, start: attempt.start, end: attempt.end });
      }
    }
  }
  return found;
}

interface Attempt extends FoundSecret {
  readonly isToken: boolean;
}

/** Undefined where the form does not fit. */
function readToken(text: string, index: number, length: number, { kind, rest, head, isReal }: Search): Attempt | undefined {
  const before = head?.exec(text.slice(Math.max(0, index - longestHead), index))?.[0];
  if (head !== undefined && before === undefined) return undefined;
  const start = index - (before?.length ?? 0);
  if (!isBoundary(text, start)) return undefined;
  rest.lastIndex = index + length;
  const body = rest.exec(text)?.[0];
  if (body === undefined) return undefined;
  const end = index + length + body.length;
  const isToken = !isPlaceholder(`${before ?? ''}${body}`) && isReal?.(text.slice(start, end)) !== false;
  return { kind, start, end, isToken };
}

/** Whether a word begins here, or a sign. An escape such as `\n` in a string ends with a letter, too. */
function isBoundary(text: string, start: number): boolean {
  if (!/\w/.test(text.charAt(start)) || !/\w/.test(text.charAt(start - 1))) return true;
  return /\\(?:[nrtbfs]|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2})$/.test(text.slice(Math.max(0, start - 6), start));
}

/** What people write where a token would be: few different characters, or the alphabet. */
function isPlaceholder(body: string): boolean {
  return new Set(body).size < 8 || /abcdefgh|01234567|12345678/i.test(body);
}
