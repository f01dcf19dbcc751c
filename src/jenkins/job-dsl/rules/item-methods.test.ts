import { describeDslRule } from '../../../testing/describe-dsl-rule.ts';
import { itemMethodNames } from './item-methods.ts';

describeDslRule('item-methods', itemMethodNames, {
  accepts: {
    'methods of jobs and folders':
      "folder('a') { displayName('A') }\npipelineJob('b') { description('B')\n definition { }\n logRotator(1) }",
    'a method of another version of job-dsl': "job('a') { frobnicate() }",
    'a short name': "job('a') { jdx('b') }",
    'a name inside of a context, where plugins have methods': "job('a') { steps { descripton() } }",
    'a method of the script': "def descripton() { }\njob('a') { descripton() }",
    'a method of a static import': "import static A.*\njob('a') { descripton() }",
    'a method of a view': "listView('a') { column { } }",
    'a method on another object': "job('a').with { descripton() }",
  },
  rejects: {},
  warns: {
    'a slip': [
      "pipelineJob('a') {\n  descripton('b')\n}",
      'api.groovy:2:3 a: expected a method of "pipelineJob", found "descripton"; did you mean "description"?',
    ],
    'another case': [
      "folder('a') { displayname('b') }",
      'api.groovy:1:15 a: expected a method of "folder", found "displayname"; did you mean "displayName"?',
    ],
  },
});
