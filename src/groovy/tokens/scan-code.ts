import { describeUnclosedComment, describeUnclosedValue } from './describe-unclosed.ts';
import { isDigit, isWordPart, isWordStart } from './is-word-part.ts';
import { passStray } from './pass-stray.ts';
import { breakOff, type OpenValue, reportAt, type Scan } from './scan.ts';
import { scanNumber } from './scan-number.ts';
import { quoteAt, scanString } from './scan-string.ts';
import { symbolAt } from './symbol-at.ts';
import type { Token } from './token.ts';

const dollar = 36;
const isQuote = (code: number): boolean => code === 34 || code === 39 || code === 47 || code === dollar;

/**
 * Reads code up to the end of the script, or after the `}` of the value of a string that it is in. (Groovy 2.4, groovy.g, class GroovyLexer)
 */
export function scanCode(scan: Scan): readonly Token[] {
  const { text, originOf } = scan;
  const isValue = scan.values.length > 0;
  const tokens: Token[] = [];
  /** How many `(` and `[` are open in each of the `{` that are. */
  const open = [0];
  /** The token by which Groovy decides whether a `/` divides: not a line end in parentheses. */
  let last: Token | undefined;
  /** Offset of a `/` that may not begin its line. */
  let refused = -1;
  const push = (token: Token): void => {
    tokens.push(token);
    last = token;
  };

  for (;;) {
    skipBlanks(scan);
    if (scan.isBrokenOff) {
      if (isValue) {
        return tokens;
      }
      scan.isBrokenOff = false;
    }
    const start = scan.at;
    if (start >= text.length) {
      reportOpenValue(scan);
      return tokens;
    }
    const code = text.charCodeAt(start);
    if (isLineEnd(code)) {
      refused = skipLineEnds(scan) ? scan.at : -1;
      if (scan.isBrokenOff) {
        continue;
      }
      const token: Token = { kind: 'newline', start: originOf(start), end: originOf(scan.at) };
      tokens.push(token);
      last = (open.at(-1) ?? 0) === 0 ? token : last;
      continue;
    }
    if (isWordStart(code) || (code === dollar && !(text.charAt(start + 1) === '/' && !endsExpression(last)))) {
      scan.at = endOfWord(text, start);
      push({ kind: 'word', start: originOf(start), end: originOf(scan.at), text: text.slice(start, scan.at) });
      continue;
    }
    if (isDigit(code)) {
      const { end, lacksDigit } = scanNumber(text, start);
      scan.at = end;
      if (lacksDigit) {
        reportAt(
          scan,
          end,
          `expected a digit after "${text.slice(start, end)}", found ${describeAt(text, end)}`,
          'write the missing digit',
        );
      }
      push({ kind: 'number', start: originOf(start), end: originOf(end), text: text.slice(start, end) });
      continue;
    }
    const quote = isQuote(code) ? quoteAt(text, start) : undefined;
    if (quote !== undefined && (quote !== '/' || !(endsExpression(last) || (start === refused && endsNoString(text, start))))) {
      push(scanString(scan, quote, scanCode));
      continue;
    }
    const symbol = symbolAt(text, start);
    if (symbol === undefined) {
      passStray(scan, push);
      continue;
    }
    scan.at += symbol.length;
    const depth = open.length - 1;
    if (symbol === '{') {
      open.push(0);
    } else if (symbol === '}' && depth > 0) {
      open.pop();
    } else if (symbol === '}' && isValue) {
      return tokens;
    } else if (symbol === '(' || symbol === '[') {
      open[depth] = (open[depth] ?? 0) + 1;
    } else if (symbol === ')' || symbol === ']') {
      open[depth] = (open[depth] ?? 0) - 1;
    }
    push({ kind: 'symbol', start: originOf(start), end: originOf(scan.at), text: symbol });
  }
}

/** Whether a `/` after the token divides. (Groovy 2.4, isExpressionEndingToken: keywords such as `return` do, too) */
function endsExpression(token: Token | undefined): boolean {
  if (token?.kind !== 'symbol') {
    return token !== undefined && token.kind !== 'newline';
  }
  return [')', ']', '}', '++', '--'].includes(token.text);
}

/** Whether there is no other `/` on the line, so that it rather divides than begins a string. */
const endsNoString = (text: string, at: number): boolean => !text.slice(at + 1, endOfLine(text, at)).includes('/');

const isLineEnd = (code: number): boolean => code === 10 || code === 13;

/** Passes blanks, comments and lines that a backslash continues. */
function skipBlanks(scan: Scan): void {
  const { text } = scan;
  for (;;) {
    const code = text.charCodeAt(scan.at);
    if (code === 32 || code === 9 || code === 12) {
      scan.at += 1;
    } else if (code === 92 && isLineEnd(text.charCodeAt(scan.at + 1))) {
      scan.at += text.startsWith('\r\n', scan.at + 1) ? 3 : 2;
    } else if (code === 47 && text.charCodeAt(scan.at + 1) === 47) {
      scan.at = endOfLine(text, scan.at);
    } else if (code === 47 && text.charCodeAt(scan.at + 1) === 42) {
      skipComment(scan);
    } else {
      return;
    }
  }
}

function skipComment(scan: Scan): void {
  const start = scan.at;
  const end = scan.text.indexOf('*/', start + 2);
  const value = oneLineValue(scan);
  scan.at = end < 0 ? scan.text.length : end + 2;
  if (end < 0) {
    breakOff(scan, undefined, ...describeUnclosedComment(scan, start));
  } else if (value !== undefined && /[\r\n]/.test(scan.text.slice(start, end))) {
    reportAt(scan, start, 'expected a comment on one line in the value of a string, found a longer one', 'write it outside of the string');
  }
}

/**
 * Passes line ends with blanks and comments between them. After a single line end, Groovy takes a `/` for the beginning of a comment and nothing
 * else; true when it is refused for that.
 */
function skipLineEnds(scan: Scan): boolean {
  const { text } = scan;
  const start = scan.at;
  const value = oneLineValue(scan);
  if (value !== undefined) {
    breakOff(scan, value.quote, ...describeUnclosedValue(scan, value));
  }
  while (!scan.isBrokenOff && isLineEnd(text.charCodeAt(scan.at))) {
    scan.at += text.startsWith('\r\n', scan.at) ? 2 : 1;
    skipBlanks(scan);
  }
  const isRefused = text.charAt(scan.at) === '/' && scan.at - start === (text.startsWith('\r\n', start) ? 2 : 1);
  if (isRefused) {
    reportAt(scan, scan.at, 'expected no "/" as the first character of a line, found one', 'write a blank before it');
  }
  return isRefused;
}

/** The innermost open value of a string that has to end on its line. */
const oneLineValue = (scan: Scan): OpenValue | undefined => scan.values.findLast(({ quote }) => quote === '"' || quote === '/');

function reportOpenValue(scan: Scan): void {
  const value = scan.values.at(-1);
  if (value !== undefined && !scan.isBrokenOff) {
    breakOff(scan, undefined, ...describeUnclosedValue(scan, value));
  }
}

function endOfLine(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isLineEnd(text.charCodeAt(at))) {
    at += 1;
  }
  return at;
}

function endOfWord(text: string, start: number): number {
  let end = start + 1;
  for (let code = text.charCodeAt(end); isWordPart(code) || code === dollar; code = text.charCodeAt(end)) {
    end += 1;
  }
  return end;
}

const describeAt = (text: string, at: number): string => {
  const character = text.charAt(at);
  return character === '' ? 'the end of the file' : character === '\n' ? 'the end of the line' : `"${character}"`;
};
