import { describeDslRule } from '../../../testing/describe-dsl-rule.ts';
import { uniqueJobs } from './unique-jobs.ts';

describeDslRule('unique-jobs', uniqueJobs, {
  accepts: {
    'names of their own': "folder('a')\njob('a/b')\njob('b')\njob('a/c')",
    'a view that is called like a job': "job('a')\nlistView('a')",
    'views that differ in case': "listView('a')\nlistView('A')",
    'one of two, whichever it is': "if (x) { job('a') } else { pipelineJob('a') }",
    'a job after a branch that may have made it': "if (x) { job('a') }\njob('a')",
    'names that are not known': 'job(x)\njob(x)\njob("a$x")\njob("a$x")',
    'a folder that two scripts only make sure of': { 'a.groovy': "folder('x')", 'b.groovy': "folder('x')" },
    'a folder that jobs/ makes too': { 'backend/folder.groovy': "folder('backend') { displayName('Backend') }" },
  },
  rejects: {
    'a job of two scripts': [
      { 'a.groovy': "pipelineJob('web')", 'b.groovy': "\n  freeStyleJob('web')" },
      'b.groovy:2:3 web: "web" is also made at overlays/payments/jobs/a.groovy:1:1; remove one of them, or give it another name',
    ],
    'a job twice in a script': [
      "job('a')\njob('/a')",
      'api.groovy:2:1 a: "a" is also made at overlays/payments/jobs/api.groovy:1:1; remove one of them, or give it another name',
    ],
    'a job three times': [
      "job('a')\njob('a')\njob('a')",
      'api.groovy:2:1 a: "a" is also made at overlays/payments/jobs/api.groovy:1:1; remove one of them, or give it another name',
      'api.groovy:3:1 a: "a" is also made at overlays/payments/jobs/api.groovy:1:1; remove one of them, or give it another name',
    ],
    'a name in another case': [
      { 'a.groovy': "job('Web')", 'b.groovy': "job('web')" },
      'b.groovy:1:1 web: "web" is made at overlays/payments/jobs/a.groovy:1:1 as "Web", and Jenkins takes them for one; give one of them another name',
    ],
    'the same turn of a loop twice': [
      "['a', 'a'].each { job(it) }",
      'api.groovy:1:19 a: expected a name of its own for each turn of the loop, found "a" twice; remove one from the list',
    ],
    'a view twice in a folder': [
      { 'x/a.groovy': "listView('x/all')", 'x/b.groovy': "dashboardView('x/all')" },
      'x/b.groovy:1:1 x/all: "x/all" is also made at overlays/payments/jobs/x/a.groovy:1:1; remove one of them, or give it another name',
    ],
    'a folder that one script sets up and another one replaces': [
      { 'a.groovy': "folder('x') { displayName('X') }", 'b.groovy': "folder('x')" },
      'b.groovy:1:1 x: "x" is also made at overlays/payments/jobs/a.groovy:1:1; remove one of them, or give it another name',
    ],
    'a job with the name of a folder that jobs/ makes': [
      { 'backend/api.groovy': "job('backend/api')", 'backend.groovy': "job('Backend')" },
      'backend.groovy:1:1 Backend: "Backend" is a folder already, since there are files in jobs/backend/; give one of them another name',
    ],
  },
  warns: {
    'the folder of jobs/ in another case': [
      { 'backend/folder.groovy': "folder('Backend')" },
      'backend/folder.groovy:1:1 Backend: "Backend" is the folder "backend", which the files in jobs/backend/ make: Jenkins takes them for one; write "backend"',
    ],
  },
});
