import type { FoundSecret } from './secret.ts';

/** `-----BEGIN RSA PRIVATE KEY-----` (RFC 7468), `-----BEGIN OPENSSH PRIVATE KEY-----`, `-----BEGIN PGP PRIVATE KEY BLOCK-----`. */
const begin = /-----BEGIN (?:[A-Z0-9]{1,20} ){0,4}PRIVATE KEY(?: BLOCK)?-----/g;

/** What a script that only looks for a key does not have: a line of the key itself, near the beginning. Headers come before it. */
const body = /[A-Za-z0-9+/]{40}/;
const lastLine = /-----END [A-Z0-9 ]{0,60}-----/;
const longestHeaders = 500;
const longestKey = 20_000;

/** Finds private keys in a text, each from its first line to its last, also as one line with `\n`. A certificate or a public key is none. */
export function findPrivateKeys(text: string): readonly FoundSecret[] {
  const found: FoundSecret[] = [];
  let read = 0;
  for (const { index, 0: first } of text.matchAll(begin)) {
    const start = index + first.length;
    const line = index < read ? null : body.exec(text.slice(start, start + longestHeaders));
    if (line === null) continue;
    const rest = text.slice(start, start + longestKey);
    const end = lastLine.exec(rest);
    if (end !== null && end.index < line.index) continue;
    read = start + (end === null ? lengthWithoutEnd(rest) : end.index + end[0].length);
    found.push({ kind: 'a private key', start: index, end: read });
  }
  return found;
}

/** How far the lines of a key that was cut off go. */
function lengthWithoutEnd(rest: string): number {
  return (
    /^(?:[^\n]{0,200}\n){0,8}?(?:[ \t"'+]*[A-Za-z0-9+/=]{20,200}[\\nr"'+ \t]*\n?)+/.exec(rest)?.[0].length ??
    Math.min(rest.length, longestHeaders)
  );
}
