import { text, wholeNumber } from './written.ts';

const octet = '(25[0-5]|2[0-4]\\d|1?\\d?\\d)';

export const addressRange = text(new RegExp(`^${octet}(\\.${octet}){3}/(3[0-2]|[12]?\\d)$`), 'an IPv4 range such as "10.0.0.0/16"');

export const port = wholeNumber(1, 65_535, 'a TCP port such as 443');

export const httpsUrl = text(/^https:\/\/[^\s/@]+(\/\S*)?$/, 'an address such as "https://login.example.com/…"');

/** HTTPS without a user or token in it, or SSH. */
export const gitRepository = text(
  /^(https:\/\/[^\s/@]+\/\S+|ssh:\/\/\S+|[\w.-]+@[\w.-]+:\S+)$/,
  'a Git repository such as "https://github.com/acme/jenkins-fleet.git", without a password or token in it',
);

/** `/` alone would leave everything open. */
export const openPath = text(/^\/[A-Za-z0-9_.$~:+/-]{1,125}$/, 'the beginning of a path such as "/github-webhook/"');
