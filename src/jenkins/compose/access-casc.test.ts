import { describe, expect, it } from 'vitest';
import type { Access } from '../../model/index.ts';
import { buildFleet, buildTeam } from '../../testing/build-fleet.ts';
import { composeAccessCasc } from './access-casc.ts';
import { secretReference } from './casc-text.ts';

const oidc = {
  kind: 'oidc',
  wellKnown: 'https://login.example.com/.well-known/openid-configuration',
  clientId: 'ci',
  groupsClaim: 'roles',
} as const;

const build = ['Job/Build', 'Job/Cancel', 'Job/Read', 'Overall/Read', 'View/Read'];
const read = ['Job/Read', 'Overall/Read', 'View/Read'];
const administer = ['Overall/Administer'];

const group = (name: string, permissions: readonly string[]) => ({ group: { name, permissions } });
const administrator = { user: { name: 'admin', permissions: administer } };

describe('composeAccessCasc', () => {
  it.each<[string, Access | undefined, unknown[]]>([
    ['everyone builds when nothing is said', undefined, [group('authenticated', build), group('platform', administer)]],
    [
      'each role has its permissions',
      { administer: ['leads'], build: ['payments'], read: ['everyone'] },
      [group('authenticated', read), group('leads', administer), group('payments', build), group('platform', administer)],
    ],
    [
      'a group with several roles has one entry',
      { administer: ['a'], build: ['b', 'a'], read: ['b'] },
      [group('a', [...build, ...administer].toSorted()), group('b', build), group('platform', administer)],
    ],
    ['a team may keep others out', { administer: [], build: [], read: [] }, [group('platform', administer)]],
  ])('%s', (_what, access, entries) => {
    const team = buildTeam({ login: oidc, ...(access && { access }) });
    expect(composeAccessCasc(team, buildFleet(), false)).toMatchObject({
      jenkins: { authorizationStrategy: { globalMatrix: { entries } } },
    });
  });

  it('does not depend on the order in which groups are written', () => {
    const access = (build: string[]) => buildTeam({ login: oidc, access: { administer: [], build, read: ['x'] } });
    expect(composeAccessCasc(access(['a', 'b']), buildFleet(), false)).toStrictEqual(
      composeAccessCasc(access(['b', 'a']), buildFleet(), false),
    );
  });

  it('leaves the permissions to a team that sets them itself', () => {
    expect(composeAccessCasc(buildTeam(), buildFleet(), true)).toHaveProperty('jenkins.authorizationStrategy', undefined);
  });

  it('has one local administrator, whose password is a secret, when there is no login', () => {
    expect(composeAccessCasc(buildTeam(), buildFleet({ administrators: [] }), false)).toStrictEqual({
      jenkins: {
        securityRealm: {
          local: { allowsSignup: false, users: [{ id: 'admin', name: 'Administrator', password: secretReference('admin-password') }] },
        },
        authorizationStrategy: { globalMatrix: { entries: [administrator, group('authenticated', build)] } },
      },
    });
  });

  it('logs in with OpenID Connect by the names that oic-auth knows', () => {
    expect(composeAccessCasc(buildTeam({ login: oidc }), buildFleet(), false)).toMatchObject({
      jenkins: {
        securityRealm: {
          oic: {
            clientId: 'ci',
            clientSecret: secretReference('oidc-client-secret'),
            serverConfiguration: { wellKnown: { wellKnownOpenIDConfigurationUrl: oidc.wellKnown } },
            userNameField: 'preferred_username',
            groupsFieldName: 'roles',
            properties: ['pkce'],
          },
        },
      },
    });
  });
});
