import { describeDslRule } from '../../../testing/describe-dsl-rule.ts';
import { checkouts } from './checkouts.ts';

const pipeline = (inside: string) => `pipelineJob('web') { definition {\ncpsScm {\n${inside}\n} } }`;
const git = (inside: string) => `scm { git {\n${inside}\n} }`;

describeDslRule('checkouts', checkouts, {
  accepts: {
    'a light checkout': pipeline(`${git("branch('main')")}\nlightweight()`),
    'a whole one that is said to be one': pipeline(`${git("branch('main')")}\nlightweight(false)`),
    'a branch that is a parameter': pipeline(git("branch('${BRANCH}')")),
    'another kind of repository': pipeline("scm { svn { location('a') } }"),
    'a script': "pipelineJob('web') { definition { cps { script('x') } } }",
    'a checkout of a job, which runs on an agent': "job('web') { scm { git { branch('main') } } }",
    'a closure from elsewhere': `def from = { scm { } }\npipelineJob('web') { definition { cpsScm(from) } }`,
    'a method of the script': `def light() { 1 }\n${pipeline(`${git("branch('main')")}\nlight()`)}`,
  },
  rejects: {
    'no repository': [
      pipeline("scriptPath('Jenkinsfile')"),
      'api.groovy:2:1 web: expected "scm" in "cpsScm", found none; add scm { git { … } }',
    ],
  },
  warns: {
    'a whole checkout': [
      pipeline(git("branch('main')")),
      'api.groovy:2:1 web: expected "lightweight" in "cpsScm", found none: every build clones the whole repository on the controller first; ' +
        'add lightweight(true)',
    ],
  },
});
