import { type Area, alsoNamed } from './area.ts';
import { credentialAttributes } from './credential-attributes.ts';
import { argument, bool, choice, object, secret, text } from './vocabulary.ts';

/** Plugin ssh-credentials: BasicSSHUserPrivateKey. The key itself is the only source that is left. */
export const sshCredentials: Area = {
  plugin: 'ssh-credentials',
  implementations: {
    Credentials: {
      basicSSHUserPrivateKey: object({
        ...credentialAttributes,
        username: argument(text()),
        passphrase: argument(secret()),
        privateKeySource: argument(choice('PrivateKeySource')),
        usernameSecret: bool(),
      }),
    },
    PrivateKeySource: {
      directEntry: alsoNamed(['directEntryPrivateKeySource'], object({ privateKey: argument(secret()) })),
    },
  },
};
