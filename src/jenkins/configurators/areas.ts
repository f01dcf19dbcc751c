import { activeDirectory } from './active-directory.ts';
import { antisamyMarkupFormatter, pipelineGraphView, prism, simpleTheme, themeManager } from './appearance.ts';
import type { Area } from './area.ts';
import { artifactManagerS3, awsCredentials, awsGlobalConfiguration } from './aws.ts';
import { buildTimestamp, genericWebhookTrigger, lockableResources, sonar, throttleConcurrents, timestamper } from './builds.ts';
import { configFileProvider } from './config-file-provider.ts';
import { coreController } from './core-controller.ts';
import { coreNodes } from './core-nodes.ts';
import { coreSecurity } from './core-security.ts';
import { coreTools } from './core-tools.ts';
import { coreUnclassified } from './core-unclassified.ts';
import { coreViews } from './core-views.ts';
import { credentials } from './credentials.ts';
import { git, gitClient } from './git.ts';
import { github, githubBranchSource } from './github.ts';
import { knownByName } from './known-by-name.ts';
import { kubernetes, kubernetesCredentials } from './kubernetes.ts';
import { kubernetesVolumes } from './kubernetes-volumes.ts';
import { ldap } from './ldap.ts';
import { emailExt, mailer } from './mail.ts';
import { matrixAuth } from './matrix-auth.ts';
import { oicAuth } from './oic-auth.ts';
import { jobDsl, pipelineGroovyLib, scriptSecurity, workflowApi, workflowCps } from './pipeline.ts';
import { plainCredentials } from './plain-credentials.ts';
import { prometheus } from './prometheus.ts';
import { roleStrategy } from './role-strategy.ts';
import { slack } from './slack.ts';
import { sshCredentials } from './ssh-credentials.ts';
import { sshSlaves } from './ssh-slaves.ts';
import { tools } from './tools.ts';

/** Everything that is described: Jenkins itself first, then plugins. */
export const areas: readonly Area[] = [
  coreController,
  coreSecurity,
  coreNodes,
  coreViews,
  coreTools,
  coreUnclassified,
  credentials,
  plainCredentials,
  sshCredentials,
  activeDirectory,
  antisamyMarkupFormatter,
  artifactManagerS3,
  awsCredentials,
  awsGlobalConfiguration,
  buildTimestamp,
  configFileProvider,
  emailExt,
  genericWebhookTrigger,
  git,
  gitClient,
  github,
  githubBranchSource,
  jobDsl,
  kubernetes,
  kubernetesCredentials,
  kubernetesVolumes,
  ldap,
  lockableResources,
  mailer,
  matrixAuth,
  oicAuth,
  pipelineGraphView,
  pipelineGroovyLib,
  prism,
  prometheus,
  roleStrategy,
  scriptSecurity,
  simpleTheme,
  slack,
  sonar,
  sshSlaves,
  themeManager,
  throttleConcurrents,
  timestamper,
  workflowApi,
  workflowCps,
  ...tools,
  ...knownByName,
];
