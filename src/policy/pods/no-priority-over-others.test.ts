import { changeController, describePolicy, mergeIntoController, ownKind, ownTemplate } from '../../testing/describe-policy.ts';
import { noPriorityOverOthers } from './no-priority-over-others.ts';

describePolicy(noPriorityOverOthers, {
  accepts: {
    'what is rendered': {},
    'nothing, written out': mergeIntoController('{priorityClassName: "", priority: 0}'),
  },
  rejects: {
    'a class': [
      mergeIntoController('{priorityClassName: high}'),
      '3: Deployment "jenkins" in "payments" has priorityClassName "high", by which it may end pods of other teams',
    ],
    'a number': [
      changeController('/priority', '1000'),
      '3: Deployment "jenkins" in "payments" has priority 1000, by which it may end pods of other teams',
    ],
    'a template': [
      ownTemplate(`, yaml: "spec: {priorityClassName: '\${class}'}"`),
      'casc/cloud.yaml:7: Pod "tools" in "payments-agents" has priorityClassName "${class}", by which it may end pods of other teams',
    ],
    'a kind': [
      ownKind('{architectures: [arm64], capacity: [on-demand], podYaml: {spec: {priorityClassName: high}}}'),
      'team.yaml:2: Pod "own-arm64-on-demand" in "payments-agents" has priorityClassName "high", by which it may end pods of other teams',
    ],
  },
});
