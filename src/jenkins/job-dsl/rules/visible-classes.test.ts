import { describeDslRule } from '../../../testing/describe-dsl-rule.ts';
import { visibleClasses } from './visible-classes.ts';

const fix = "use Job DSL instead, or load it by name: Jenkins.get().pluginManager.uberClassLoader.loadClass('…')";
const expected = (name: string, plugin: string) =>
  `expected a class that Job DSL can see, found "${name}" of the plugin "${plugin}": Jenkins would not start; ${fix}`;

describeDslRule('visible-classes', visibleClasses, {
  accepts: {
    'classes of Java and Groovy': 'import java.util.UUID\nimport groovy.json.JsonSlurper',
    'classes of Jenkins': 'import jenkins.model.Jenkins\nimport hudson.model.*',
    'classes of job-dsl and what it depends on':
      'import javaposse.jobdsl.dsl.Job\nimport com.cloudbees.hudson.plugins.folder.Folder\nimport jenkins.branch.OrganizationFolder',
    'a class of a plugin of which nothing is known': 'import hudson.plugins.foo.Foo',
  },
  rejects: {},
  warns: {
    'a class of a plugin': ['import hudson.plugins.git.GitSCM', `api.groovy:1:1 ${expected('hudson.plugins.git.GitSCM', 'git')}`],
    'all classes of one': ["println 'a'\nimport jenkins.metrics.api.*", `api.groovy:2:1 ${expected('jenkins.metrics.api.*', 'metrics')}`],
    'a class of a plugin in the package of another one': [
      'import com.cloudbees.jenkins.plugins.awscredentials.AWSCredentialsHelper',
      `api.groovy:1:1 ${expected('com.cloudbees.jenkins.plugins.awscredentials.AWSCredentialsHelper', 'aws-credentials')}`,
    ],
  },
});
