import { describeDslRule } from '../../../testing/describe-dsl-rule.ts';
import { noWorkspace } from './no-workspace.ts';

const file = (place: string, name = 'readFileFromWorkspace') =>
  `api.groovy:${place} expected no file of a workspace, found "${name}": no job runs this script; ` +
  "write the text between ''' and ''', or let the pipeline read it with cpsScm";
const variable = (place: string, name: string) =>
  `api.groovy:${place} expected no variable of a build, found "${name}": no job runs this script; ` +
  `for a build write \${${name}} between single quotes, elsewhere the value`;

describeDslRule('no-workspace', noWorkspace, {
  accepts: {
    'a text for a build': "job('web') { steps { shell('echo ${BUILD_NUMBER}') } }",
    'a queued job': "job('web')\nqueue('web')",
    'a method of the script': "def readFileFromWorkspace(name) { 'x' }\njob('web') { description(readFileFromWorkspace('a')) }",
    'a variable of the script': "def WORKSPACE = '/tmp'\njob('web') { description(WORKSPACE) }",
    'a variable that is asked for first': "def id = binding.hasVariable('BUILD_ID') ? BUILD_ID : 'none'",
    'a variable that is looked for in the binding': "if (binding.variables.containsKey('JOB_NAME')) { println(JOB_NAME) }",
    'a variable that is looked for in the environment': "def tag = System.getenv('BUILD_TAG') ? BUILD_TAG : 'none'",
    'a variable of the controller': 'println(JENKINS_HOME)',
    'one that is called nearly like that of a build': 'job("${GIT_SERVER}-web") { description(CHANGE_BOARD) }',
    'a name in a comment': "// readFileFromWorkspace('a')\njob('web')",
  },
  rejects: {
    'a file as an argument': ["job('web') { steps {\nshell(readFileFromWorkspace('a.sh')) } }", file('2:7')],
    'a file in a variable': ["def text = readFileFromWorkspace('a.sh')", file('1:12')],
    'a stream': ["userContent('logo.png', streamFileFromWorkspace('logo.png'))", file('1:25', 'streamFileFromWorkspace')],
    'a variable in a name': ['job("web-${BUILD_NUMBER}")', variable('1:1', 'BUILD_NUMBER')],
    'the branch of a build': ["listView('web') { description(GIT_BRANCH) }", variable('1:19', 'GIT_BRANCH')],
    'the job that runs Job DSL elsewhere': ['def name = SEED_JOB.name', variable('1:5', 'SEED_JOB')],
  },
  warns: {
    'what may not run': ["if (foo) { description(readFileFromWorkspace('a')) }", file('1:24')],
  },
});
