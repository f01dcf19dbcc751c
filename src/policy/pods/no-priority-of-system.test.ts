import { describePolicy, mergeIntoController, ownKind, ownTemplate } from '../../testing/describe-policy.ts';
import { noPriorityOfSystem } from './no-priority-of-system.ts';

const says = (name: string) => `has priorityClassName "${name}", which is for what keeps the cluster alive`;

describePolicy(noPriorityOfSystem, {
  accepts: {
    'what is rendered': {},
    'another priority, which another policy is about': mergeIntoController('{priorityClassName: high}'),
  },
  rejects: {
    'the highest of all': [
      mergeIntoController('{priorityClassName: system-node-critical}'),
      `3: Deployment "jenkins" in "payments" ${says('system-node-critical')}`,
    ],
    'a template': [
      ownTemplate(`, yaml: "spec: {priorityClassName: system-cluster-critical}"`),
      `casc/cloud.yaml:7: Pod "tools" in "payments-agents" ${says('system-cluster-critical')}`,
    ],
    'a kind': [
      ownKind('{architectures: [arm64], capacity: [on-demand], podYaml: {spec: {priorityClassName: system-x}}}'),
      `team.yaml:2: Pod "own-arm64-on-demand" in "payments-agents" ${says('system-x')}`,
    ],
  },
});
