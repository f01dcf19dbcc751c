/** A word that says that something is secret, as it is written, and where it begins. */
export interface SecretWord {
  readonly word: string;
  readonly start: number;
}

/** Without a look behind, which would take four times as long. */
const words = /passw(?:or)?d|passphrase|secret|token|credential|key|[_-]pass(?![wp])|pwd/gi;

/** All words of a text that may be the end of a secret's name. One search for all who need them, since it reads the whole text. */
export function findSecretWords(text: string): readonly SecretWord[] {
  const found: SecretWord[] = [];
  words.lastIndex = 0;
  for (let match = words.exec(text); match !== null; match = words.exec(text)) {
    const word = match[0].toLowerCase().replace(/^[_-]/, '');
    found.push({ word, start: match.index + match[0].length - word.length });
  }
  return found;
}
