import type { Team } from '../../model/index.ts';

/**
 * The plugins behind what we configure. Jenkins refuses to boot on an attribute whose plugin is missing. Where several ids stand, the
 * first owns the attribute and the others depend on it, so any of them brings it along.
 */
const pluginsBehind = {
  'configuration-as-code': ['configuration-as-code'],
  'jenkins.authorizationStrategy.globalMatrix': ['matrix-auth'],
  'jenkins.clouds.kubernetes': ['kubernetes'],
  'jenkins.securityRealm.oic': ['oic-auth'],
  'security.globalJobDslSecurityConfiguration': ['job-dsl'],
  'unclassified.globalDefaultFlowDurabilityLevel': ['workflow-api', 'workflow-job', 'workflow-aggregator'],
  'unclassified.prometheusConfiguration': ['prometheus'],
  jobs: ['job-dsl'],
  'folders of jobs': ['cloudbees-folder', 'branch-api', 'workflow-multibranch', 'workflow-aggregator'],
} as const satisfies Record<string, readonly [string, ...string[]]>;

/** A part of the configuration that needs a plugin. */
export type PluginPart = keyof typeof pluginsBehind;

/** Whether the team's controller has the plugin that understands `part`. */
export function hasPluginFor(team: Team, part: PluginPart): boolean {
  return pluginsBehind[part].some((id) => team.plugins.some((plugin) => plugin.id === id));
}

/** Id of the plugin that owns `part`, such as `matrix-auth`. */
export function pluginFor(part: PluginPart): string {
  return pluginsBehind[part][0];
}
