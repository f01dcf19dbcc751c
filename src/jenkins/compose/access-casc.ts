import type { Access, Fleet, Login, Team } from '../../model/index.ts';
import { type CascMap, secretReference } from './casc-text.ts';

/**
 * Login and permissions: a JCasC tree. The permissions (plugin matrix-auth) are left out when a file of the team sets
 * `authorizationStrategy` itself, since Jenkins refuses two.
 */
export function composeAccessCasc(team: Team, fleet: Fleet, teamSetsAuthorization: boolean): CascMap {
  return {
    jenkins: {
      securityRealm: composeSecurityRealm(team.login),
      authorizationStrategy: teamSetsAuthorization ? undefined : { globalMatrix: { entries: composeEntries(team, fleet) } },
    },
  };
}

/** Attributes of `oic` are those of oic-auth 4.718 (OicSecurityRealm, OicServerWellKnownConfiguration, Pkce). */
function composeSecurityRealm(login: Login): CascMap {
  if (login.kind === 'local') {
    const administrator = { id: 'admin', name: 'Administrator', password: secretReference('admin-password') };
    return { local: { allowsSignup: false, users: [administrator] } };
  }
  return {
    oic: {
      clientId: login.clientId,
      clientSecret: secretReference('oidc-client-secret'),
      serverConfiguration: { wellKnown: { wellKnownOpenIDConfigurationUrl: login.wellKnown } },
      userNameField: 'preferred_username',
      fullNameFieldName: 'name',
      emailFieldName: 'email',
      groupsFieldName: login.groupsClaim,
      logoutFromOpenidProvider: true,
      properties: ['pkce'],
    },
  };
}

const permissions = {
  administer: ['Overall/Administer'],
  build: ['Overall/Read', 'Job/Read', 'Job/Build', 'Job/Cancel', 'View/Read'],
  read: ['Overall/Read', 'Job/Read', 'View/Read'],
} as const satisfies Record<keyof Access, readonly string[]>;

const openToAll: Access = { administer: [], build: ['everyone'], read: [] };

/** One entry for each group, with the permissions of all its roles; groups by name, permissions by name. */
function composeEntries(team: Team, fleet: Fleet): CascMap[] {
  const access = team.access ?? openToAll;
  const granted = new Map<string, Set<string>>();
  const grant = (groups: readonly string[], role: keyof Access) => {
    for (const group of groups.map(groupInJenkins)) {
      granted.set(group, new Set([...(granted.get(group) ?? []), ...permissions[role]]));
    }
  };
  grant([...fleet.administrators, ...access.administer], 'administer');
  grant(access.build, 'build');
  grant(access.read, 'read');

  const groups = [...granted.keys()]
    .toSorted()
    .map((name) => ({ group: { name, permissions: [...(granted.get(name) ?? [])].toSorted() } }));
  const administrator = { user: { name: 'admin', permissions: [...permissions.administer] } };
  return team.login.kind === 'local' ? [administrator, ...groups] : groups;
}

/** Whoever is logged in belongs to Jenkins' own group `authenticated`. */
const groupInJenkins = (group: string): string => (group === 'everyone' ? 'authenticated' : group);
