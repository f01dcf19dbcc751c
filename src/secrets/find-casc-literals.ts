import { type BlockText, findBlockTexts, isInBlock } from './find-block-texts.ts';
import type { SecretWord } from './find-secret-words.ts';
import { holdsPlainText } from './plain-part.ts';
import { readCascScalar } from './read-casc-scalar.ts';
import type { FoundSecret } from './secret.ts';
import { isInFlow, lineBefore } from './yaml-line.ts';

/**
 * The ends of names under which Jenkins and its plugins keep a value encrypted, and under which nothing else is written: attributes of the type Secret of
 * plain-credentials, ssh-credentials, credentials, oic-auth, ldap, active-directory, mailer, github, gitlab-plugin, bitbucket and vault.
 */
const secretAttribute =
  /(?:passw(?:or)?d|passphrase|(?<!pull|tls)secret|(?:api|access)[_-]?token|(?:api|private)[_-]?key|secretBytes|uploadedKeystore)$/i;

const endOfKey = /(?:Bytes|store)?(?=["']?[ \t]*:(?:\s|$))/iy;

/** A key at its place in YAML: at the beginning of a line, or behind a bracket or a comma of a map on that line. */
const keyOfLine = /^[ \t]*(?:-[ \t]+)*(?:[&!]\S*[ \t]+)*(["']?)([\w.-]*)$/;
const keyInFlow = /[{,][ \t]*(?:[&!]\S*[ \t]+)*(["']?)([\w.-]*)$/;

/** No name is longer, with what stands before it. */
const longestKey = 200;

const afterKey = /["']?[ \t]*:/y;

/** Finds the values of secret attributes in a file of JCasC that hold the secret itself, also one that is only a word, and no reference to one. */
export function findCascLiterals(text: string, words: readonly SecretWord[]): readonly FoundSecret[] {
  const found: FoundSecret[] = [];
  let known: readonly BlockText[] | undefined;
  // Most files need not be searched for them.
  const blocks = () => {
    known ??= findBlockTexts(text);
    return known;
  };
  for (const { word, start } of words) {
    endOfKey.lastIndex = start + word.length;
    if (!endOfKey.test(text)) continue;
    const end = endOfKey.lastIndex;
    const place = placeOfKey(text, start);
    if (place === undefined || place.quote !== quoteAt(text, end)) continue;
    const name = `${place.begin}${text.slice(start, end)}`;
    if (!secretAttribute.test(name)) continue;
    afterKey.lastIndex = end;
    if (!afterKey.test(text)) continue;
    const value = readCascScalar(text, afterKey.lastIndex, place.inFlow, blocks);
    if (value === undefined || !isPlain(text.slice(value.start, value.end), value.quoted) || isInBlock(blocks(), start)) continue;
    found.push({ kind: 'a secret', name, isAnyText: true, start: value.start, end: value.end });
  }
  return found;
}

interface KeyPlace {
  readonly inFlow: boolean;
  /** Opens the key's quotation; empty where it has none. */
  readonly quote: string;
  /** The name before the word that was found. */
  readonly begin: string;
}

/** Undefined where no key can be: in a value, in a comment. */
function placeOfKey(text: string, start: number): KeyPlace | undefined {
  const line = lineBefore(text, start);
  const inFlow = isInFlow(line);
  const beginsLine = line.length < longestKey ? keyOfLine.exec(line) : null;
  const match = beginsLine ?? (inFlow && !line.includes(' #') && !line.includes('\t#') ? keyInFlow.exec(line.slice(-longestKey)) : null);
  return match === null ? undefined : { inFlow, quote: match[1] ?? '', begin: match[2] ?? '' };
}

/** Whether a value is neither empty, nor true or false, nor filled in by Jenkins, nor the path of a file, nor a hash of Jenkins' own users. */
function isPlain(value: string, quoted: boolean): boolean {
  // In a map on one line a reference without quotes breaks off; that is told as a mistake in YAML.
  if (!quoted && /^(?:true|false|null|~|yes|no|on|off|\$\{[^}]*)$/i.test(value)) return false;
  return !/^(?:\/|~\/|\.\/|#jbcrypt:)/.test(value) && holdsPlainText(value);
}

function quoteAt(text: string, offset: number): string {
  return /["']/.exec(text.charAt(offset))?.[0] ?? '';
}
