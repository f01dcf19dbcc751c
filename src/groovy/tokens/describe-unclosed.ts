import type { OpenValue, Scan } from './scan.ts';
import type { StringToken } from './token.ts';

type Description = readonly [message: string, fix: string];

const names: Readonly<Record<StringToken['quote'], string>> = {
  "'": 'string',
  '"': 'string',
  "'''": 'string',
  '"""': 'string',
  '/': 'slashy string',
  '$/': 'dollar slashy string',
};

/** What to say of a string that is still open at the place of the scan: the end of its line or of the file. */
export function describeUnclosedString(scan: Scan, quote: StringToken['quote'], start: number): Description {
  const close = quote === '$/' ? '/$' : quote;
  const message = `expected ${close} to close the ${names[quote]} opened at ${placeOf(scan, start)}, found ${describeEnd(scan)}`;
  if (quote === '/') {
    return [
      message,
      startsLine(scan.text, start) ? 'write the "/" of a division at the end of the line before' : `write the missing ${close}`,
    ];
  }
  if (quote.length > 1) {
    return [message, `write the missing ${close}`];
  }
  const line = scan.text.slice(scan.text.lastIndexOf('\n', start - 1) + 1, start);
  if (quote === "'" && /\w'\w/.test(line)) {
    return [message, 'write \\\' for an apostrophe, or " around the text'];
  }
  const [typographic] = (quote === '"' ? /[\u201c-\u201f]/ : /[\u2018-\u201b](?!\p{L})/u).exec(scan.text.slice(start, scan.at)) ?? [];
  if (typographic !== undefined) {
    return [message, `write ${quote} for the typographic quote "${typographic}"`];
  }
  return [message, `write the missing ${close}, or ${quote.repeat(3)} around a text of several lines`];
}

/** What to say of a `${` that is still open at the place of the scan. */
export function describeUnclosedValue(scan: Scan, value: OpenValue): Description {
  const message = `expected "}" to close the "\${" opened at ${placeOf(scan, value.start)}, found ${describeEnd(scan)}`;
  const fix = {
    '"': 'write it on the same line, or """ around the string',
    '/': 'write it on the same line, or $/ and /$ around the string',
  };
  return [message, value.quote === '"' || value.quote === '/' ? fix[value.quote] : 'write the missing "}"'];
}

/** Whether the quote at an offset ends a text that began on a line before: nothing but punctuation follows, or a call such as `.trim()`. */
export const endsTextBefore = (text: string, quote: number): boolean =>
  /^(?:\.\w+\(\))?[^\p{L}\d]*$/u.test(text.slice(quote + 1).split('\n', 1)[0] ?? '');

export function describeUnclosedComment(scan: Scan, start: number): Description {
  return [`expected */ to close the comment opened at ${placeOf(scan, start)}, found the end of the file`, 'write the missing */'];
}

const describeEnd = ({ text, at }: Scan): string => (at < text.length ? 'the end of the line' : 'the end of the file');

const startsLine = (text: string, start: number): boolean => text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trim() === '';

function placeOf(scan: Scan, offset: number): string {
  const { line, column } = scan.placeOf(offset);
  return `${line}:${column}`;
}
