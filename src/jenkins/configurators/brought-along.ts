/**
 * Plugins that certainly bring another one along, since they depend on it. A list of plugins is a lock file and should name them all, but
 * Jenkins' plugin installation manager adds what is missing.
 */
const broughtBy: Readonly<Record<string, readonly string[]>> = {
  'aws-credentials': ['artifact-manager-s3', 'aws-global-configuration', 'ec2', 'amazon-ecs'],
  'aws-global-configuration': ['artifact-manager-s3'],
  'cloudbees-folder': ['branch-api', 'workflow-multibranch', 'workflow-aggregator', 'github-branch-source'],
  'config-file-provider': ['nodejs', 'pipeline-maven'],
  credentials: [
    'plain-credentials',
    'ssh-credentials',
    'credentials-binding',
    'git',
    'git-client',
    'github',
    'github-branch-source',
    'kubernetes',
  ],
  'display-url-api': ['mailer', 'email-ext', 'github', 'junit'],
  git: ['github', 'github-branch-source'],
  'git-client': ['git', 'github', 'github-branch-source'],
  github: ['github-branch-source'],
  'kubernetes-credentials': ['kubernetes'],
  mailer: ['email-ext', 'git', 'github', 'github-branch-source'],
  metrics: ['prometheus', 'kubernetes'],
  'pipeline-groovy-lib': ['workflow-aggregator', 'pipeline-model-definition'],
  'plain-credentials': ['credentials-binding', 'github', 'github-branch-source', 'slack'],
  'prism-api': ['warnings-ng'],
  'script-security': [
    'workflow-cps',
    'workflow-aggregator',
    'matrix-project',
    'email-ext',
    'job-dsl',
    'git',
    'github',
    'github-branch-source',
  ],
  'ssh-credentials': ['git', 'git-client', 'github', 'github-branch-source', 'ssh-slaves', 'credentials-binding'],
  'theme-manager': ['dark-theme', 'solarized-theme'],
  'workflow-api': [
    'workflow-job',
    'workflow-cps',
    'workflow-aggregator',
    'workflow-multibranch',
    'pipeline-model-definition',
    'pipeline-groovy-lib',
  ],
  'workflow-cps': ['workflow-aggregator', 'pipeline-model-definition', 'pipeline-groovy-lib'],
};

/** Whether a controller with these plugins has `plugin`, listed or brought along by another one. */
export function hasPlugin(plugins: ReadonlyMap<string, unknown>, plugin: string): boolean {
  return plugins.has(plugin) || (broughtBy[plugin] ?? []).some((other) => plugins.has(other));
}
