import { describe, expect, it } from 'vitest';
import { buildFleet, buildTeam } from '../../testing/build-fleet.ts';
import { composeControllerCasc } from './controller-casc.ts';

const withPlugins = (...ids: string[]) => buildTeam({ plugins: ids.map((id) => ({ id, version: '1' })) });

describe('composeControllerCasc', () => {
  it('refuses what Jenkins would otherwise only warn of', () => {
    expect(composeControllerCasc(buildTeam(), buildFleet())).toMatchObject({
      'configuration-as-code': { version: '1', deprecated: 'reject', restricted: 'reject', unknown: 'reject' },
    });
  });

  it('runs no build on the controller and listens for agents', () => {
    expect(composeControllerCasc(buildTeam(), buildFleet())).toMatchObject({
      jenkins: { mode: 'EXCLUSIVE', numExecutors: 0, slaveAgentPort: 50000 },
    });
  });

  it('says where the configuration is', () => {
    expect(composeControllerCasc(buildTeam(), buildFleet())).toMatchObject({
      jenkins: { systemMessage: expect.stringMatching(/^payments CI, managed in Git in overlays\/payments/) },
      unclassified: { location: { url: 'https://payments.ci.example.com/' } },
    });
  });

  it.each([
    ['ci@example.com', 'ci@example.com'],
    ['#payments-ci', undefined],
    ['https://chat.example.com/payments', undefined],
  ])('makes the contact "%s" the sender %s', (contact, adminAddress) => {
    const casc = composeControllerCasc(buildTeam({ owner: { name: 'Payments', contact } }), buildFleet());
    expect(casc).toMatchObject({ unclassified: { location: { adminAddress } } });
  });

  it('gives builds the environment of the team, sorted, under the true name of the team', () => {
    const environment = { ZONE: 'b', AWS_REGION: 'ap-northeast-1', FLEET_TEAM: 'search' };
    const env = [
      { key: 'AWS_REGION', value: 'ap-northeast-1' },
      { key: 'FLEET_TEAM', value: 'payments' },
      { key: 'ZONE', value: 'b' },
    ];
    expect(composeControllerCasc(buildTeam({ environment }), buildFleet())).toMatchObject({
      jenkins: { globalNodeProperties: [{ envVars: { env } }] },
    });
  });

  it.each([
    ['security', 'globalJobDslSecurityConfiguration', 'job-dsl'],
    ['unclassified', 'globalDefaultFlowDurabilityLevel', 'workflow-api'],
    ['unclassified', 'globalDefaultFlowDurabilityLevel', 'workflow-aggregator'],
    ['unclassified', 'prometheusConfiguration', 'prometheus'],
  ])('sets %s.%s only when the plugin %s is there', (root, attribute, plugin) => {
    const fleet = buildFleet();
    expect(composeControllerCasc(withPlugins(plugin), fleet)[root]).toHaveProperty(attribute, expect.anything());
    expect(composeControllerCasc(withPlugins('git'), fleet)[root]).toHaveProperty(attribute, undefined);
  });

  it('keeps the metrics cheap', () => {
    expect(composeControllerCasc(withPlugins('prometheus'), buildFleet())).toMatchObject({
      unclassified: {
        prometheusConfiguration: {
          collectingMetricsPeriodInSeconds: 300,
          collectDiskUsage: false,
          collectNodeStatus: false,
          fetchTestResults: false,
          perBuildMetrics: false,
        },
      },
    });
  });
});
