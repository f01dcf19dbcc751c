import type { Area } from './area.ts';
import { anything, bool, list, number, openObject, text } from './vocabulary.ts';

/** Plugin timestamper: TimestamperConfig. */
export const timestamper: Area = {
  plugin: 'timestamper',
  settings: {
    unclassified: { timestamper: openObject({ allPipelines: bool(), systemTimeFormat: text(), elapsedTimeFormat: text() }) },
  },
};

/** Plugin build-timestamp: BuildTimestampWrapper's global settings, as its README shows them. */
export const buildTimestamp: Area = {
  plugin: 'build-timestamp',
  settings: {
    unclassified: {
      buildTimestamp: openObject({ enableBuildTimestamp: bool(), pattern: text(), timezone: text(), extraProperties: list(anything()) }),
    },
  },
};

/** Plugin lockable-resources: LockableResourcesManager and LockableResource. */
export const lockableResources: Area = {
  plugin: 'lockable-resources',
  settings: {
    unclassified: {
      lockableResourcesManager: openObject({
        declaredResources: list(openObject({ name: text(), description: text(), labels: text(), reservedBy: text(), note: text() })),
      }),
    },
  },
};

/** Plugin throttle-concurrents: ThrottleJobProperty's global settings, as its README shows them. */
export const throttleConcurrents: Area = {
  plugin: 'throttle-concurrents',
  settings: {
    unclassified: {
      throttleJobProperty: openObject({
        categories: list(
          openObject({
            categoryName: text(),
            maxConcurrentTotal: number(),
            maxConcurrentPerNode: number(),
            nodeLabeledPairs: list(openObject({ throttledNodeLabel: text(), maxConcurrentPerNodeLabeled: number() })),
          }),
        ),
      }),
    },
  },
};

/** Plugin sonar: SonarGlobalConfiguration and SonarInstallation. */
export const sonar: Area = {
  plugin: 'sonar',
  settings: {
    unclassified: {
      sonarGlobalConfiguration: openObject({
        buildWrapperEnabled: bool(),
        installations: list(
          openObject({
            name: text(),
            serverUrl: text(),
            credentialsId: text(),
            webhookSecretId: text(),
            mojoVersion: text(),
            additionalProperties: text(),
            additionalAnalysisProperties: text(),
            triggers: openObject({ skipScmCause: bool(), skipUpstreamCause: bool(), envVar: text() }),
          }),
        ),
      }),
    },
  },
};

/** Plugin generic-webhook-trigger: the senders that may call it (Whitelist). */
export const genericWebhookTrigger: Area = {
  plugin: 'generic-webhook-trigger',
  settings: {
    unclassified: { whitelist: openObject({ enabled: bool(), whitelistItems: list(anything()) }) },
  },
};
