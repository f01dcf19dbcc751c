import { findLogins } from './find-logins.ts';
import { findPrivateKeys } from './find-private-keys.ts';
import { findTokens } from './find-tokens.ts';

/**
 * Replaces all tokens, keys and logins of a text that are known by their form, such as with `(a GitHub token, hidden)`, so that no message, table or error
 * prints one. Text without any is given back as it is; what is put in has no character that JSON would escape.
 */
export function hideSecrets(text: string): string {
  return [findPrivateKeys, findTokens, findLogins].reduce((hidden, find) => {
    const found = find(hidden).toSorted((one, other) => other.start - one.start);
    return found.reduce((rest, { kind, start, end }) => `${rest.slice(0, start)}${hiddenText(kind)}${rest.slice(end)}`, hidden);
  }, text);
}

/** What stands in the place of a secret. */
export function hiddenText(kind: string): string {
  return `(${kind}, hidden)`;
}
