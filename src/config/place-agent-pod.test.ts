import { describe, expect, it } from 'vitest';
import { buildResolved } from '../testing/build-fleet.ts';
import { placeAgentPod } from './place-agent-pod.ts';

const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'own-arm64-spot', namespace: 'payments-agents' } };

function placeOf(team: string, fleet = '', kind = 'own') {
  const resolved = buildResolved({ fleet, teams: { payments: team } });
  const [payments] = resolved.fleet.teams;
  const index = payments?.agents.findIndex(({ name }) => name === kind) ?? -1;
  if (payments === undefined || index < 0) throw new Error('the kind is gone');
  return placeAgentPod(resolved, payments, { template: 'own-arm64-spot', pod, path: ['agents', index] }).place;
}

describe('placeAgentPod', () => {
  const inTeam = 'overlays/payments/team.yaml';

  it.each<[string, string, string, object]>([
    [
      'its podYaml',
      'agents: [own]\nagentKinds:\n  own:\n    containers: {}\n    podYaml: {spec: {tolerations: []}}',
      '',
      { file: inTeam, line: 5 },
    ],
    ['its containers', 'agents: [own]\nagentKinds:\n  own:\n    containers: {a: {image: "a:1"}}', '', { file: inTeam, line: 4 }],
    [
      'the entry that names it',
      'timezone: Etc/UTC\nagents: [{kind: own, maximum: 3}]\nagentKinds: {own: {maximum: 2}}',
      '',
      { file: inTeam, line: 2 },
    ],
    ['where the fleet has it', 'agents: [own]', 'agentKinds:\n  own: {containers: {a: {image: "a:1"}}}', { file: 'fleet.yaml', line: 2 }],
  ])('names %s', (_, team, fleet, expected) => {
    expect(placeOf(team, fleet)).toMatchObject(expected);
  });

  it('names the team’s file for what nobody has written', () => {
    expect(placeOf('', '', 'linux')).toEqual({ file: inTeam });
  });
});
