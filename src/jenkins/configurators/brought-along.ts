/**
 * Plugins that certainly bring another one along, since they depend on it. A list of plugins is a lock file and should name them all, but
 * Jenkins' plugin installation manager adds what is missing.
 */
const broughtBy: Readonly<Record<string, readonly string[]>> = {
  'aws-credentials': ['artifact-manager-s3', 'aws-global-configuration', 'ec2', 'amazon-ecs'],
  'aws-global-configuration': ['artifact-manager-s3'],
  'branch-api': ['workflow-multibranch', 'workflow-aggregator', 'pipeline-model-definition', 'gitlab-branch-source'],
  'cloudbees-folder': ['branch-api', 'workflow-multibranch', 'workflow-aggregator', 'pipeline-model-definition', 'github-branch-source'],
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
  'credentials-binding': ['pipeline-model-definition', 'workflow-aggregator'],
  'display-url-api': ['mailer', 'email-ext', 'github', 'junit'],
  git: ['github', 'github-branch-source', 'gitlab-branch-source'],
  'git-client': ['git', 'github', 'github-branch-source'],
  github: ['github-branch-source'],
  junit: ['email-ext', 'matrix-project'],
  'kubernetes-credentials': ['kubernetes'],
  mailer: ['email-ext', 'git', 'github', 'github-branch-source'],
  'matrix-project': ['email-ext'],
  metrics: ['prometheus', 'kubernetes'],
  'pipeline-groovy-lib': ['workflow-aggregator', 'pipeline-model-definition'],
  'pipeline-model-definition': ['workflow-aggregator'],
  'plain-credentials': ['credentials-binding', 'github', 'github-branch-source', 'slack'],
  'prism-api': ['warnings-ng'],
  'scm-api': ['git', 'github', 'github-branch-source', 'gitlab-branch-source', 'branch-api', 'workflow-multibranch', 'workflow-aggregator'],
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
  'workflow-cps': ['workflow-aggregator', 'workflow-multibranch', 'pipeline-model-definition', 'pipeline-groovy-lib'],
  'workflow-job': ['workflow-aggregator', 'workflow-multibranch', 'pipeline-model-definition', 'gitlab-branch-source'],
  'workflow-multibranch': ['workflow-aggregator', 'pipeline-model-definition'],
};

/** Whether a controller with these plugins has `plugin`, listed or brought along by another one. */
export function hasPlugin(plugins: ReadonlyMap<string, unknown>, plugin: string): boolean {
  return plugins.has(plugin) || (broughtBy[plugin] ?? []).some((other) => plugins.has(other));
}
