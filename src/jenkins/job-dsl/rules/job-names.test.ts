import { describeDslRule } from '../../../testing/describe-dsl-rule.ts';
import { jobNames } from './job-names.ts';

const repair = 'use none of ? * \\ % ! @ # $ ^ & | < > [ ] : ; and no dot at the end';

describeDslRule('job-names', jobNames, {
  accepts: {
    'letters, blanks and most signs': "job('Über uns')\njob(\"O'Neil (v1.2) ~x_y-z,+=\")",
    'a path': "folder('a')\nfolder('a/b')\njob('a/b/c')",
    'a path from the root': "job('/a')\njob('./b')\njob('a/../c')",
    'a name that is not known': 'job(x)\njob("$x.y")\njob("a/$x")',
    'a name that ends with something computed': 'job("v1.$x")\njob("a/$x")',
    'a path of dots around something computed': 'job("../$x")',
    'what may be no item': "foo.job('a:b')",
  },
  rejects: {
    'an empty name': ["job('')", `api.groovy:1:1 expected a name, found ""; write one, such as 'api' or 'backend/api'`],
    'each sign that Jenkins refuses': [
      [...'?*%!@#$^&|<>[]:;'].map((sign) => `job('a${sign}')`).join('\n'),
      ...[...'?*%!@#$^&|<>[]:;'].map(
        (sign, index) => `api.groovy:${index + 1}:1 a${sign}: expected a name that Jenkins accepts, found "a${sign}"; ${repair}`,
      ),
    ],
    'a backslash': ["job('a\\\\b')", `api.groovy:1:1 a\\b: expected a name that Jenkins accepts, found "a\\b"; ${repair}`],
    'a control character': ["job('a\\tb')", `api.groovy:1:1 a\tb: expected a name that Jenkins accepts, found "a\\u0009b"; ${repair}`],
    'a dot at the end': ["job('v1.')", `api.groovy:1:1 v1.: expected a name that Jenkins accepts, found "v1."; ${repair}`],
    'a bad name of a folder on the way': [
      "job('a:b/c')",
      `api.groovy:1:1 a:b/c: expected a name that Jenkins accepts, found "a:b/c"; ${repair}`,
    ],
    'a bad name of a view': ["listView('all?')", `api.groovy:1:1 all?: expected a name that Jenkins accepts, found "all?"; ${repair}`],
    'a bad name in a loop, once': [
      "['a*', 'b'].each { job(it) }",
      `api.groovy:1:20 a*: expected a name that Jenkins accepts, found "a*"; ${repair}`,
    ],
    'a bad part of a name': ['job("a:$x")', `api.groovy:1:1 freeStyleJob: expected a name that Jenkins accepts, found "a:…"; ${repair}`],
    'a dot after a computed part': [
      'job("${x}v.")',
      `api.groovy:1:1 freeStyleJob: expected a name that Jenkins accepts, found "…v."; ${repair}`,
    ],
    'a slash at the end': ["folder('a/')", 'api.groovy:1:1 a: expected a name without "/" at its end, found "a/"; write "a"'],
    'a slash after a computed part': [
      'folder("$x/")',
      'api.groovy:1:1 folder: expected a name without "/" at its end, found "…/"; remove the "/"',
    ],
    'a path that is no name': [
      "job('a/..')",
      'api.groovy:1:1 : expected the full name of an item, found the path "a/.."; write it without "." and ".."'.replace(' : ', ' '),
    ],
    'a path out of Jenkins': [
      "job('../a')",
      'api.groovy:1:1 ../a: expected the full name of an item, found the path "../a"; write it without "." and ".."',
    ],
  },
  warns: {
    'two slashes, which Jenkins takes for one': [
      "job('a//b')",
      'api.groovy:1:1 a/b: expected one "/" between names, found "a//b"; write "a/b"',
    ],
    'a bad name that is perhaps never made': [
      "if (x) { job('a:b') }",
      `api.groovy:1:10 a:b: expected a name that Jenkins accepts, found "a:b"; ${repair}`,
    ],
  },
});
