import type { Area } from './area.ts';
import { credentialAttributes } from './credential-attributes.ts';
import { argument, object, secret, text } from './vocabulary.ts';

/** Plugin plain-credentials: StringCredentialsImpl and FileCredentialsImpl. `secretBytes` is base64, such as `${readFileBase64:/run/secrets/x}`. */
export const plainCredentials: Area = {
  plugin: 'plain-credentials',
  implementations: {
    Credentials: {
      string: object({ ...credentialAttributes, secret: argument(secret()) }),
      file: object({ ...credentialAttributes, fileName: argument(text()), secretBytes: argument(secret()) }),
    },
  },
};
