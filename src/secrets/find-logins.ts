import { looksLikePassword, looksRandom } from './looks-secret.ts';
import type { FoundSecret } from './secret.ts';

/** `https://user:password@host` (RFC 3986). */
const inAddress = /:\/\/[^\s/:@"'<>()\\]{0,64}:([^\s/@"'<>()\\]{3,256})@([A-Za-z0-9.-]{1,200})/dg;

/** `Authorization: Bearer …` and `Basic …` (RFC 6750, RFC 7617), also where only a part of the header is written. */
const inHeader = /(bearer|basic)[ \t]{1,8}([A-Za-z0-9._~+/=-]{8,4096})/dgi;

/** `curl --user name:password`, `-u name:password`. */
const ofCommand = /-u(?:ser)?[ =]["']?[^\s:"'$]{1,64}:([^\s"'$]{3,128})(?!\$)/dg;

/** `"auth": "…"` of Docker's configuration and `_auth=…` of npm's: a name and a password in base64. */
const encoded = /auth(?<![A-Za-z0-9]auth)\\?["']?[ \t]{0,8}[:=][ \t]{0,8}\\?["']?([A-Za-z0-9+/]{8,400}={0,2})/dg;

/** What stands for a password in examples. */
const placeholder = /^(?:pass(?:word)?|passwd|pwd|pw|secret|token|user(?:name)?|change-?me|example|your.*|\W+|x+|\*+|\.+)$/i;

/** Finds passwords that are written with the name of their user: in addresses, in headers, in commands and in base64. */
export function findLogins(text: string): readonly FoundSecret[] {
  return [
    ...find(text, inAddress, 1, ([, password = '', host = '']) => (isPassword(password, host) ? 'a password in an address' : undefined)),
    ...find(text, inHeader, 2, ([, scheme = '', value = '']) => {
      if (scheme.toLowerCase() === 'basic') return isNameAndPassword(value) ? 'a password in base64' : undefined;
      return looksRandom(value) ? 'a bearer token' : undefined;
    }),
    ...find(text, ofCommand, 1, ([, password = '']) =>
      looksLikePassword(password) || looksRandom(password) ? 'a password in a command' : undefined,
    ),
    ...find(text, encoded, 1, ([, value = '']) => (isNameAndPassword(value) ? 'a password in base64' : undefined)),
  ];
}

/** What kind of secret is in a match; undefined where it has none. */
type Judge = (match: RegExpExecArray) => string | undefined;

/** The secrets that are in a group of an expression. */
function find(text: string, form: RegExp, group: number, judge: Judge): readonly FoundSecret[] {
  return [...text.matchAll(form)].flatMap((match) => {
    const kind = judge(match);
    const [start, end] = match.indices?.[group] ?? [];
    return kind === undefined || start === undefined || end === undefined ? [] : [{ kind, start, end }];
  });
}

/** A word is one only where the host is no container beside the build, such as `localhost` or `db`. */
function isPassword(password: string, host: string): boolean {
  if (/[${}]|^%\w+%$/.test(password) || placeholder.test(password)) return false;
  const isElsewhere = host.includes('.') && !/^(?:127\.|localhost)/.test(host);
  return isElsewhere || looksLikePassword(password) || looksRandom(password);
}

function isNameAndPassword(base64: string): boolean {
  const [, password] = /^[\x20-\x7e]{1,64}?:([\x20-\x7e]{3,256})$/.exec(Buffer.from(base64, 'base64').toString('latin1')) ?? [];
  return password !== undefined && !placeholder.test(password);
}
