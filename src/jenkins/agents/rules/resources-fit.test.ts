import { describeCloudRule } from '../../../testing/describe-cloud-rule.ts';
import { templateResourcesFit } from './resources-fit.ts';

const template = (containers: string) => `name: own\ntemplates:\n  - {name: a, label: a, containers: [${containers}]}`;
const where = 'jenkins.clouds[1].kubernetes.templates[0]';

describeCloudRule('resources-fit', templateResourcesFit, {
  accepts: {
    'a pod that fills the quota': template(
      '{name: b, image: c, resourceRequestCpu: "15.9"}, {name: d, image: e, resourceRequestCpu: 100m}',
    ),
    'a request equal to its limit in other units': template('{name: b, image: c, resourceRequestMemory: 1024Mi, resourceLimitMemory: 1Gi}'),
    'amounts that only the controller knows': template('{name: b, image: c, resourceRequestCpu: "${cpu:-99}"}'),
    'any amount in another cluster': `serverUrl: https://build.example.com\ncredentialsId: x\n${template('{name: b, image: c, resourceRequestCpu: "99"}')}`,
    'a template that nobody can ask for': 'name: own\ntemplates: [{name: a, containers: [{name: b, resourceRequestCpu: "99"}]}]',
  },
  rejects: {
    'what is no amount': [
      template('{name: b, image: c, resourceRequestMemory: "4 GB"}'),
      `6:89 ${where}.containers[0].resourceRequestMemory: expected a quantity such as "4Gi", found "4 GB"; write a number and a unit without a blank between them`,
    ],
    'what is no amount, in YAML': [
      'name: own\ntemplates:\n  - name: a\n    yaml: |\n      spec:\n        containers:\n          - {name: b, resources: {limits: {cpu: two}}}',
      `10:57 ${where}.yaml: expected a quantity such as "4Gi", found "two"; write a number and a unit without a blank between them`,
    ],
    'a request above the limit': [
      template('{name: b, image: c, resourceRequestMemory: 3Gi, resourceLimitMemory: 2Gi}'),
      `6:89 ${where}.containers[0].resourceRequestMemory: expected at most the limit "2Gi" of the container "b", found "3Gi"; raise the limit`,
    ],
    'a request above the limit that a parent has': [
      `name: own
templates:
  - {name: tools, containers: [{name: maven, image: m, resourceLimitCpu: "1"}]}
  - {name: a, label: a, inheritFrom: tools, yaml: "spec: {containers: [{name: maven, resources: {requests: {cpu: 2}}}]}"}`,
      '7:122 jenkins.clouds[1].kubernetes.templates[1].yaml: expected at most the limit "1" of the container "maven", found "2"; raise the limit',
    ],
    'a pod that is larger than the quota': [
      template('{name: b, image: c, resourceRequestCpu: "16"}, {name: d, image: e, resourceLimitCpu: 1}'),
      `6:86 ${where}.containers[0].resourceRequestCpu: expected a pod of "a" to fit into the team's quota of 16 cpu, found 16 + 1; ask for less, or choose a larger size in team.yaml`,
    ],
  },
});
