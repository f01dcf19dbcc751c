/** Starts with a letter, `/` or `_`; a blank or a colon only between harmless characters. Nothing that has a meaning in YAML. */
const bareText = /^[A-Za-z/_](?:(?: +|:)?[\w./@+=,;()$%~-])*$/;

/** Bare words that some YAML reader takes for a boolean, null or, as `e1`, a number. Lower case; they are compared without regard to case. */
const reservedWords = /^(?:y|yes|n|no|true|false|on|off|null|e[0-9+-]+)$/i;

/**
 * What no literal block may hold: control characters but tab and line feed, carriage return, the line ends of YAML 1.1 (U+0085, U+2028, U+2029),
 * the byte order mark, lone surrogates and the two non-characters.
 */
const unprintable = /[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u;

/** A first look, four times faster, which is enough for nearly all text. */
const beyondAscii = /[^\t\n\x20-\x7e]/;

/**
 * What `JSON.stringify` leaves as it is but a YAML reader may not: it escapes C0 and lone surrogates by itself. And what turns the direction of
 * text or has no width: whoever reviews a manifest would see another value than Kubernetes gets.
 */
const unprintableInJson = /[\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/g;

/** A reader looks this far for the colon of a key (YAML 1.2.2, 7.4.2, implicit keys). */
const longestKeyCharacters = 1024;

/**
 * Prints one value that is no collection, without a line end after it.
 * `indent` is where the lines of a literal block begin: one level, two spaces, deeper than the map or list that holds the value.
 * Without it the value stays on one line. Throws on what JSON does not have: NaN, Infinity, undefined, functions, objects of a class.
 */
export function formatYamlScalar(value: unknown, indent?: string): string {
  if (typeof value === 'string') {
    return formatText(value, indent);
  }
  if (typeof value === 'number' && Number.isFinite(value)) {
    return formatNumber(value);
  }
  if (typeof value === 'boolean' || value === null) {
    return String(value);
  }
  throw new Error(`A manifest can hold plain JSON only, found ${describe(value)}`);
}

/** Prints the key of a map, without its colon. Throws on a key that is too long for a reader to find its colon. */
export function formatYamlKey(key: string): string {
  const text = formatText(key);
  if (text.length > longestKeyCharacters) {
    throw new Error(`A key in YAML can have ${longestKeyCharacters} characters, found ${text.length} in ${text.slice(0, 60)}…`);
  }
  return text;
}

function formatText(text: string, indent?: string): string {
  if (bareText.test(text) && !reservedWords.test(text)) {
    return text;
  }
  return indent !== undefined && fitsLiteralBlock(text) ? formatLiteralBlock(text, indent) : quote(text);
}

/** Not for text of blanks alone, nor for a last line of blanks: readers differ in what belongs to such a block. */
function fitsLiteralBlock(text: string): boolean {
  return text.includes('\n') && /[^ \t\n]/.test(text) && !/\n[ \t]+\n*$/.test(text) && !(beyondAscii.test(text) && unprintable.test(text));
}

/** A literal block, without the line end of its last line: `|`, then the lines as they are. */
function formatLiteralBlock(text: string, indent: string): string {
  // A reader takes the indentation from the first line that is not empty, so a blank at its start has to be announced.
  const indentation = /^\n*[ \t]/.test(text) ? '2' : '';
  const chomping = text.endsWith('\n\n') ? '+' : text.endsWith('\n') ? '' : '-';
  const lines = text.endsWith('\n') ? text.slice(0, -1) : text;
  const first = lines.startsWith('\n') ? '' : indent;
  return `|${indentation}${chomping}\n${first}${lines.replace(/\n(?=[^\n])/g, `\n${indent}`)}`;
}

function quote(text: string): string {
  return JSON.stringify(text).replace(unprintableInJson, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** As JSON, but `1e+21` as `1.0e+21`: without the point it is text in YAML 1.1. */
function formatNumber(value: number): string {
  return JSON.stringify(value).replace(/^(-?\d+)e/, '$1.0e');
}

function describe(value: unknown): string {
  return typeof value === 'object' && value !== null ? `an object of class ${value.constructor.name}` : String(value);
}
