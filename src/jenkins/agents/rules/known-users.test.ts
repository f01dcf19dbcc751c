import { describeCloudRule } from '../../../testing/describe-cloud-rule.ts';
import { knownUsers } from './known-users.ts';

const restricted = (template: string) => `name: own\nrestrictedPssSecurityContext: true\ntemplates:\n  - {name: a, label: a, ${template}}`;
const where = 'jenkins.clouds[1].kubernetes.templates[0]';
const fix = '"restrictedPssSecurityContext" forbids root; write the number of a user, here or at the template';

describeCloudRule('known-users', knownUsers, {
  accepts: {
    'any user where nothing is forbidden': 'name: own\ntemplates: [{name: a, label: a, containers: [{name: b, image: c}]}]',
    'a user for the whole pod': restricted('runAsUser: "1000", containers: [{name: b, image: c}]'),
    'a user for the whole pod, in YAML': restricted(
      'yaml: "spec: {securityContext: {runAsUser: 1000}, containers: [{name: b, image: c}]}"',
    ),
    'a user for each container': restricted('containers: [{name: b, image: c, runAsUser: "1"}, {name: jnlp, image: d, runAsUser: "2"}]'),
    'a user that only the controller knows': restricted('runAsUser: "${user:-0}"'),
  },
  rejects: {
    'no user': [
      restricted('containers: [{name: b, image: c}, {name: jnlp, image: d, runAsUser: "1000"}]'),
      `7:53 ${where}.containers[0].name: expected a "runAsUser" above 0 for the container "b", found none: ${fix}`,
    ],
    'no user for the agent, which nobody wrote': [
      restricted('containers: [{name: b, image: c, runAsUser: "1000"}]'),
      `7:13 ${where}: expected a "runAsUser" above 0 for the container "jnlp", found none: ${fix}`,
    ],
    root: [
      restricted('runAsUser: "0", containers: [{name: jnlp, image: d, runAsUser: "1000"}, {name: b, image: c}]'),
      `7:44 ${where}.runAsUser: expected a "runAsUser" above 0 for the container "b", found "0": ${fix}`,
    ],
  },
});
