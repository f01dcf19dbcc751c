import type { SecretWord } from './find-secret-words.ts';
import { looksLikePassword, looksRandom } from './looks-secret.ts';
import { readQuoted, readValue, type WrittenValue } from './read-value.ts';
import type { FoundSecret } from './secret.ts';

/** Which keys are secret is told by the word before. */
const isSecretKey =
  /(?:api|access|secret|private|signing|encryption|auth|account|shared|master|client|ssh|deploy|service|webhook|storage|hmac)[_.-]?$/i;

/** What may follow the word, up to the end of the name. What a name such as `credentialsId`, `tokenFile` or `secretName` leads to is no secret. */
const endOfName = /s?(?:[_-]?(?:value|text|plain|string|base64|data|base))?(?:[_-]?\d{1,3})?(?![\w-])/iy;

/** Words under which people choose the value themselves. */
const passwords = new Set(['password', 'passwd', 'passphrase', 'pass', 'pwd']);

/** The ways in which a value follows its name. */
const separators = {
  /** `name: value`, `"name": "value"`, `name = value`, `name => value`, and after a colon on the next line. */
  assigned:
    /\\?["']?\]?[ \t]{0,8}(?::(?![:=])\s{0,80}|:?=>?(?![=~])[ \t]{0,8})(?:[&!][\w!:/.-]{0,60}[ \t]+)?(?:[|>][+-]?\d?[ \t]*\n\s{0,80})?/y,
  /** `name('value')`, `name 'value'`, and `'name', 'value'`. */
  called: /(?:[ \t]{0,8}\([ \t]{0,8}|[ \t]{1,8}|["'][ \t]{0,8},\s{0,80})(?=["'])/y,
  /** `name: TOKEN` and `value: …` beside it, of an environment variable; `path: /data/token` and `value: …`, of a JSON Patch. */
  beside: /["']?[ \t]{0,8}(?:,\s{0,80}|\n\s{1,80})["']?(?:value|defaultValue)["']?[ \t]{0,8}[:=][ \t]{0,8}/y,
  /** `<name>value</name>`. */
  element: />\s{0,80}/y,
  /** `--name value`. */
  option: /[ \t]{1,8}/y,
};

/** The other way round: `value: …`, and behind it `name: TOKEN`, whose beginning is matched first. */
const nameBehind = /(?:,\s{0,80}|\n\s{1,80})["']?(?:name|key|path)["']?[ \t]{0,8}:[ \t]{0,8}["']?$/;
const endsWithValue = /["']?(?:value|defaultValue)["']?[ \t]{0,8}:[ \t]{0,8}(["']?)([^"'\n]{1,200}?)\1[ \t]{0,8}$/;

/** A value that is longer is read once, and not again for each word in it. */
const longestOfNames = 400;

/** Finds values that look like secrets under names that say that they are. A reference, a path, an id, a version or a word is none. */
export function findNamedSecrets(text: string, words: readonly SecretWord[]): readonly FoundSecret[] {
  const found: FoundSecret[] = [];
  let read = 0;
  for (const { word, start } of words) {
    if (start < read) continue;
    endOfName.lastIndex = start + word.length;
    if (!endOfName.test(text)) continue;
    const end = endOfName.lastIndex;
    const first = beginOfName(text, start);
    const begin = text.slice(first, start);
    if ((word === 'key' && !isSecretKey.test(begin)) || /pub(?:lic)?|username$/i.test(begin)) continue;
    const values = valuesOf(text, first, end);
    const value = values.find((each) => looksSecret(each, passwords.has(word)));
    // What is this long and has no blank is one thing, and not names and values again.
    read = values.find((each) => each.text.length > longestOfNames)?.end ?? read;
    if (value !== undefined) {
      const name = `${begin.replace(/^[.-]+/, '')}${text.slice(start, end)}`;
      found.push({ kind: 'a secret', name, start: value.start, end: value.end });
    }
  }
  return found;
}

function beginOfName(text: string, end: number): number {
  let start = end;
  while (start > end - 60 && /[\w.-]/.test(text.charAt(start - 1))) start -= 1;
  return start;
}

interface PossibleValue extends WrittenValue {
  /** Whether it may be another name as well: an argument beside it, or code. */
  readonly mayBeName?: boolean;
}

/** All that may be the value of the name between two offsets. */
function valuesOf(text: string, start: number, end: number): readonly PossibleValue[] {
  const values: (PossibleValue | undefined)[] = [];
  const read = (separator: RegExp, reader: (text: string, offset: number) => PossibleValue | undefined) => {
    separator.lastIndex = end;
    if (separator.test(text)) values.push(reader(text, separator.lastIndex));
  };
  read(separators.assigned, readNoCode);
  read(separators.called, readArgument);
  read(separators.beside, readValue);
  if (text.charAt(start - 1) === '<') read(separators.element, readValue);
  if (text.startsWith('--', start)) read(separators.option, readValue);
  return [...values.filter((value) => value !== undefined), ...valueBeforeName(text, start)];
}

/** A value without quotes may be code, which computes it: `base64.encode(…)`, or `credentials.password`. */
function readNoCode(text: string, offset: number): PossibleValue | undefined {
  const value = readValue(text, offset);
  const isCode = value?.start === offset && (/[([]/.test(text.charAt(value.end)) || /^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+$/.test(value.text));
  return isCode ? undefined : value;
}

function readArgument(text: string, offset: number): PossibleValue | undefined {
  const value = readQuoted(text, offset);
  return value && { ...value, mayBeName: true };
}

function valueBeforeName(text: string, nameStart: number): readonly WrittenValue[] {
  const path =
    text.charAt(nameStart - 1) === '/' ? (/[\w./-]+$/.exec(text.slice(Math.max(0, nameStart - 80), nameStart))?.[0].length ?? 0) : 0;
  const start = nameStart - path;
  const before = text.slice(Math.max(0, start - 300), start);
  const begin = nameBehind.exec(before.slice(-140))?.[0];
  if (begin === undefined) return [];
  const line = before.slice(0, before.length - begin.length);
  const [written, quote = '', value] = endsWithValue.exec(line) ?? [];
  if (written === undefined || value === undefined) return [];
  const end = start - begin.length - (written.length - written.trimEnd().length) - quote.length;
  return [{ text: value, start: end - value.length, end }];
}

function looksSecret({ text, mayBeName = false }: PossibleValue, isPassword: boolean): boolean {
  return !refers(text) && (looksRandom(text) || (isPassword && !(mayBeName && /^\w+$/.test(text)) && looksLikePassword(text)));
}

/** Whether a part is filled in elsewhere: `${name}`, `$NAME`, `$(…)`, `{{ name }}`, `<name>`, `%NAME%`, or a text that SOPS has encrypted. */
function refers(value: string): boolean {
  return /\$[\w{(]|\{\{|^<|%\w+%|^ENC\[/.test(value);
}
