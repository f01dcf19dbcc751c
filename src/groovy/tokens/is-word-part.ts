const typographicQuotes = /[\u00ab\u00bb\u2018-\u201f\u2039\u203a]/;
const unseen = /[\p{Z}\p{Cf}\p{Cc}]/u;
const javaStart = /[\p{L}\p{Nl}\p{Sc}\p{Pc}]/u;
const javaPart = /[\p{L}\p{Nl}\p{Sc}\p{Pc}\p{Nd}\p{Mn}\p{Mc}]/u;

/**
 * Whether a name may hold this character: as in Groovy 2.4, where all from U+0100 on are letters, but for quotes, blanks and invisible characters,
 * which nobody means to have in a name. `$` is one outside of strings only.
 */
export const isWordPart = (code: number): boolean => isWordStart(code) || isDigit(code);

export const isWordStart = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || (code >= 0xc0 && isForeignLetter(code));

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Whether `$` and this character in a string begin a value. (Groovy 2.4: Java's rule and its own at once) */
export const isValueStart = (code: number): boolean => isWordStart(code) && (code < 128 || javaStart.test(String.fromCharCode(code)));

/** Whether a character that a name may hold is one for Java, too. */
export const isValuePart = (code: number): boolean => code < 0x100 || javaPart.test(String.fromCharCode(code));

export const isTypographicQuote = (code: number): boolean => code >= 0xab && typographicQuotes.test(String.fromCharCode(code));

/** A blank that is none to Groovy, a control character or one that nobody sees. */
export const isUnseen = (code: number): boolean => unseen.test(String.fromCharCode(code));

const isForeignLetter = (code: number): boolean =>
  code !== 0xd7 && code !== 0xf7 && code !== 0xffff && (code < 0x100 || !(isTypographicQuote(code) || isUnseen(code)));
