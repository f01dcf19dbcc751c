import { findCascLiterals } from './find-casc-literals.ts';
import { findLogins } from './find-logins.ts';
import { findNamedSecrets } from './find-named-secrets.ts';
import { findPrivateKeys } from './find-private-keys.ts';
import { findSecretWords } from './find-secret-words.ts';
import { findTokens } from './find-tokens.ts';
import type { FoundSecret } from './secret.ts';

export interface SecretsSearch {
  /** Whether the text is JCasC, in which a secret attribute holds a reference and no text at all. */
  readonly isCasc: boolean;
}

/**
 * Finds what is secret in a text, in its order: tokens and keys by their form, values by names that say that they are secret. Where two ways of finding
 * meet, the one that says more about the value counts. Never throws; takes time in proportion to the length of the text.
 */
export function findSecrets(text: string, { isCasc }: SecretsSearch): readonly FoundSecret[] {
  const words = findSecretWords(text);
  // What says more about the value comes first.
  const searches = [
    findPrivateKeys(text),
    findTokens(text),
    findLogins(text),
    findNamedSecrets(text, words),
    isCasc ? findCascLiterals(text, words) : [],
  ];
  return withoutOverlaps(searches.flatMap((found, rank) => found.map((secret) => ({ secret, rank }))));
}

interface Ranked {
  readonly secret: FoundSecret;
  readonly rank: number;
}

function withoutOverlaps(found: readonly Ranked[]): readonly FoundSecret[] {
  const kept: Ranked[] = [];
  for (const next of found.toSorted((one, other) => one.secret.start - other.secret.start)) {
    const last = kept.at(-1);
    if (last === undefined || last.secret.end <= next.secret.start) kept.push(next);
    else if (next.rank < last.rank) kept[kept.length - 1] = next;
  }
  return kept.map(({ secret }) => secret);
}
