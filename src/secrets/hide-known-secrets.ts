import { hiddenText, hideSecrets } from './hide-secrets.ts';

/** A secret that was found in the inputs. */
export interface KnownSecret {
  readonly kind: string;
  readonly value: string;
}

/** A part of this length tells enough of a longer secret to be hidden, and is long enough to be nothing else. */
const partLength = 8;

/** A shorter secret may be a common word: it is hidden only where it stands alone. */
const shortestWord = 4;

/**
 * A function that hides these secrets in a text, and all others that are known by their form: messages shorten what they quote, and a password is a secret only
 * at its place. So of a longer secret each part is hidden, too, and of a shorter one each word or quotation that is the same.
 */
export function hideKnownSecrets(secrets: readonly KnownSecret[]): (text: string) => string {
  const lines = secrets.flatMap(({ kind, value }) => spellings(value).map((line) => ({ kind, line: line.toLowerCase() })));
  const parts = new Map(lines.flatMap(({ kind, line }) => partsOf(line).map((part) => [part, kind] as const)));
  const words = new Map(lines.flatMap(({ kind, line }) => (line.length > 0 && line.length < partLength ? [[line, kind] as const] : [])));
  if (parts.size + words.size === 0) return hideSecrets;
  return (text) => hideWords(hideParts(hideSecrets(text), parts), words);
}

/** A secret as it is written and as it is read, each of its lines. Those of a key that frame it are no secret. */
function spellings(value: string): readonly string[] {
  const read = value.replaceAll(/\\(["'\\/$])/g, '$1');
  return [...new Set([value, read])]
    .flatMap((text) => text.split(/\\n|\n/))
    .map((line) => line.trim())
    .filter((line) => !line.startsWith('-----'));
}

function partsOf(line: string): readonly string[] {
  return line.length < partLength
    ? []
    : Array.from({ length: line.length - partLength + 1 }, (_, start) => line.slice(start, start + partLength));
}

/** Parts that follow each other, or overlap, are one. */
function hideParts(text: string, parts: ReadonlyMap<string, string>): string {
  if (parts.size === 0) return text;
  // The only letter that becomes two.
  const lower = text.replaceAll('\u0130', 'i').toLowerCase();
  let hidden = '';
  let shown = 0;
  for (let start = 0; start + partLength <= lower.length; start += 1) {
    const kind = parts.get(lower.slice(start, start + partLength));
    if (kind === undefined) continue;
    let end = start + partLength;
    while (end < lower.length && parts.has(lower.slice(end - partLength + 1, end + 1))) end += 1;
    hidden += `${text.slice(shown, start)}${hiddenText(kind)}`;
    shown = end;
    start = end - 1;
  }
  return `${hidden}${text.slice(shown)}`;
}

function hideWords(text: string, words: ReadonlyMap<string, string>): string {
  return [...words].reduce((rest, [word, kind]) => {
    const pattern = word.replaceAll(/[^\w\s]/g, '\\$&');
    const alone = word.length < shortestWord ? `(?<=")${pattern}(?=")` : `(?<!\\w)${pattern}(?!\\w)`;
    return rest.replaceAll(new RegExp(alone, 'gi'), hiddenText(kind));
  }, text);
}
