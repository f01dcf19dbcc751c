import { describeCloudRule } from '../../../testing/describe-cloud-rule.ts';
import { knownParents } from './known-parents.ts';

const templates = (...parents: readonly string[]) =>
  `name: own\ntemplates:\n${parents.map((inheritFrom, index) => `  - {name: t${index}, inheritFrom: "${inheritFrom}"}\n`).join('')}`;

describeCloudRule('known-parents', knownParents, {
  accepts: {
    'parents and grandparents': templates('', 't0', 't1  t0'),
    'a parent that two parents share': templates('', 't0', 't0', 't1 t2'),
    'defaults for all': `${templates('', '')}defaultsProviderTemplate: t0`,
    'parents that only the controller knows': templates('${parent:-t9}'),
  },
  rejects: {
    'a parent that is not there': [
      templates('', 't0 t9'),
      '7:41 jenkins.clouds[1].kubernetes.templates[1].inheritFrom: expected the name of a template of this cloud, found "t9"; did you mean "t0"?',
    ],
    'a parent that is in the generated cloud': [
      templates('base'),
      '6:38 jenkins.clouds[1].kubernetes.templates[0].inheritFrom: expected the name of a template of this cloud, found "base"; known: "t0"',
    ],
    'defaults that are not there': [
      `${templates('')}defaultsProviderTemplate: defaults`,
      '7:35 jenkins.clouds[1].kubernetes.defaultsProviderTemplate: expected the name of a template of this cloud, found "defaults"; known: "t0"',
    ],
    'a template that is its own parent': [
      templates('t0'),
      '6:38 jenkins.clouds[1].kubernetes.templates[0].inheritFrom: expected parents that do not inherit from their children, found "t0" → "t0"; remove one of them',
    ],
    'a circle of three, once': [
      templates('t1', 't2', 't0'),
      '6:38 jenkins.clouds[1].kubernetes.templates[0].inheritFrom: expected parents that do not inherit from their children, found "t0" → "t1" → "t2" → "t0"; remove one of them',
    ],
  },
});
