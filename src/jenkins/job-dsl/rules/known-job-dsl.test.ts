import { describeDslRule } from '../../../testing/describe-dsl-rule.ts';
import { knownJobDsl } from './known-job-dsl.ts';

describeDslRule('known-job-dsl', knownJobDsl, {
  accepts: {
    'methods of Job DSL': "job('a')\nfolder('b')\nlistView('c')\nqueue('a')\nconfigFiles { }\nuserContent('a', x)",
    'methods of Groovy': "println 'a'\nsleep(1)\nprintf('a')\nwith { }\ncollect { }\nuse(X) { foo() }",
    'methods and closures of the script': 'def a() { }\na()\ndef b = { }\nb()\nc = { }\nc()\n[{ }].each { d -> d() }',
    'a method of a class inside of it': 'class A { def a() { b() }\n def b() { } }',
    'a class': "A('x')\nnew B()",
    'a static import': 'import static java.lang.Math.max\nmax(1, 2)',
    'a static import under another name': 'import static java.lang.Math.max as most\nmost(1, 2)',
    'what is called on something': "foo.bar('a')\n'a'.foo()",
    'any method inside of a job': "job('a') { foo { bar() } }",
  },
  rejects: {
    'a slip': [
      "pipelinJob('a')",
      'api.groovy:1:1 expected a method of Job DSL or of this script, found "pipelinJob"; did you mean "pipelineJob"?',
    ],
    'another case': [
      "folder('a')\nPipelinejob = 1\npipelinejob('a/b')",
      'api.groovy:3:1 expected a method of Job DSL or of this script, found "pipelinejob"; did you mean "pipelineJob"?',
    ],
    'a slip in a loop': [
      "['a'].each { foldr(it) }",
      'api.groovy:1:14 expected a method of Job DSL or of this script, found "foldr"; did you mean "folder"?',
    ],
    'a method that Job DSL had': [
      "workflowJob('a')",
      'api.groovy:1:1 expected a method of Job DSL or of this script, found "workflowJob"; Job DSL no longer has it: call "pipelineJob" instead',
    ],
    'a Jenkinsfile': [
      'pipeline { agent any }',
      "api.groovy:1:1 expected a method of Job DSL or of this script, found \"pipeline\"; a Jenkinsfile is no Job DSL: wrap it in pipelineJob('name') { definition { cps { script('''…''') } } }",
    ],
    'a method of a job outside of one': [
      "displayName('a')",
      'api.groovy:1:1 expected a method of Job DSL or of this script, found "displayName"; move it into the braces of a job or folder',
    ],
    'a method that nobody has': [
      "frobnicate('a')",
      'api.groovy:1:1 expected a method of Job DSL or of this script, found "frobnicate"; declare it in this script, or remove the call',
    ],
  },
  warns: {
    'a slip in a branch': [
      "if (x) { foldr('a') }",
      'api.groovy:1:10 expected a method of Job DSL or of this script, found "foldr"; did you mean "folder"?',
    ],
    'a slip in a script that may get methods while it runs': [
      "metaClass.foo = { }\nfoldr('a')",
      'api.groovy:2:1 expected a method of Job DSL or of this script, found "foldr"; did you mean "folder"?',
    ],
    'a slip where the binding may hold a closure': [
      "binding.setVariable('foo', { })\nfoldr('a')",
      'api.groovy:2:1 expected a method of Job DSL or of this script, found "foldr"; did you mean "folder"?',
    ],
  },
});
