/** Well-known packages by their plugin, which neither job-dsl depends on nor what it depends on; the longest that fits counts. */
const packages: readonly (readonly [packageName: string, plugin: string])[] = [
  ['com.cloudbees.jenkins.', 'github'],
  ['com.cloudbees.jenkins.plugins.awscredentials.', 'aws-credentials'],
  ['com.cloudbees.jenkins.plugins.bitbucket.', 'cloudbees-bitbucket-branch-source'],
  ['com.codahale.metrics.', 'metrics'],
  ['com.dabsquared.gitlabjenkins.', 'gitlab-plugin'],
  ['com.nirima.jenkins.', 'docker-plugin'],
  ['hudson.plugins.active_directory.', 'active-directory'],
  ['hudson.plugins.ansicolor.', 'ansicolor'],
  ['hudson.plugins.build_timeout.', 'build-timeout'],
  ['hudson.plugins.ec2.', 'ec2'],
  ['hudson.plugins.emailext.', 'email-ext'],
  ['hudson.plugins.git.', 'git'],
  ['hudson.plugins.gradle.', 'gradle'],
  ['hudson.plugins.jira.', 'jira'],
  ['hudson.plugins.sonar.', 'sonar'],
  ['hudson.plugins.timestamper.', 'timestamper'],
  ['hudson.plugins.ws_cleanup.', 'ws-cleanup'],
  ['io.jenkins.plugins.analysis.', 'warnings-ng'],
  ['jenkins.metrics.', 'metrics'],
  ['jenkins.plugins.git.', 'git'],
  ['jenkins.plugins.nodejs.', 'nodejs'],
  ['jenkins.plugins.slack.', 'slack'],
  ['org.csanchez.jenkins.plugins.kubernetes.', 'kubernetes'],
  ['org.jenkinsci.plugins.docker.workflow.', 'docker-workflow'],
  ['org.jenkinsci.plugins.github.', 'github'],
  ['org.jenkinsci.plugins.github_branch_source.', 'github-branch-source'],
  ['org.jenkinsci.plugins.pipeline.modeldefinition.', 'pipeline-model-definition'],
  ['org.jenkinsci.plugins.prometheus.', 'prometheus'],
  ['org.jenkinsci.plugins.workflow.cps.', 'workflow-cps'],
  ['org.jenkinsci.plugins.workflow.job.', 'workflow-job'],
  ['org.jenkinsci.plugins.workflow.libs.', 'pipeline-groovy-lib'],
  ['org.jenkinsci.plugins.workflow.multibranch.', 'workflow-multibranch'],
  ['org.jenkinsci.plugins.workflow.steps.scm.', 'workflow-scm-step'],
];

/**
 * The plugin of a class that a Job DSL script cannot see under JCasC: it sees Jenkins and the plugins that job-dsl depends on. Undefined
 * for a class that it sees, and for one of which that is not known.
 */
export function pluginOfInvisibleClass(name: string): string | undefined {
  const fitting = packages.filter(([packageName]) => name.startsWith(packageName));
  return fitting.toSorted(([a], [b]) => b.length - a.length)[0]?.[1];
}
