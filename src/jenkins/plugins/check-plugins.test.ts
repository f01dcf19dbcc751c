import { describe, expect, it } from 'vitest';
import type { Team } from '../../model/index.ts';
import { buildTeam } from '../../testing/build-fleet.ts';
import { checkPlugins } from './check-plugins.ts';

const oidc: Team['login'] = { kind: 'oidc', wellKnown: 'https://login.example.com/', clientId: 'jenkins', groupsClaim: 'groups' };

/** A team whose channel has one plugin, `id:version`. */
const teamWith = (pinned: string, controller = 'jenkins/jenkins:2.568.2-jdk21', more: Partial<Team> = {}): Team => {
  const [id = '', version = ''] = pinned.split(':');
  return buildTeam({ plugins: [{ id, version }], channel: { name: 'stable', controller, pluginsInImage: false }, ...more });
};

const ownStrategy = {
  casc: [{ name: 'casc/a.yaml', path: 'overlays/payments/casc/a.yaml', text: 'jenkins: {authorizationStrategy: unsecured}\n' }],
};

describe('checkPlugins', () => {
  it.each<readonly [string, Team]>([
    ['a configuration-as-code with strict secrets', teamWith('configuration-as-code:2077.v41f1011a_5110', 'jenkins/jenkins:2.541.1-jdk21')],
    // The hidden folders of a ConfigMap do not matter: ours is not mounted.
    ['a configuration-as-code that reads hidden folders', teamWith('configuration-as-code:2115.v0')],
    [
      'the Jenkins that configuration-as-code needs',
      teamWith('configuration-as-code:2117.vc05a_0b_e6b_f4e', 'jenkins/jenkins:2.541.1-jdk21'),
    ],
    ['the first workflow-durable-task-step that gives up', teamWith('workflow-durable-task-step:1442.vb_a_b_f5f3da_9f9')],
    ['matrix-auth with entries', teamWith('matrix-auth:3.2')],
    ['an older matrix-auth for a strategy of its own', teamWith('matrix-auth:3.1.11', undefined, ownStrategy)],
    ['any oic-auth where Jenkins has a local login', teamWith('oic-auth:4.500.v0')],
    ['the oic-auth that is generated for', teamWith('oic-auth:4.718.ve731df6ca_88a_', undefined, { login: oidc })],
    ['an image whose tag is its own', teamWith('kubernetes:4547.v52f3080db_8cd', 'registry.example.com/acme/jenkins:1.4.0')],
    [
      'an image whose tag only begins like a version of Jenkins',
      teamWith('kubernetes:4547.v52f3080db_8cd', 'registry.example.com:5000/acme/jenkins:2.500.1.7'),
    ],
    ['a plugin that nothing is known of', teamWith('slack:1.0')],
  ])('accepts %s', (_, team) => {
    expect(checkPlugins(team)).toEqual([]);
  });

  it.each<readonly [string, Team, string]>([
    [
      'a configuration-as-code without strict secrets',
      teamWith('configuration-as-code:1967.va_968e15fd05b_'),
      'expected "configuration-as-code" in 2077 or newer, since older ones take a ${name} without a value for an empty text, in silence, found "1967.va_968e15fd05b_"; pin 2077.v41f1011a_5110 or newer',
    ],
    [
      'a configuration-as-code that may not have them',
      teamWith('configuration-as-code:2074.va_57f83f7a_10b_'),
      'warning: expected "configuration-as-code" in 2077 or newer, since this one may take a ${name} without a value for an empty text, in silence, found "2074.va_57f83f7a_10b_"; pin 2077.v41f1011a_5110 or newer',
    ],
    [
      'a workflow-durable-task-step with the endless wait',
      teamWith('workflow-durable-task-step:1405.v1fcd4a_d00096'),
      'expected "workflow-durable-task-step" in 1442 or newer, since with older ones a build waits without end for an agent whose pod is gone, found "1405.v1fcd4a_d00096"; pin 1442.vb_a_b_f5f3da_9f9 or newer',
    ],
    [
      'matrix-auth without entries',
      teamWith('matrix-auth:3.1.11'),
      'expected "matrix-auth" in 3.2 or newer, since older ones do not know the "entries" that permissions are generated as, found "3.1.11"; pin 3.2 or newer',
    ],
    [
      'oic-auth without properties',
      teamWith('oic-auth:4.570.v0', undefined, { login: oidc }),
      'expected "oic-auth" in 4.600 or newer, since older ones do not know the "properties" that the login is generated with, found "4.570.v0"; pin 4.600.vd5a_61e076596 or newer',
    ],
    [
      'an oic-auth newer than known',
      teamWith('oic-auth:4.730.v0', undefined, { login: oidc }),
      'warning: expected "oic-auth" in 4.718 or older, since a change that is proposed for newer ones gives "clientSecret" of the generated login another name, found "4.730.v0"; let one team try it first, in a channel of its own',
    ],
    [
      'a plugin for a newer Jenkins',
      teamWith('kubernetes:4547.v52f3080db_8cd', 'registry.example.com:5000/mirror/jenkins/jenkins:2.492.3-jdk21@sha256:0'),
      'expected "kubernetes" in a version for the channel\'s Jenkins, since 4424 and newer need Jenkins 2.504.3 and are not installed on an older one, found "4547.v52f3080db_8cd"; pin an older version, or give the channel a controller of Jenkins 2.504.3 or newer',
    ],
  ])('rejects %s', (_, team, text) => {
    const found = checkPlugins(team).map(
      ({ severity, message, fix }) => `${severity === undefined ? '' : `${severity}: `}${message}; ${fix ?? ''}`,
    );
    expect(found).toEqual([text]);
  });

  it('says which value is wrong', () => {
    const plugins = [
      { id: 'git', version: '5.10.1' },
      { id: 'matrix-auth', version: '3.1' },
    ];
    expect(checkPlugins(buildTeam({ plugins }))).toMatchObject([
      { rule: 'plugin-versions-fit', team: { name: 'payments' }, path: ['plugins', 1], where: 'plugins.matrix-auth' },
    ]);
  });
});
