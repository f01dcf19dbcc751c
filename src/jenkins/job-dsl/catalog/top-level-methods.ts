/** What a method of Job DSL makes that a script can call by itself. */
type Makes = 'job' | 'folder' | 'view' | 'nothing';

/** The methods of job-dsl 3654 (DslFactory, ViewFactory, JobParent) by what they make. */
const methods: Readonly<Record<Makes, readonly string[]>> = {
  job: [
    'job',
    'freeStyleJob',
    'ivyJob',
    'matrixJob',
    'mavenJob',
    'multiJob',
    'pipelineJob',
    'multibranchPipelineJob',
    'organizationFolder',
  ],
  folder: ['folder'],
  view: [
    'listView',
    'sectionedView',
    'nestedView',
    'deliveryPipelineView',
    'buildPipelineView',
    'buildMonitorView',
    'categorizedJobsView',
    'dashboardView',
    'pipelineAggregatorView',
  ],
  nothing: ['configFiles', 'userContent', 'queue', 'streamFileFromWorkspace', 'readFileFromWorkspace'],
};

const makes: ReadonlyMap<string, Makes> = new Map([
  ...methods.job.map((name) => [name, 'job'] as const),
  ...methods.folder.map((name) => [name, 'folder'] as const),
  ...methods.view.map((name) => [name, 'view'] as const),
  ...methods.nothing.map((name) => [name, 'nothing'] as const),
]);

export const topLevelMethods: readonly string[] = [...makes.keys()];

/** What kind of item a method makes; undefined when it makes none. */
export function madeByMethod(method: string): Exclude<Makes, 'nothing'> | undefined {
  const made = makes.get(method);
  return made === 'nothing' ? undefined : made;
}

/** What came in the place of methods that job-dsl no longer has (job-dsl, docs/Migration.md). */
export const removedMethods: ReadonlyMap<string, string> = new Map([
  ['workflowJob', 'call "pipelineJob" instead'],
  ['multibranchWorkflowJob', 'call "multibranchPipelineJob" instead'],
  ['organizationFolderJob', 'call "organizationFolder" instead'],
  ['buildFlowJob', 'call "pipelineJob" instead: the Build Flow plugin is gone'],
  ['customConfigFile', 'write configFiles { customConfig { … } } instead'],
  ['mavenSettingsConfigFile', 'write configFiles { mavenSettingsConfig { … } } instead'],
  ['globalMavenSettingsConfigFile', 'write configFiles { globalMavenSettingsConfig { … } } instead'],
  ['managedScriptConfigFile', 'write configFiles { scriptConfig { … } } instead'],
  ['configFile', 'write configFiles { customConfig { … } } instead'],
  ['view', 'call "listView", or the method of another kind of view, instead'],
]);
