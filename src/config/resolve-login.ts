import type { Checked, FieldPath, Login, Problem } from '../model/index.ts';
import { builtInFleet } from './defaults.ts';
import type { Place } from './layer.ts';
import type { TeamFields } from './team-fields.ts';

export interface ResolvedLogin {
  readonly login: Login;
  /** Key of the client's secret, below the fleet's prefix; absent without OpenID Connect. */
  readonly clientSecretKey?: string;
}

/** Resolves the login in Jenkins. An OpenID Connect login that lacks the provider or the client is a problem. */
export function resolveLogin({ login }: TeamFields, placeOf: (path: FieldPath) => Place): Checked<ResolvedLogin> {
  if (login === undefined || login === null || login === 'local') return { value: { login: { kind: 'local' } }, problems: [] };
  const { wellKnown, clientId, groupsClaim, clientSecret } = login.oidc;
  const missing = Object.entries({ wellKnown, clientId }).filter(([, value]) => value === undefined);
  const problems = missing.map(([field]): Problem => {
    const path = ['login', 'oidc'];
    return { rule: 'schema', ...placeOf(path), where: `login.oidc.${field}`, message: 'expected a value, found nothing', fix: 'add it' };
  });
  const value: ResolvedLogin = {
    login: {
      kind: 'oidc',
      wellKnown: wellKnown ?? '',
      clientId: clientId ?? '',
      groupsClaim: groupsClaim ?? builtInFleet.login.groupsClaim,
    },
    clientSecretKey: clientSecret ?? builtInFleet.login.clientSecret,
  };
  return { value, problems };
}
