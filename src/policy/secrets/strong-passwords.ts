import { valueAt } from '../fields/value-at.ts';
import type { Policy } from '../policy.ts';

/** Letters and digits: 24 of them are more than 128 bits (NIST SP 800-63B asks for 112 of a secret that is looked up). */
const leastCharacters = 24;

/**
 * The password of the administrator and the token of the reload endpoint are long, and of letters and digits: JCasC would take a `$` for the begin of a
 * reference, and whoever reaches the endpoint may try as often as he likes.
 */
export const strongPasswords: Policy = {
  name: 'strong-passwords',
  canBeAllowed: false,
  check: ({ objects }) =>
    objects
      .filter(({ kind }) => kind === 'Password')
      .flatMap((of) => [
        ...(Number(valueAt(of, ['spec', 'length'])) >= leastCharacters
          ? []
          : [
              {
                of,
                path: ['spec', 'length'],
                message: `makes passwords of less than ${leastCharacters} characters`,
                fix: 'leave it out of the patch',
              },
            ]),
        ...(valueAt(of, ['spec', 'symbols']) === 0
          ? []
          : [
              {
                of,
                path: ['spec', 'symbols'],
                message: 'puts symbols into passwords, which JCasC would take for references',
                fix: 'leave it out of the patch',
              },
            ]),
      ]),
};
