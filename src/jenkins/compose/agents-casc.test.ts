import { describe, expect, it } from 'vitest';
import { buildAgentKind } from '../../testing/build-agent-kind.ts';
import { buildFleet, buildTeam } from '../../testing/build-fleet.ts';
import { composeAgentsCasc } from './agents-casc.ts';

describe('composeAgentsCasc', () => {
  const cloudOf = (team = buildTeam(), fleet = buildFleet()) => composeAgentsCasc(team, fleet);

  it('keeps agents inside the cluster, in a namespace of their own', () => {
    expect(cloudOf(buildTeam({ namespace: 'ci-payments', agentsNamespace: 'ci-payments-agents' }))).toMatchObject({
      jenkins: {
        clouds: [
          {
            kubernetes: {
              name: 'kubernetes',
              namespace: 'ci-payments-agents',
              jenkinsUrl: 'http://jenkins.ci-payments.svc.cluster.local:8080',
              jenkinsTunnel: 'jenkins-agent.ci-payments.svc.cluster.local:50000',
            },
          },
        ],
      },
    });
  });

  it('starts no more pods than the quota allows, and removes orphans after a while only', () => {
    expect(cloudOf(buildTeam({ quota: { cpu: '1', memory: '1Gi', pods: 7 } }))).toMatchObject({
      jenkins: { clouds: [{ kubernetes: { containerCapStr: '7', podRetention: 'never', garbageCollection: { timeout: 900 } } }] },
    });
  });

  it('labels pods for the policies, and with nothing that Argo CD tracks by', () => {
    const podLabels = [
      { key: 'app.kubernetes.io/name', value: 'agent' },
      { key: 'app.kubernetes.io/component', value: 'agent' },
      { key: 'app.kubernetes.io/part-of', value: 'acme' },
      { key: 'jenkins-fleet/team', value: 'payments' },
    ];
    expect(cloudOf()).toMatchObject({ jenkins: { clouds: [{ kubernetes: { podLabels } }] } });
  });

  it('has the base template first, then one for each kind, architecture and capacity', () => {
    const ids = [
      'payments-base',
      'payments-linux-x86-64-spot',
      'payments-linux-x86-64-on-demand',
      'payments-linux-arm64-spot',
      'payments-linux-arm64-on-demand',
    ];
    expect(cloudOf()).toMatchObject({ jenkins: { clouds: [{ kubernetes: { templates: ids.map((id) => ({ id })) } }] } });
  });

  it('offers the kind linux first to builds that ask for linux', () => {
    const agents = ['go', 'linux'].map((name) => buildAgentKind({ name, capacity: ['on-demand'] }));
    expect(cloudOf(buildTeam({ agents }))).toMatchObject({
      jenkins: {
        clouds: [{ kubernetes: { templates: [{ name: 'base' }, { name: 'linux-arm64-on-demand' }, { name: 'go-arm64-on-demand' }] } }],
      },
    });
  });

  it('is there for pods of a pipeline when the team has no agents', () => {
    expect(cloudOf(buildTeam({ agents: [] }))).toMatchObject({ jenkins: { clouds: [{ kubernetes: { templates: [{ name: 'base' }] } }] } });
  });
});
