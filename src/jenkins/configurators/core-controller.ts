import { type Area, alsoNamed } from './area.ts';
import { anything, argument, bool, choice, deprecated, enumOf, list, number, object, openObject, secret, text } from './vocabulary.ts';

/**
 * The controller itself: `jenkins` and the settings of JCasC. Attributes are those that a Jenkins 2.492.2 exports for `jenkins.model.Jenkins`
 * (configuration-as-code, JenkinsConfigurator, ProxyConfigurator, UpdateCenterConfigurator, AdminWhitelistRuleConfigurator).
 */
export const coreController: Area = {
  roots: {
    // configuration-as-code, SelfConfigurator and ConfigurationContext
    'configuration-as-code': object({
      version: enumOf('1'),
      deprecated: enumOf('reject', 'warn'),
      restricted: enumOf('reject', 'beta', 'warn'),
      unknown: enumOf('reject', 'warn'),
    }),
    // configuration-as-code 2111 and later, ItemsRootConfigurator
    items: anything(),
  },
  settings: {
    jenkins: {
      systemMessage: text(),
      mode: enumOf('NORMAL', 'EXCLUSIVE'),
      numExecutors: number(),
      labelString: text(),
      nodeName: text(),
      quietPeriod: number(),
      scmCheckoutRetryCount: number(),
      slaveAgentPort: number(),
      disableRememberMe: bool(),
      noUsageStatistics: bool(),
      disabledAdministrativeMonitors: list(text()),
      rawBuildsDir: text(),
      jDKs: anything(),
      agentProtocols: deprecated('remove it: Jenkins offers the one protocol that it has'),
      securityRealm: choice('SecurityRealm'),
      authorizationStrategy: choice('AuthorizationStrategy'),
      crumbIssuer: choice('CrumbIssuer'),
      remotingSecurity: object({ enabled: bool() }),
      markupFormatter: choice('MarkupFormatter'),
      projectNamingStrategy: choice('ProjectNamingStrategy'),
      globalNodeProperties: list(choice('NodeProperty')),
      nodeProperties: list(choice('NodeProperty')),
      nodeMonitors: list(choice('NodeMonitor')),
      nodes: list(choice('Node')),
      clouds: list(choice('Cloud')),
      labelAtoms: list(object({ name: argument(text()), properties: list(anything()) })),
      views: list(choice('View')),
      primaryView: choice('View'),
      viewsTabBar: anything(),
      myViewsTabBar: anything(),
      proxy: object({
        name: text(),
        port: number(),
        userName: text(),
        secretPassword: secret(),
        noProxyHost: text(),
        testUrl: text(),
      }),
      updateCenter: object({ sites: list(object({ id: argument(text()), url: argument(text()) })) }),
      log: object({
        recorders: list(object({ name: argument(text()), loggers: list(object({ name: argument(text()), level: argument(text()) })) })),
      }),
    },
  },
  implementations: {
    CrumbIssuer: { standard: alsoNamed(['default'], object({ excludeClientIPFromCrumb: argument(bool()) })) },
    MarkupFormatter: { plainText: alsoNamed(['escaped'], object({})) },
    ProjectNamingStrategy: {
      standard: alsoNamed(['default'], object({})),
      pattern: object({ namePattern: argument(text()), description: argument(text()), forceExistingJobs: argument(bool()) }),
    },
    NodeMonitor: {
      architecture: object({ ignored: bool() }),
      clock: object({ ignored: bool() }),
      responseTime: object({ ignored: bool() }),
      swapSpace: openObject({ ignored: bool() }),
      diskSpace: openObject({ ignored: bool(), freeSpaceThreshold: text(), freeSpaceWarningThreshold: text() }),
      tmpSpace: openObject({ ignored: bool(), freeSpaceThreshold: text(), freeSpaceWarningThreshold: text() }),
    },
  },
};
