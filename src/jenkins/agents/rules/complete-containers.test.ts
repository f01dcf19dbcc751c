import { describeCloudRule } from '../../../testing/describe-cloud-rule.ts';
import { completeContainers } from './complete-containers.ts';

const template = (attributes: string) => `name: own\ntemplates:\n  - name: a\n    label: a\n${attributes.replaceAll(/^(?=.)/gm, '    ')}`;
const where = 'jenkins.clouds[1].kubernetes.templates[0]';

describeCloudRule('complete-containers', completeContainers, {
  accepts: {
    'containers with images': template('containers: [{name: maven, image: "maven:3.9"}]'),
    'the plugin’s own image for the agent': template('containers: [{name: jnlp, image: ""}]'),
    'an agent in a container of another name': template('agentContainer: maven\ncontainers: [{name: maven, image: "maven:3.9"}]'),
    'an image that a parent has': `name: own
templates:
  - {name: tools, containers: [{name: maven, image: "maven:3.9"}]}
  - {name: a, label: a, inheritFrom: tools, containers: [{name: maven, image: "", resourceRequestCpu: "1"}]}`,
    'an image that a parent has in YAML, where both count': `name: own
templates:
  - {name: tools, yaml: "spec: {containers: [{name: maven, image: 'maven:3.9'}]}"}
  - {name: a, label: a, inheritFrom: tools, yamlMergeStrategy: merge, yaml: "spec: {containers: [{name: maven, tty: true}]}"}`,
    'an incomplete template that nobody can ask for': 'name: own\ntemplates: [{name: base, yaml: "spec: {containers: [{name: maven}]}"}]',
    'no container in a pod of one’s own': template('yaml: "metadata: {labels: {a: b}}"'),
  },
  rejects: {
    'no image': [
      template('yaml: |\n  spec:\n    containers:\n      - name: maven\n        command: [sleep]'),
      `11:27 ${where}.yaml: expected an image for the container "maven", found none; add it`,
    ],
    'an image of the parent, whose YAML the child replaces': [
      `name: own
templates:
  - {name: tools, yaml: "spec: {containers: [{name: maven, image: 'maven:3.9'}]}"}
  - {name: a, label: a, inheritFrom: tools, yaml: "spec: {containers: [{name: maven, tty: true}]}"}`,
      '7:87 jenkins.clouds[1].kubernetes.templates[1].yaml: expected an image for the container "maven", found none; add it',
    ],
    'a container twice': [
      template('containers:\n  - {name: maven, image: "maven:3.9"}\n  - {name: maven, image: "maven:3.8"}'),
      `10:24 ${where}.containers[1].name: expected each container once, found "maven" again: the plugin fails on it; remove one of the two`,
    ],
    'two agents': [
      template('agentContainer: maven\ncontainers: [{name: maven, image: "maven:3.9"}, {name: jnlp, image: "agent:1"}]'),
      `9:68 ${where}.containers[1].name: expected one container with the agent, found "jnlp" beside "maven", which "agentContainer" names; remove one of the two`,
    ],
    'a name that is none': [
      template('yaml: "spec: {containers: [{name: Maven_3, image: \'maven:3.9\'}]}"'),
      `8:47 ${where}.yaml: expected a container's name such as "maven", found "Maven_3"; write lower-case letters, digits and "-", at most 63`,
    ],
    'YAML that is none': [
      template('yaml: |\n  spec:\n    containers: [{name: maven'),
      `8:19 ${where}.yaml: expected "}" to close the map, found the end of its lines; write the missing "}"`,
    ],
    'YAML that is no map': [template('yaml: "maven"'), `8:19 ${where}.yaml: expected a Pod in YAML, found no map; begin with "spec:"`],
  },
});
