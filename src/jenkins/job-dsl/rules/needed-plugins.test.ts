import { describeDslRule } from '../../../testing/describe-dsl-rule.ts';
import { neededPlugins } from './needed-plugins.ts';

const plugins = ['cloudbees-folder', 'github-branch-source', 'job-dsl', 'timestamper', 'workflow-aggregator'].map((id) => ({
  id,
  version: '1',
}));

const missing = (place: string, method: string, plugin: string, name = 'web') =>
  `api.groovy:${place} ${name}: expected the plugin "${plugin}", which "${method}" needs, found none that brings it; ` +
  `add "${plugin}:<version>" to the plugins of the team or of its channel`;

describeDslRule('needed-plugins', neededPlugins, {
  around: { team: { plugins } },
  accepts: {
    'what needs no plugin': "job('web') { steps { shell('x') }\ntriggers { cron('H 3 * * *') } }\nlistView('all') { columns { status() } }",
    'a plugin that is listed': "job('web') { wrappers { timestamps() } }",
    'a plugin that another one brings': "pipelineJob('web') { properties { disableConcurrentBuilds() } }",
    'a source and what it makes jobs of':
      "multibranchPipelineJob('web') { branchSources { branchSource { source { github { traits { gitHubBranchDiscovery()\nheadWildcardFilter { } } } } } } }",
    'a name that is something else here': "job('web') { steps { timestamps()\nmailer() } }\nfolder('a') { weight(1) }",
    'an element of XML': "job('web') { configure { wrappers { colorizeOutput() } } }",
  },
  rejects: {
    'an item': ["mavenJob('web')", missing('1:1', 'mavenJob', 'maven-plugin')],
    'a view': ["nestedView('all')", missing('1:1', 'nestedView', 'nested-view', 'all')],
    'a method of a job': ["job('web') {\nlockableResources('a') }", missing('2:1', 'lockableResources', 'lockable-resources')],
    'a wrapper': ["job('web') { wrappers {\ncolorizeOutput() } }", missing('2:1', 'colorizeOutput', 'ansicolor')],
    'a step': ["job('web') { steps {\ngradle('build') } }", missing('2:1', 'gradle', 'gradle')],
    'a publisher': ["job('web') { publishers {\nextendedEmail { } } }", missing('2:1', 'extendedEmail', 'email-ext')],
    'a dynamic publisher': ["job('web') { publishers {\nslackNotifier { } } }", missing('2:1', 'slackNotifier', 'slack')],
    'a dynamic source': [
      "multibranchPipelineJob('web') { branchSources { branchSource { source {\nbitbucket { } } } } }",
      missing('2:1', 'bitbucket', 'cloudbees-bitbucket-branch-source'),
    ],
    'a repository': ["job('web') { scm {\nhg('a') } }", missing('2:1', 'hg', 'mercurial')],
    'a parameter': ["job('web') { parameters {\ngitParam('TAG') } }", missing('2:1', 'gitParam', 'git-parameter')],
    'a column': ["listView('all') { columns {\ncronTrigger() } }", missing('2:1', 'cronTrigger', 'cron_column', 'all')],
  },
  warns: {
    'what may not run': ["if (foo) { mavenJob('web') }", missing('1:12', 'mavenJob', 'maven-plugin')],
  },
});
