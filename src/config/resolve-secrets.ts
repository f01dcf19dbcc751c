import type { Secret } from '../model/index.ts';
import { compact } from './compact.ts';
import type { TeamFields } from './team-fields.ts';

/** The secret of the OpenID Connect client, as the generated JCasC calls it. */
export const clientSecretName = 'oidc-client-secret';

/**
 * Resolves a team's secrets, sorted by name, with their whole keys. `clientSecretKey` adds the login's own, unless the team
 * declares it itself.
 */
export function resolveSecrets(
  { secrets }: TeamFields,
  team: string,
  prefix: string,
  clientSecretKey: string | undefined,
): readonly Secret[] {
  const login: TeamFields['secrets'] = clientSecretKey === undefined ? {} : { [clientSecretName]: { key: clientSecretKey } };
  return Object.entries(compact({ ...login, ...secrets })).map(([name, { key, property }]) => ({
    name,
    key: `${prefix}/${key ?? `${team}/${name}`}`,
    ...(property && { property }),
  }));
}
