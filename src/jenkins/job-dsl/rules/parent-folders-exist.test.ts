import { describeDslRule } from '../../../testing/describe-dsl-rule.ts';
import { parentFoldersExist } from './parent-folders-exist.ts';

describeDslRule('parent-folders-exist', parentFoldersExist, {
  accepts: {
    'a job at the top': "job('a')\njob('/b')\nlistView('c')",
    'a folder that jobs/ makes': { 'backend/mobile/api.groovy': "job('backend/a')\njob('backend/mobile/b')\nlistView('backend/all')" },
    'a folder of the same script, wherever it is': "job('a/b')\nfolder('a')",
    'folders from the outside in': "folder('a')\nfolder('a/b')\njob('a/b/c')",
    'a job inside of its folder': "folder('a') { job('a/b') }",
    'a folder of an earlier script': { 'a.groovy': "folder('x')", 'b.groovy': "job('x/y')" },
    'a folder that a loop makes': "['a', 'b'].each { folder(it)\n job(\"$it/c\") }",
    'a folder whose name may be the one': { 'a.groovy': 'folder("team-$x")', 'b.groovy': "job('team-a/b')" },
    'a folder whose name is not known': { 'a.groovy': 'folder(x)', 'b.groovy': "job('a/b')" },
    'a folder that is perhaps made': "if (x) { folder('a') }\njob('a/b')",
    'a folder that a class makes': "class A { def make(dsl) { dsl.folder('a') } }\njob('a/b')",
    'a folder that a method may make': "def make(Map options, n) { folder(n) }\nmake('a', x: 1)\njob('a/b')",
    'a folder that Jenkins may have been told to make': {
      'a.groovy': 'import jenkins.model.Jenkins\nJenkins.get().foo()',
      'b.groovy': "job('a/b')",
    },
    'a name that is not known': 'job(x)\njob("$x/a")',
    'a view of a multibranch project': "multibranchPipelineJob('a')\nlistView('a/b')",
    'what may be no item': "foo.job('a/b')",
  },
  rejects: {
    'a folder that nothing makes': [
      "job('frontend/web')",
      'api.groovy:1:1 frontend/web: expected a folder that is there, found "frontend"; put this file into jobs/frontend/, which makes the folder',
    ],
    'the same of a name that is known in part': [
      'job("frontend/$x")',
      'api.groovy:1:1 freeStyleJob: expected a folder that is there, found "frontend"; put this file into jobs/frontend/, which makes the folder',
    ],
    'a folder for a view': [
      "listView('frontend/all')",
      'api.groovy:1:1 frontend/all: expected a folder that is there, found "frontend"; put this file into jobs/frontend/, which makes the folder',
    ],
    'a slip in the name of a folder': [
      { 'backend/a.groovy': "job('backnd/web')" },
      'backend/a.groovy:1:1 backnd/web: expected a folder that is there, found "backnd"; did you mean "backend"?',
    ],
    'a folder in one whose name is nearly its own': [
      "folder('integration/a')",
      'api.groovy:1:1 integration/a: expected a folder that is there, found "integration"; put this file into jobs/integration/, which makes the folder',
    ],
    'a folder of a later script': [
      { 'a.groovy': "job('x/y')", 'b.groovy': "folder('x')" },
      'a.groovy:1:1 x/y: expected a folder that is there, found "x", which is made later, at overlays/payments/jobs/b.groovy:1:1; put this file into jobs/x/, or give it a name that comes after that one\'s',
    ],
    'a folder in one that comes after it': [
      "folder('a/b')\nfolder('a')",
      'api.groovy:1:1 a/b: expected a folder that is there, found "a", which is made later, at overlays/payments/jobs/api.groovy:2:1; move that call to a place before this one',
    ],
    'a folder inside of its own one, which is made after it': [
      "folder('a') { folder('a/b') }",
      'api.groovy:1:15 a/b: expected a folder that is there, found "a", which is made later, at overlays/payments/jobs/api.groovy:1:1; move that call to a place before this one',
    ],
    'a job in a job': [
      "pipelineJob('web')\njob('web/api')",
      'api.groovy:2:1 web/api: expected a folder, found "web", which is a pipelineJob (overlays/payments/jobs/api.groovy:1:1); give one of them another name',
    ],
    'a job in a multibranch project': [
      "multibranchPipelineJob('web')\njob('web/api')",
      'api.groovy:2:1 web/api: expected a folder, found "web", which is a multibranchPipelineJob (overlays/payments/jobs/api.groovy:1:1); give one of them another name',
    ],
  },
  warns: {
    'a folder in another case': [
      { 'backend/a.groovy': "job('Backend/web')" },
      'backend/a.groovy:1:1 Backend/web: expected the folder "backend", found "Backend": Jenkins takes them for one; write "backend"',
    ],
    'a folder that nothing makes, for a job that is perhaps never made': [
      "if (x) { job('a/b') }",
      'api.groovy:1:10 a/b: expected a folder that is there, found "a"; put this file into jobs/a/, which makes the folder',
    ],
  },
});
