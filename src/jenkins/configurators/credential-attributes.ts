import { argument, enumOf, text } from './vocabulary.ts';

/** What every credential has (plugin credentials, BaseStandardCredentials and CredentialsScope). */
export const credentialAttributes = {
  scope: argument(enumOf('SYSTEM', 'GLOBAL', 'USER')),
  id: argument(text()),
  description: argument(text()),
};
