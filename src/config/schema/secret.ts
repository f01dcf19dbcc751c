import * as z from 'zod';
import { anyText, listByKey, map, text } from './written.ts';

/** Secrets that jenkins-fleet makes itself, once for each team. */
const generatedSecrets = ['admin-password', 'reload-token'];

const secretName = text(/^[a-z][a-z0-9-]{0,62}$/, 'a secret\'s name such as "slack-token" (lower-case letters, digits and "-")').refine(
  (name) => !generatedSecrets.includes(name),
  { error: 'another name ("admin-password" and "reload-token" are made by jenkins-fleet)' },
);

/** Below the fleet's prefix, in the letters of AWS Secrets Manager. Where it may lie is the rule `secrets-stay-in-own-prefix`. */
export const secretKey = text(
  /^[A-Za-z0-9_+=@-][A-Za-z0-9_+=.@-]*(\/[A-Za-z0-9_+=@-][A-Za-z0-9_+=.@-]*)*$/,
  'a key of the secret store such as "payments/slack-token"',
);

const secretReference = z.union(
  [
    secretName,
    map(
      {
        name: secretName.describe('JCasC reads it as ${name}.'),
        key: secretKey
          .nullish()
          .describe(
            'Key in the secret store, below the fleet\'s prefix; begins with the team\'s name or "shared". Default: <team>/<name>.',
          ),
        property: anyText('the name of a JSON property such as "private"')
          .nullish()
          .describe('One property of a value that is JSON. Default: the whole value.'),
      },
      '{name: deploy-key, key: shared/deploy-key}',
    ),
    map(
      {
        name: secretName.describe('Name of an inherited secret.'),
        enabled: z
          .literal(false, { error: 'false, which drops the inherited item' })
          .describe('Only false: drops the secret of this name that was inherited.'),
      },
      '{name: slack-token, enabled: false}',
    ),
  ],
  { error: 'a secret such as "slack-token" or {name: deploy-key, key: shared/deploy-key}' },
);

export type SecretReference = z.output<typeof secretReference>;

export function secretReferenceName(written: SecretReference): string {
  return typeof written === 'string' ? written : written.name;
}

export const secretReferences = listByKey(secretReference, secretReferenceName, 'secret', '[slack-token]');
