import { isTypographicQuote, isUnseen } from './is-word-part.ts';
import { mostMistakes, reportAt, type Scan } from './scan.ts';
import type { Token } from './token.ts';

/** Characters that close a text which a typographic quote opens. */
const closers = { double: /[\u00ab\u00bb\u201c-\u201f"\n]/, single: /[\u2018-\u201b\u2039\u203a'\n]/ };

/** Reports the character at the place of the scan, which no code can have, and passes it; a text in typographic quotes is passed as a string. */
export function passStray(scan: Scan, push: (token: Token) => void): void {
  const { text } = scan;
  const start = scan.at;
  const code = text.charCodeAt(start);
  const character = text.charAt(start);
  scan.at += 1;
  if (character === '\\') {
    while (text.charAt(scan.at) === '\\') {
      scan.at += 1;
    }
  }
  const closer = isTypographicQuote(code)
    ? closers[closers.double.test(character) ? 'double' : 'single']
    : character === '`'
      ? /[`\n]/
      : undefined;
  if (closer !== undefined) {
    reportAt(scan, start, `expected " or ', found ${character === '`' ? '"`"' : `the typographic quote "${character}"`}`, `write " or '`);
    const end = text.slice(start + 1).search(closer);
    if (end >= 0 && text.charAt(start + 1 + end) !== '\n') {
      scan.at = start + end + 2;
      const quote = '"';
      push({
        kind: 'string',
        start: scan.originOf(start),
        end: scan.originOf(scan.at),
        quote,
        parts: [text.slice(start + 1, scan.at - 1)],
      });
    }
    return;
  }
  if (character === '#') {
    if (scan.mistakes.length < mostMistakes) {
      const message = 'expected code, found "#"';
      scan.mistakes.push({ start: scan.originOf(start), message, fix: 'write // for a comment', breaksOff: true });
    }
    scan.at = text.indexOf('\n', start) < 0 ? text.length : text.indexOf('\n', start);
    return;
  }
  const [message, fix] = describeCharacter(code, character, text.slice(start + 1));
  reportAt(scan, start, message, fix);
}

function describeCharacter(code: number, character: string, rest: string): readonly [message: string, fix: string] {
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  if (character === '\\') {
    const isAlone = /^[ \t]+(?:\n|$)/.test(rest);
    return [
      `expected code, found "\\"`,
      isAlone ? 'remove the blanks after it' : 'put text in quotes; only the last "\\" of a line may stand in code',
    ];
  }
  if (/\p{Zs}/u.test(character)) {
    return [`expected a blank, found ${code === 0xa0 ? 'a no-break space' : 'a special one'} (${name})`, 'write a plain blank'];
  }
  if (isUnseen(code)) {
    return [`expected code, found the invisible character ${name}`, 'delete it'];
  }
  return [`expected code, found "${character}"`, 'delete it, or put text in quotes'];
}
