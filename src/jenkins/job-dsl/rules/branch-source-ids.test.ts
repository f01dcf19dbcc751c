import { describeDslRule } from '../../../testing/describe-dsl-rule.ts';
import { branchSourceIds } from './branch-source-ids.ts';

const project = (sources: string) => `multibranchPipelineJob('backend/web') {\nbranchSources {\n${sources}\n}\n}`;
const dynamic = (source: string) => project(`branchSource { source {\n${source}\n} }`);

const none = (source: string, line = 3) =>
  `api.groovy:${line}:1 backend/web: expected an id for the source "${source}", found none; ` +
  "add id('backend-web') and never change it: with another id all branches begin anew";
const changing = (found: string) =>
  `api.groovy:4:1 backend/web: expected an id that stays the same, found "${found}"; write a text: with another id all branches begin anew`;

describeDslRule('branch-source-ids', branchSourceIds, {
  accepts: {
    'an id': project("git { id('web')\nremote('a') }"),
    'an id of a dynamic source': dynamic("github { id('web')\nrepository('web') }"),
    'an id that is computed from what stays': 'def name = project()\n' + project('git { id(name.toLowerCase())\nremote(name) }'),
    'an id that may be written': project("git { if (foo) { id('web') }\nremote('a') }"),
    'two sources': project("git { id('a')\nremote('a') }\ngit { id('b')\nremote('b') }"),
    'two sources of which one is there': project("if (foo) { git { id('a') } } else { github { id('a') } }"),
    'two projects with one id': `${project("git { id('a') }")}\n${project("git { id('a') }").replace('web', 'api')}`,
    'a closure from elsewhere': "def source = { id('web') }\n" + project('git(source)'),
    'a method that may write it': "def common() { 'x' }\n" + project("git { common()\nremote('a') }"),
    'XML that may bring it':
      "multibranchPipelineJob('web') { branchSources { branchSource { source { git { remote('a') } } } }\nconfigure { } }",
    'XML that may bring it later': `def web = ${dynamic("git { remote('a') }")}\nweb.configure { }`,
    'an organization, which makes its own': "organizationFolder('acme') { organizations { github { repoOwner('acme') } } }",
    'a source of something else': "pipelineJob('web') { definition { cpsScm { scm { git { remote { url('a') } } } } } }",
  },
  rejects: {
    'a source without one': [project("git {\nremote('a') }"), none('git')],
    'a GitHub source without one': [project("github {\nrepository('a') }"), none('github')],
    'a dynamic source without one': [dynamic("gitLabSCMSource {\nprojectPath('a') }"), none('gitLabSCMSource', 4)],
    'one that is made up at each run': [
      project('git {\nid(UUID.randomUUID().toString())\nremote("a") }'),
      changing('UUID.randomUUID().toString()'),
    ],
    'one with the time in it': [
      project('git {\nid("web-${System.currentTimeMillis()}")\n}'),
      changing('"web-${System.currentTimeMillis()}"'),
    ],
    'one with a date in it': [project("git {\nid('web' + new Date())\n}"), changing("'web' + new Date()")],
    'two sources with one id': [
      project("git { id('a')\nremote('a') }\ngithub {\nid('a') }"),
      'api.groovy:6:1 backend/web: expected an id of its own for each source, found "a" once more; write another one here',
    ],
  },
  warns: {
    'what may not run': [`if (foo) {\n${project("git {\nremote('a') }")}\n}`, none('git', 4)],
  },
});
