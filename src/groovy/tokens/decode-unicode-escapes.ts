import { type LexicalMistake, mostMistakes } from './scan.ts';

interface DecodedText {
  readonly text: string;
  /** Turns an offset in the decoded text into one in the written one. */
  readonly originOf: (offset: number) => number;
  readonly mistakes: readonly LexicalMistake[];
}

/**
 * Replaces `\u0041` everywhere in a script, in comments too, before anything else is read. A backslash after a backslash begins none. (Groovy 2.4,
 * UnicodeEscapingReader)
 */
export function decodeUnicodeEscapes(text: string): DecodedText {
  if (!text.includes('\\u')) {
    return { text, originOf: (offset) => offset, mistakes: [] };
  }
  const mistakes: LexicalMistake[] = [];
  const origins: number[] = [];
  let decoded = '';
  let at = 0;
  const take = (character: string, length: number): void => {
    origins.push(at);
    decoded += character;
    at += length;
  };
  while (at < text.length) {
    const [escape, code] = text.charAt(at) === '\\' ? (/^\\u+([\da-fA-F]{4})?/.exec(text.slice(at)) ?? []) : [];
    if (code !== undefined) {
      take(String.fromCharCode(Number.parseInt(code, 16)), escape?.length ?? 0);
      continue;
    }
    if (escape !== undefined) {
      if (mistakes.length < mostMistakes) {
        mistakes.push({
          start: at,
          message: `expected four hexadecimal digits after "\\u", found "${text.slice(at + 2, at + 6).split('\n', 1)[0] ?? ''}"`,
          fix: 'write "\\\\u" for a backslash and a "u", in comments too',
        });
      }
      take('\\', 1);
      take('\\', 0);
      continue;
    }
    const isPair = text.startsWith('\\\\', at);
    take(text.charAt(at), 1);
    if (isPair) {
      take('\\', 1);
    }
  }
  return { text: decoded, originOf: (offset) => origins[offset] ?? text.length, mistakes };
}
