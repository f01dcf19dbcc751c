import { describeCloudRule } from '../../../testing/describe-cloud-rule.ts';
import { uniqueTemplates } from './unique-templates.ts';

describeCloudRule('unique-templates', uniqueTemplates, {
  accepts: {
    'a name that a generated template has, in another cloud': 'name: own\ntemplates: [{id: own-base, name: base}]',
    'an id that only the controller knows': 'name: own\ntemplates: [{id: "${id:-a}", name: a}, {id: "${id:-b}", name: b}]',
  },
  rejects: {
    'the name of the generated cloud': [
      'name: kubernetes',
      '4:15 jenkins.clouds[1].kubernetes.name: expected each cloud to have a name of its own, found "kubernetes" again; choose another name',
    ],
    'two clouds of one name': [
      ['name: own', 'name: own'],
      '6:15 jenkins.clouds[2].kubernetes.name: expected each cloud to have a name of its own, found "own" again; choose another name',
    ],
    'the id of a generated template': [
      'name: own\ntemplates: [{id: payments-base, name: a}]',
      '5:26 jenkins.clouds[1].kubernetes.templates[0].id: expected each template of all clouds to have an id of its own, found "payments-base" again; choose another id',
    ],
    'an id of two clouds': [
      ['name: one\ntemplates: [{id: a, name: a}]', 'name: two\ntemplates: [{id: a, name: a}]'],
      '8:26 jenkins.clouds[2].kubernetes.templates[0].id: expected each template of all clouds to have an id of its own, found "a" again; choose another id',
    ],
    'a name of two templates': [
      'name: own\ntemplates: [{id: a, name: maven}, {id: b, name: maven}]',
      '5:57 jenkins.clouds[1].kubernetes.templates[1].name: expected each template of a cloud to have a name of its own, found "maven" again; choose another name',
    ],
    'a template without an id': [
      'name: own\ntemplates:\n  - name: maven',
      '6:13 jenkins.clouds[1].kubernetes.templates[0]: expected an "id", found none: each time that the configuration is loaded, running builds would lose their agents; write one, and never change it',
    ],
  },
});
