import type { Fleet, Team } from '../../model/index.ts';
import type { CascMap } from './casc-text.ts';
import { hasPluginFor } from './needed-plugins.ts';

/**
 * The controller itself: a JCasC tree with what every team gets. Attributes of a plugin that the team does not have are left out.
 * Names are those of Jenkins 2.568 and of the plugins' JCasC documentation.
 */
export function composeControllerCasc(team: Team, fleet: Fleet): CascMap {
  return {
    'configuration-as-code': { version: '1', deprecated: 'reject', restricted: 'reject', unknown: 'reject' },
    jenkins: {
      systemMessage: `${team.name} CI, managed in Git in ${team.folder}. What is changed here by hand is lost with the next push.`,
      // Builds run on agents only; the controller has no executor of its own.
      mode: 'EXCLUSIVE',
      numExecutors: 0,
      labelString: '',
      slaveAgentPort: 50000,
      quietPeriod: 5,
      scmCheckoutRetryCount: 2,
      disableRememberMe: false,
      markupFormatter: 'plainText',
      projectNamingStrategy: 'standard',
      globalNodeProperties: [{ envVars: { env: composeEnvironment(team, fleet) } }],
    },
    security: {
      apiToken: { creationOfLegacyTokenEnabled: false, tokenGenerationOnCreationEnabled: false, usageStatisticsEnabled: true },
      globalJobDslSecurityConfiguration: hasPluginFor(team, 'security.globalJobDslSecurityConfiguration')
        ? { useScriptSecurity: true }
        : undefined,
    },
    unclassified: {
      location: { url: `https://${team.host}/`, adminAddress: mailAddress.test(team.owner.contact) ? team.owner.contact : undefined },
      buildDiscarders: { configuredBuildDiscarders: ['jobBuildDiscarder', keptBuilds] },
      // A build survives a clean restart, and the home on EFS is spared a write at every step.
      globalDefaultFlowDurabilityLevel: hasPluginFor(team, 'unclassified.globalDefaultFlowDurabilityLevel')
        ? { durabilityHint: 'PERFORMANCE_OPTIMIZED' }
        : undefined,
      prometheusConfiguration: hasPluginFor(team, 'unclassified.prometheusConfiguration') ? metrics : undefined,
    },
  };
}

/** Environment of every build, sorted; the team may set what it likes except its own name. */
function composeEnvironment(team: Team, fleet: Fleet): CascMap[] {
  const environment = { AWS_REGION: fleet.cluster.region, ...team.environment, FLEET_TEAM: team.name };
  return Object.entries(environment)
    .map(([key, value]) => ({ key, value }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

const mailAddress = /^[^\s@<>]+@[^\s@<>]+$/;

/** For jobs that have no limit of their own; each build that is kept is read again by the metrics. */
const keptBuilds: CascMap = {
  simpleBuildDiscarder: { discarder: { logRotator: { numToKeepStr: '50', daysToKeepStr: '30' } } },
};

/**
 * Every collection walks through all builds that are kept, on EFS. So it is rare, and what costs a walk of its own, or a time series for
 * each agent pod, is off. The endpoint is open inside the cluster; the load balancer hides it.
 */
const metrics: CascMap = {
  defaultNamespace: 'default',
  useAuthenticatedEndpoint: false,
  collectingMetricsPeriodInSeconds: 300,
  collectDiskUsage: false,
  collectNodeStatus: false,
  fetchTestResults: false,
  perBuildMetrics: false,
};
