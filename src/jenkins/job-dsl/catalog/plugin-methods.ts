/** Methods by the plugin that they need. */
type MethodsByPlugin = Readonly<Record<string, readonly string[]>>;

/** Methods of the script itself; without the plugin Job DSL refuses the script (DslFactory and ViewFactory, `failIfMissing`). */
const items: MethodsByPlugin = {
  'branch-api': ['organizationFolder'],
  'build-monitor-plugin': ['buildMonitorView'],
  'build-pipeline-plugin': ['buildPipelineView'],
  'categorized-view': ['categorizedJobsView'],
  'cloudbees-folder': ['folder'],
  'dashboard-view': ['dashboardView'],
  'delivery-pipeline-plugin': ['deliveryPipelineView'],
  ivy: ['ivyJob'],
  'jenkins-multijob-plugin': ['multiJob'],
  'matrix-project': ['matrixJob'],
  'maven-plugin': ['mavenJob'],
  'nested-view': ['nestedView'],
  'pipeline-aggregator-view': ['pipelineAggregatorView'],
  'sectioned-view': ['sectionedView'],
  'workflow-job': ['pipelineJob'],
  'workflow-multibranch': ['multibranchPipelineJob'],
};

/** Job. */
const job: MethodsByPlugin = {
  'batch-task': ['batchTask'],
  'build-blocker-plugin': ['blockOn'],
  'compress-buildlog': ['compressBuildLog'],
  'delivery-pipeline-plugin': ['deliveryPipelineConfiguration'],
  envinject: ['environmentVariables'],
  'heavy-job': ['weight'],
  'lockable-resources': ['lockableResources'],
  'matrix-auth': ['authorization'],
  'multiple-scms': ['multiscm'],
  notification: ['notifications'],
  'throttle-concurrents': ['throttleConcurrentBuilds'],
};

/** PropertiesContext and FolderPropertiesContext; the second lot is dynamic. */
const properties: readonly MethodsByPlugin[] = [
  {
    PrioritySorter: ['priority'],
    'build-failure-analyzer': ['buildFailureAnalyzer'],
    'custom-job-icon': ['customIcon'],
    github: ['githubProjectUrl'],
    jenkinswalldisplay: ['wallDisplay'],
    ownership: ['ownership'],
    rebuild: ['rebuild'],
    'sidebar-link': ['sidebarLinks'],
    zentimestamp: ['zenTimestamp'],
  },
  {
    copyartifact: ['copyArtifactPermission'],
    github: ['githubProjectProperty'],
    'gitlab-plugin': ['gitLabConnection'],
    'matrix-auth': ['authorizationMatrix'],
    'pipeline-groovy-lib': ['folderLibraries'],
    'pipeline-model-definition': ['preserveStashes'],
    'workflow-job': ['disableConcurrentBuilds', 'durabilityHint', 'pipelineTriggers'],
  },
];

/** ItemTriggerContext and TriggerContext; the last is dynamic. */
const triggers: MethodsByPlugin = {
  bitbucket: ['bitbucketPush'],
  'buildresult-trigger': ['buildResult'],
  'cloudbees-folder': ['periodicFolderTrigger'],
  'dos-trigger': ['dos'],
  'gerrit-trigger': ['gerrit'],
  github: ['githubPush'],
  'gitlab-plugin': ['gitlabPush'],
  urltrigger: ['urlTrigger'],
};

/** ScmContext. */
const scm: MethodsByPlugin = {
  clearcase: ['baseClearCase'],
  'clone-workspace-scm': ['cloneWorkspace'],
  git: ['git', 'github'],
  mercurial: ['hg'],
  p4: ['perforceP4'],
  subversion: ['svn'],
  teamconcert: ['rtc'],
};

/** BuildParametersContext. */
const parameters: MethodsByPlugin = {
  credentials: ['credentialsParam'],
  'git-parameter': ['gitParam'],
  'global-variable-string-parameter': ['globalVariableParam'],
  'mask-passwords': ['nonStoredPasswordParam'],
  'matrix-combinations-parameter': ['matrixCombinationsParam'],
  nodelabelparameter: ['labelParam', 'nodeParam'],
  subversion: ['listTagsParam'],
  'uno-choice': ['activeChoiceParam', 'activeChoiceReactiveParam', 'activeChoiceReactiveReferenceParam'],
};

/** WrapperContext. */
const wrappers: MethodsByPlugin = {
  Exclusion: ['exclusionResources'],
  ansicolor: ['colorizeOutput'],
  'build-name-setter': ['buildName'],
  'build-timeout': ['timeout'],
  'build-user-vars-plugin': ['buildUserVars'],
  'config-file-provider': ['configFiles'],
  'credentials-binding': ['credentialsBinding'],
  'custom-tools-plugin': ['customTools'],
  'delivery-pipeline-plugin': ['deliveryPipelineVersion'],
  'docker-custom-build-environment': ['buildInDocker'],
  envinject: ['environmentVariables', 'injectPasswords'],
  golang: ['golang'],
  jira: ['generateJiraReleaseNotes'],
  'job-node-stalker': ['runOnSameNodeAs'],
  'kpp-management-plugin': ['keychains'],
  logfilesizechecker: ['logSizeChecker'],
  'mask-passwords': ['maskPasswords'],
  nodejs: ['nodejs'],
  'phabricator-plugin': ['phabricator'],
  'port-allocator': ['allocatePorts'],
  preSCMbuildstep: ['preScmSteps'],
  rbenv: ['rbenv'],
  release: ['release'],
  rvm: ['rvm'],
  'sauce-ondemand': ['sauceOnDemand'],
  'ssh-agent': ['sshAgent'],
  timestamper: ['timestamps'],
  toolenv: ['toolenv'],
  'ws-cleanup': ['preBuildCleanup'],
  xvfb: ['xvfb'],
  xvnc: ['xvnc'],
};

/** StepContext. */
const steps: MethodsByPlugin = {
  Exclusion: ['criticalBlock'],
  'Parameterized-Remote-Trigger': ['remoteTrigger'],
  ant: ['ant'],
  artifactdeployer: ['artifactDeployer'],
  'clang-scanbuild-plugin': ['clangScanBuild'],
  cmakebuilder: ['cmake'],
  'conditional-buildstep': ['conditionalSteps'],
  copyartifact: ['copyArtifacts'],
  'debian-package-builder': ['debianPackage'],
  'description-setter': ['buildDescription'],
  'docker-build-publish': ['dockerBuildAndPublish'],
  envinject: ['environmentVariables'],
  'fail-the-build-plugin': ['setBuildResult'],
  gradle: ['gradle'],
  grails: ['grails'],
  groovy: ['groovyCommand', 'groovyScriptFile', 'systemGroovyCommand', 'systemGroovyScriptFile'],
  http_request: ['httpRequest'],
  jira: ['extractJiraEnvironmentVariables', 'progressJiraIssues'],
  'job-exporter': ['exportRuntimeParameters'],
  jslint: ['jsLint'],
  jython: ['jython'],
  'managed-scripts': ['managedScript'],
  msbuild: ['msBuild'],
  nant: ['nant'],
  nodejs: ['nodejsCommand'],
  'parameterized-trigger': ['downstreamParameterized'],
  phing: ['phing'],
  powershell: ['powerShell'],
  'prereq-buildstep': ['prerequisite'],
  'publish-over-ssh': ['publishOverSsh'],
  rake: ['rake'],
  'repository-connector': ['resolveArtifacts'],
  ruby: ['ruby'],
  sbt: ['sbt'],
  shiningpanda: ['python', 'virtualenv'],
  ssh: ['remoteShell'],
  'vsphere-cloud': ['vSphereDeployFromTemplate', 'vSpherePowerOff', 'vSpherePowerOn', 'vSphereRevertToSnapshot'],
  xshell: ['xShell'],
};

/** PublisherContext; the second lot is dynamic. */
const publishers: readonly MethodsByPlugin[] = [
  {
    'associated-files': ['associatedFiles'],
    'build-pipeline-plugin': ['buildPipelineTrigger'],
    'build-publisher': ['publishBuild'],
    claim: ['allowBrokenBuildClaiming'],
    'clone-workspace-scm': ['publishCloneWorkspace'],
    cloverphp: ['cloverPHP'],
    cobertura: ['cobertura'],
    'crittercism-dsym': ['crittercismDsymUpload'],
    'cucumber-reports': ['cucumberReports'],
    'cucumber-testresult-plugin': ['cucumberTestResults'],
    'debian-package-builder': ['debianPackage'],
    'description-setter': ['buildDescription'],
    'email-ext': ['extendedEmail'],
    emma: ['emma'],
    'emotional-jenkins-plugin': ['emotional'],
    'flexible-publish': ['flexiblePublish'],
    gatling: ['archiveGatling'],
    git: ['git'],
    github: ['githubCommitNotifier'],
    'groovy-postbuild': ['groovyPostBuild'],
    htmlpublisher: ['publishHtml'],
    ircbot: ['irc'],
    jabber: ['publishJabber'],
    jacoco: ['jacocoCodeCoverage'],
    javadoc: ['archiveJavadoc'],
    'jenkins-flowdock-plugin': ['flowdock'],
    jira: ['createJiraIssue', 'createJiraVersion', 'jiraIssueUpdater', 'moveJiraIssues', 'releaseJiraVersion'],
    join: ['joinTrigger'],
    junit: ['archiveJunit'],
    'log-parser': ['consoleParsing'],
    mailer: ['mailer'],
    mantis: ['mantis'],
    'maven-deployment-linker': ['mavenDeploymentLinker'],
    naginator: ['retryBuild'],
    'parameterized-trigger': ['downstreamParameterized'],
    'phabricator-plugin': ['phabricatorNotifier'],
    plot: ['plotBuildData'],
    'postbuild-task': ['postBuildTask'],
    'publish-over-ssh': ['publishOverSsh'],
    robot: ['publishRobotFrameworkReports'],
    rubyMetrics: ['flog', 'railsNotes', 'railsStats', 'rcov'],
    scp: ['publishScp'],
    seleniumhq: ['seleniumReport'],
    seleniumhtmlreport: ['seleniumHtmlReport'],
    sloccount: ['slocCount'],
    stashNotifier: ['stashNotifier'],
    'testng-plugin': ['archiveTestNG'],
    'text-finder': ['textFinder'],
    'weblogic-deployer-plugin': ['deployToWeblogic'],
    'ws-cleanup': ['wsCleanup'],
    xunit: ['archiveXUnit'],
  },
  {
    coverage: ['recordCoverage'],
    slack: ['slackNotifier'],
    'warnings-ng': ['recordIssues'],
    'ws-cleanup': ['cleanWs'],
  },
];

/** ColumnsContext of a view. */
const columns: MethodsByPlugin = {
  'categorized-view': ['categorizedJob'],
  claim: ['claim'],
  cron_column: ['cronTrigger'],
  'custom-job-icon': ['customIcon'],
  'extra-columns': [
    'buildParameters',
    'configureProject',
    'disableProject',
    'lastBuildConsole',
    'lastBuildNode',
    'lastConfigurationModification',
    'scmType',
    'slaveOrLabel',
    'testResult',
    'userName',
    'workspace',
  ],
  jacoco: ['jacoco'],
  'next-executions': ['nextLaunch', 'nextPossibleLaunch'],
  'progress-bar-column-plugin': ['progressBar'],
  release: ['releaseButton'],
  robot: ['robotResults'],
};

/** Dynamic: what a branch source makes jobs of. The names are the symbols of the plugins. */
const traits: MethodsByPlugin = {
  git: ['gitBranchDiscovery', 'gitTagDiscovery'],
  'github-branch-source': [
    'gitHubBranchDiscovery',
    'gitHubForkDiscovery',
    'gitHubPullRequestDiscovery',
    'gitHubSshCheckout',
    'gitHubTagDiscovery',
  ],
  'scm-api': ['headRegexFilter', 'headWildcardFilter', 'sourceRegexFilter', 'sourceWildcardFilter'],
};

/** By the names of the calls around, from the item inwards, with dots between them; `traits` wherever it stands. */
const contexts: Readonly<Record<string, MethodsByPlugin | readonly MethodsByPlugin[]>> = {
  items,
  job,
  properties,
  triggers,
  'properties.pipelineTriggers.triggers': triggers,
  scm,
  multiscm: scm,
  'definition.cpsScm.scm': scm,
  parameters,
  wrappers,
  steps,
  publishers,
  columns,
  traits,
  definition: { 'workflow-cps': ['cps', 'cpsScm'] },
  axes: { shiningpanda: ['python'] },
  branchSources: { git: ['git'], 'github-branch-source': ['github'] },
  'branchSources.branchSource.source': {
    'cloudbees-bitbucket-branch-source': ['bitbucket'],
    git: ['git'],
    'github-branch-source': ['github'],
    'gitlab-branch-source': ['gitLabSCMSource'],
  },
  organizations: {
    'cloudbees-bitbucket-branch-source': ['bitbucket'],
    'github-branch-source': ['github'],
    'gitlab-branch-source': ['gitLabSCMNavigator'],
  },
  factory: { 'workflow-multibranch': ['workflowBranchProjectFactory'] },
  projectFactories: { 'workflow-multibranch': ['workflowMultiBranchProjectFactory'] },
};

const pluginOf: ReadonlyMap<string, string> = new Map(
  Object.entries(contexts).flatMap(([context, methods]) =>
    [methods]
      .flat()
      .flatMap((byPlugin) =>
        Object.entries(byPlugin).flatMap(([plugin, names]) => names.map((name) => [`${context} ${name}`, plugin] as const)),
      ),
  ),
);

/**
 * The plugin that a method of Job DSL needs: those that its sources name with `@RequiresPlugin` (job-dsl 1.58 to 3732), and the dynamic ones that
 * are described above. `context` is `items`, `job`, or the names of the calls around it. Undefined for a method that needs none or is not known.
 */
export const pluginOfMethod = (context: string, method: string): string | undefined => pluginOf.get(`${context} ${method}`);
