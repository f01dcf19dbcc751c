import { describeDslRule } from '../../../testing/describe-dsl-rule.ts';
import { sandboxedScripts } from './sandboxed-scripts.ts';

const pipeline = (inside: string) => `pipelineJob('web') { definition { cps {\n${inside}\n} } }`;

const problem =
  'api.groovy:1:35 web: expected "sandbox" in "cps", found none: the pipeline runs when an administrator has approved its script; add sandbox()';

describeDslRule('sandboxed-scripts', sandboxedScripts, {
  accepts: {
    'a sandboxed script': pipeline("script('x')\nsandbox()"),
    'one that is said to need approval': pipeline("script('x')\nsandbox(false)"),
    'a pipeline from a repository': "pipelineJob('web') { definition { cpsScm { scm { git('a') } } } }",
    'a closure from elsewhere': "def from = { script('x') }\npipelineJob('web') { definition { cps(from) } }",
    'a method of the script': `def safe() { 1 }\n${pipeline("script('x')\nsafe()")}`,
  },
  rejects: {},
  warns: {
    'a script without a sandbox': [pipeline("script('x')"), problem],
  },
});
