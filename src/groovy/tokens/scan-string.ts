import { describeUnclosedString, describeUnclosedValue, endsTextBefore } from './describe-unclosed.ts';
import { isValuePart, isValueStart, isWordPart } from './is-word-part.ts';
import { keywords } from './keywords.ts';
import { breakOff, reportAt, type Scan } from './scan.ts';
import type { StringToken, Token } from './token.ts';

type Quote = StringToken['quote'];

/** A script that goes deeper is no script of a person, and would exhaust the stack. */
const deepest = 200;

const newline = 10;
const carriageReturn = 13;
const dollar = 36;
const slash = 47;
const backslash = 92;

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  '"': '"',
  "'": "'",
  '\\': '\\',
  $: '$',
};

const namesBesideDot = ['as', 'def', 'in', 'package', 'trait'];

/** The quote that opens a string at an offset. Whether `/` and `$/` do is for the caller to know. */
export function quoteAt(text: string, at: number): Quote | undefined {
  const character = text.charAt(at);
  if (character === "'" || character === '"') {
    const triple = character === "'" ? "'''" : '"""';
    return text.startsWith(triple, at) ? triple : character;
  }
  return character === '/' ? '/' : text.startsWith('$/', at) ? '$/' : undefined;
}

/**
 * Reads the string that `quote` opens at the place of the scan. Values in it are read by `scanCode`, which ends after the `}` of a value. A string
 * that is not closed is a mistake, and ends with its line or the file. (Groovy 2.4, rules STRING_LITERAL, REGEXP_LITERAL, DOLLAR_REGEXP_LITERAL, ESC)
 */
export function scanString(scan: Scan, quote: Quote, scanCode: (scan: Scan) => readonly Token[]): StringToken {
  const { text } = scan;
  const start = scan.at;
  const close = quote === '$/' ? '/$' : quote;
  const closing = close.charCodeAt(0);
  const hasValues = quote !== "'" && quote !== "'''";
  const hasEscapes = quote !== '/' && quote !== '$/';
  const isOneLine = quote === "'" || quote === '"';
  const parts: (string | readonly Token[])[] = [];
  let decoded = '';
  scan.at += quote.length;
  let from = scan.at;
  /** Puts `replacement` in the place of the next `length` characters. */
  const replace = (length: number, replacement: string): void => {
    decoded += text.slice(from, scan.at) + replacement;
    scan.at += length;
    from = scan.at;
  };
  const endText = (): void => {
    replace(0, '');
    if (decoded !== '') {
      parts.push(decoded);
    }
    decoded = '';
  };
  const token = (): StringToken => ({
    kind: 'string',
    start: scan.originOf(start),
    end: scan.originOf(scan.at),
    quote,
    parts: parts.length > 0 ? parts : [''],
  });
  if (quote === '$/' && text.charCodeAt(scan.at) === slash) {
    scan.at += 1;
  }

  while (scan.at < text.length) {
    const code = text.charCodeAt(scan.at);
    if (code === closing && (close.length === 1 || text.startsWith(close, scan.at))) {
      endText();
      scan.at += close.length;
      return token();
    }
    if (code === backslash) {
      const next = text.charCodeAt(scan.at + 1);
      if (next === newline || next === carriageReturn) {
        replace(text.startsWith('\r\n', scan.at + 1) ? 3 : 2, '');
      } else if (hasEscapes) {
        replaceEscape(scan, replace);
      } else if (quote === '/' && next === slash) {
        replace(2, '/');
      } else {
        scan.at += 1;
      }
    } else if (code === dollar && hasValues) {
      const next = text.charCodeAt(scan.at + 1);
      if (quote === '$/' && (next === dollar || next === slash)) {
        replace(2, String.fromCharCode(next));
      } else if (next === 123 || isValueStart(next)) {
        endText();
        parts.push(next === 123 ? scanValue(scan, quote, scanCode) : scanPath(scan, hasEscapes ? '\\$' : quote === '/' ? "${'$'}" : '$$'));
        from = scan.at;
        if (scan.isBrokenOff && isOneLine) {
          return token();
        }
        scan.isBrokenOff = false;
      } else {
        if (hasEscapes) {
          const found = text.startsWith(close, scan.at + 1)
            ? 'the end of the string'
            : `"${String.fromCodePoint(text.codePointAt(scan.at + 1) ?? 32)}"`;
          reportAt(scan, scan.at, `expected a name or "{" after "$", found ${found}`, 'write "\\$"');
        }
        scan.at += 1;
      }
    } else if (code === newline || code === carriageReturn) {
      if (isOneLine) {
        break;
      }
      replace(text.startsWith('\r\n', scan.at) ? 2 : 1, '\n');
    } else {
      scan.at += 1;
    }
  }
  endText();
  reportUnclosed(scan, quote, start);
  return token();
}

function scanValue(scan: Scan, quote: Quote, scanCode: (scan: Scan) => readonly Token[]): readonly Token[] {
  if (scan.values.length >= deepest) {
    breakOff(scan, undefined, `expected at most ${deepest} values inside of each other, found more`, 'write them one after the other');
    scan.at = scan.text.length;
    return [];
  }
  scan.values.push({ quote, start: scan.at });
  scan.at += 2;
  const tokens = scanCode(scan);
  scan.values.pop();
  return tokens;
}

/** `$name.name`; the dot belongs to it when a name follows. */
function scanPath(scan: Scan, dollarSign: string): readonly Token[] {
  const { text, originOf } = scan;
  const tokens: Token[] = [];
  const dollarAt = scan.at;
  scan.at += 1;
  for (;;) {
    const start = scan.at;
    while (isWordPart(text.charCodeAt(scan.at)) && isValuePart(text.charCodeAt(scan.at))) {
      scan.at += 1;
    }
    refuseGluedCharacter(scan, start);
    const word = text.slice(start, scan.at);
    const goesOn = text.charAt(scan.at) === '.' && isValueStart(text.charCodeAt(scan.at + 1));
    if (isRefusedInPath(word, start === dollarAt + 1, goesOn)) {
      const before = text.slice(dollarAt, start);
      const path = `${text.slice(dollarAt + 1, scan.at)}${goesOn ? (/^\.\w+/.exec(text.slice(scan.at))?.[0] ?? '') : ''}`;
      const fix = goesOn || before !== '$' ? `write "\${${path}}"` : `write "${dollarSign}" for a dollar sign`;
      reportAt(scan, start, `expected a name after "${before}", found the keyword "${word}"`, fix);
    }
    tokens.push({ kind: 'word', start: originOf(start), end: originOf(scan.at), text: word });
    if (!goesOn) {
      return tokens;
    }
    tokens.push({ kind: 'symbol', start: originOf(scan.at), end: originOf(scan.at + 1), text: '.' });
    scan.at += 1;
  }
}

/** Groovy 2.4 takes few keywords in the path after a `$`: `this` alone, and those that it takes for names beside a dot. */
function isRefusedInPath(word: string, isFirst: boolean, goesOn: boolean): boolean {
  if (!keywords.has(word)) {
    return false;
  }
  if (isFirst) {
    return word === 'this' || word === 'super' ? goesOn : !(goesOn && [...namesBesideDot, 'static'].includes(word));
  }
  return !namesBesideDot.includes(word);
}

/** To Groovy 2.4 all characters from U+0100 on are letters, so that `"$name…"` looks for `name…`. */
function refuseGluedCharacter(scan: Scan, start: number): void {
  const { text, at } = scan;
  if (text.charCodeAt(at) >= 0x100) {
    const name = text.slice(start, at);
    const character = String.fromCodePoint(text.codePointAt(at) ?? 32);
    reportAt(
      scan,
      at,
      `expected the end of the name "${name}", found "${character}", which Groovy takes for a part of it`,
      `write "\${${name}}"`,
    );
  }
}

function replaceEscape(scan: Scan, replace: (length: number, replacement: string) => void): void {
  const { text, at } = scan;
  const [octal] = /^(?:[0-3][0-7]{0,2}|[4-7][0-7]?)/.exec(text.slice(at + 1, at + 4)) ?? [];
  const known = escapes[text.charAt(at + 1)];
  const [unicode, code] = /^\\u+([\da-fA-F]{4})/.exec(text.slice(at, at + 12)) ?? [];
  if (known !== undefined) {
    replace(2, known);
  } else if (octal !== undefined) {
    replace(1 + octal.length, String.fromCharCode(Number.parseInt(octal, 8)));
  } else if (unicode !== undefined && code !== undefined) {
    replace(unicode.length, String.fromCharCode(Number.parseInt(code, 16)));
  } else {
    const character = String.fromCodePoint(text.codePointAt(at + 1) ?? 32);
    reportAt(scan, at, `expected an escape such as "\\n" or "\\\\", found "\\${character}"`, fixForEscape(character));
    scan.at += 1;
  }
}

function fixForEscape(character: string): string {
  if (character === '/' || character === '-') {
    return `write "${character}" without a backslash`;
  }
  return `write "\\\\${character}", or a slashy string /…/ for a regular expression`;
}

function reportUnclosed(scan: Scan, quote: Quote, start: number): void {
  const value = scan.values.at(-1);
  if (value?.quote === quote) {
    breakOff(scan, undefined, ...describeUnclosedValue(scan, value));
  } else if (scan.unclosed?.quote === quote && endsTextBefore(scan.text, start)) {
    scan.mistakes = [...scan.unclosed.mistakes];
    delete scan.unclosed;
    scan.isBrokenOff = true;
  } else {
    breakOff(scan, quote, ...describeUnclosedString(scan, quote, start), `write ${quote.repeat(3)} around a text of several lines`);
  }
}
