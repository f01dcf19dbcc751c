/** The methods inside an item that job-dsl 3654 has itself (Item, Job, Project, AbstractFolder, ComputedFolder and the classes of jobs). */
export const itemMethods: readonly string[] = [
  'configure description displayName disabled properties authorization primaryView icon',
  'using previousNames label environmentVariables throttleConcurrentBuilds lockableResources weight logRotator blockOn jdk quietPeriod',
  'checkoutRetryCount customWorkspace blockOnUpstreamProjects blockOnDownstreamProjects keepDependencies concurrentBuild compressBuildLog',
  'notifications batchTask deliveryPipelineConfiguration authenticationToken parameters scm multiscm triggers wrappers steps publishers',
  'definition branchSources factory orphanedItemStrategy organizations projectFactories',
  'axes childCustomWorkspace runSequentially touchStoneFilter combinationFilter',
  'rootPOM goals mavenOpts archivingDisabled siteArchivingDisabled fingerprintingDisabled runHeadless preBuildSteps postBuildSteps',
  'mavenInstallation localRepository providedSettings providedGlobalSettings perModuleEmail incrementalBuild disableDownstreamTrigger',
].flatMap((names) => names.split(' '));
