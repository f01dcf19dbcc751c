import { describe, expect, it } from 'vitest';
import { buildTeam } from '../../testing/build-fleet.ts';
import { checkNeededPlugins } from './check-needed-plugins.ts';

const withPlugins = (...ids: string[]) => buildTeam({ plugins: ids.map((id) => ({ id, version: '1' })) });

describe('checkNeededPlugins', () => {
  it.each([
    ['the plugin itself', 'cloudbees-folder'],
    ['a plugin that depends on it', 'workflow-aggregator'],
  ])('accepts %s', (_what, id) => {
    expect(checkNeededPlugins(withPlugins(id), ['folders of jobs'])).toStrictEqual([]);
  });

  it('asks for nothing when nothing is needed', () => {
    expect(checkNeededPlugins(withPlugins(), [])).toStrictEqual([]);
  });

  it('rejects a channel without a plugin that is needed', () => {
    const team = withPlugins('git');
    expect(checkNeededPlugins(team, ['jenkins.securityRealm.oic'])).toStrictEqual([
      {
        rule: 'needed-plugins',
        team,
        path: ['channel', 'plugins'],
        where: 'channels.stable.plugins',
        message: 'expected the plugin "oic-auth", which "jenkins.securityRealm.oic" needs, found none that brings it',
        fix: 'add "oic-auth:<version>"',
      },
    ]);
  });
});
