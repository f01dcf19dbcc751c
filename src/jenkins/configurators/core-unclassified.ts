import { type Area, alsoNamed } from './area.ts';
import { anything, argument, bool, choice, list, number, object, openObject, text } from './vocabulary.ts';

/**
 * Settings of the page "System" that Jenkins itself has: JenkinsLocationConfiguration, GlobalBuildDiscarderConfiguration, LogRotator,
 * ArtifactManagerConfiguration, Shell and others, as a Jenkins 2.492.2 exports them. Those that are `anything` are there without attributes.
 */
export const coreUnclassified: Area = {
  settings: {
    unclassified: {
      location: object({ url: text(), adminAddress: text() }),
      resourceRoot: object({ url: text() }),
      buildDiscarders: object({ configuredBuildDiscarders: list(choice('GlobalBuildDiscarderStrategy')) }),
      artifactManager: object({ artifactManagerFactories: list(choice('ArtifactManagerFactory')) }),
      fingerprints: openObject({ fingerprintCleanupDisabled: bool(), storage: anything() }),
      pollSCM: object({ pollingThreadCount: number() }),
      shell: object({ shell: text() }),
      casCGlobalConfig: object({ configurationPath: text() }),
      administrativeMonitorsConfiguration: anything(),
      buildStepOperation: anything(),
      builtInNode: anything(),
      computerRetentionCheckInterval: anything(),
      defaultView: anything(),
      envVarsFilter: anything(),
      myView: anything(),
      nodeProperties: anything(),
      plugin: anything(),
      projectNamingStrategy: anything(),
      proxyConfigurationManager: anything(),
      quietPeriod: anything(),
      scmRetryCount: anything(),
      usageStatistics: anything(),
      viewsTabBar: anything(),
    },
    // ConsoleUrlProviderGlobalConfiguration, Jenkins 2.433 and later
    appearance: { consoleUrlProvider: anything() },
  },
  implementations: {
    GlobalBuildDiscarderStrategy: {
      jobBuildDiscarder: alsoNamed(['job'], object({})),
      simpleBuildDiscarder: alsoNamed(['simple'], object({ discarder: argument(choice('BuildDiscarder')) })),
    },
    BuildDiscarder: {
      logRotator: object({
        daysToKeepStr: argument(text()),
        numToKeepStr: argument(text()),
        artifactDaysToKeepStr: argument(text()),
        artifactNumToKeepStr: argument(text()),
        removeLastBuild: bool(),
      }),
    },
  },
};
