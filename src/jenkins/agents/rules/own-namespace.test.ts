import { describeCloudRule } from '../../../testing/describe-cloud-rule.ts';
import { ownNamespace } from './own-namespace.ts';

describeCloudRule('own-namespace', ownNamespace, {
  accepts: {
    'the namespace of the team’s builds': 'name: own\nserverUrl: https://kubernetes.default\nnamespace: payments-agents',
    'a template in it': 'name: own\nnamespace: payments-agents\ntemplates: [{id: a, name: a, namespace: payments-agents}]',
    'any namespace of another cluster': 'name: own\nserverUrl: https://build.example.com\ncredentialsId: token\nnamespace: builds',
    'a namespace that only the controller knows':
      'name: own\nnamespace: "${namespace:-builds}"\ntemplates: [{id: a, name: a, namespace: b}]',
    'any namespace by an address that only the controller knows, with credentials for it':
      'name: own\nserverUrl: "${address:-https://build.example.com}"\ncredentialsId: token\nnamespace: builds',
  },
  rejects: {
    'another namespace by such an address without credentials, which no other cluster would take': [
      'name: own\nserverUrl: "${address:-https://build.example.com}"\nnamespace: builds',
      '6:20 jenkins.clouds[1].kubernetes.namespace: expected "payments-agents", the only namespace in which the controller may make pods, found "builds"; write "payments-agents"',
    ],
    'no namespace': [
      'name: own',
      '4:9 jenkins.clouds[1].kubernetes: expected the namespace "payments-agents", found none: pods would be made beside the controller, which it may not; write "namespace: payments-agents"',
    ],
    'the controller’s own namespace': [
      'name: own\nserverUrl: "https://kubernetes.default.svc"\nnamespace: payments',
      '6:20 jenkins.clouds[1].kubernetes.namespace: expected "payments-agents", the only namespace in which the controller may make pods, found "payments"; write "payments-agents"',
    ],
    'a template elsewhere': [
      'name: own\nserverUrl: https://build.example.com\ncredentialsId: token\nnamespace: builds\ntemplates: [{id: a, name: a, namespace: more}]',
      '8:49 jenkins.clouds[1].kubernetes.templates[0].namespace: expected the namespace of the cloud, "builds", found "more": Jenkins would not see the end of these pods; remove it',
    ],
  },
});
