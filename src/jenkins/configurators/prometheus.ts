import type { Area } from './area.ts';
import { bool, choice, list, number, object, openObject, text } from './vocabulary.ts';

/** Plugin prometheus 852: PrometheusConfiguration and the filters of MetricStatusChecker. */
export const prometheus: Area = {
  plugin: 'prometheus',
  settings: {
    unclassified: {
      prometheusConfiguration: object({
        path: text(),
        defaultNamespace: text(),
        jobAttributeName: text(),
        collectingMetricsPeriodInSeconds: number(),
        useAuthenticatedEndpoint: bool(),
        processingDisabledBuilds: bool(),
        countSuccessfulBuilds: bool(),
        countUnstableBuilds: bool(),
        countFailedBuilds: bool(),
        countNotBuiltBuilds: bool(),
        countAbortedBuilds: bool(),
        fetchTestResults: bool(),
        appendParamLabel: bool(),
        appendStatusLabel: bool(),
        labeledBuildParameterNames: text(),
        perBuildMetrics: bool(),
        perBuildMetricsMaxAgeInHours: number(),
        perBuildMetricsMaxBuilds: number(),
        collectDiskUsage: bool(),
        collectCodeCoverage: bool(),
        collectNodeStatus: bool(),
        disabledMetricConfig: openObject({ entries: list(choice('DisabledMetric')) }),
      }),
    },
  },
  implementations: {
    DisabledMetric: {
      namedDisabledMetric: openObject({ metricName: text() }),
      regexDisabledMetric: openObject({ regex: text() }),
      jobRegexDisabledMetric: openObject({ regex: text() }),
    },
  },
};
