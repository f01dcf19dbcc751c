import { changeController, describePolicy, mergeIntoController, patch, patchController } from '../../testing/describe-policy.ts';
import { fieldsFitTogether } from './fields-fit-together.ts';

const deployment = 'Deployment "jenkins" in "payments"';
const budget = '{kind: PodDisruptionBudget, name: jenkins}';
const quota = '{kind: ResourceQuota, name: agents}';
const scratch = '{name: scratch, mountPath: /scratch}';

describePolicy(fieldsFitTogether, {
  accepts: {
    'what is generated': {},
    'a mount with its volume': mergeIntoController(
      `{containers: [{name: jenkins, volumeMounts: [${scratch}]}], volumes: [{name: scratch, emptyDir: {}}]}`,
    ),
    'another threshold of a probe': mergeIntoController('{containers: [{name: jenkins, livenessProbe: {failureThreshold: 20}}]}'),
    'another budget': patch(budget, 'ops: [{op: replace, path: /spec, value: {minAvailable: 0}}]'),
    'a quota of nothing': patch(quota, 'merge: {spec: {hard: {pods: "0"}}}'),
  },
  rejects: {
    'a mount without its volume': [
      changeController('/containers/0/volumeMounts/-', scratch),
      `3: ${deployment} mounts the volume "scratch" in the container "jenkins", and has no such volume`,
    ],
    'a volume whose name is no name': [
      changeController('/volumes/-', '{name: Scratch, emptyDir: {}}'),
      `3: ${deployment} has a volume "Scratch", whose name is no DNS label`,
    ],
    'a probe that asks two things': [
      mergeIntoController('{containers: [{name: jenkins, livenessProbe: {tcpSocket: {port: 8080}}}]}'),
      `3: ${deployment} has a livenessProbe in the container "jenkins" that does not ask exactly one of exec, grpc, httpGet, tcpSocket`,
    ],
    'a probe that asks nothing': [
      changeController('/containers/0/readinessProbe', '{periodSeconds: 5}'),
      `3: ${deployment} has a readinessProbe in the container "jenkins" that does not ask exactly one of exec, grpc, httpGet, tcpSocket`,
    ],
    'another selector': [
      patchController('merge: {spec: {selector: {matchLabels: {a: b}}}}'),
      `3: ${deployment} has another selector, and a selector never changes`,
    ],
    'no selector': [
      patchController('ops: [{op: remove, path: /spec/selector}]'),
      `3: ${deployment} has another selector, and a selector never changes`,
    ],
    'a strategy with what another one needs': [
      patchController('merge: {spec: {strategy: {rollingUpdate: {maxSurge: 1}}}}'),
      `3: ${deployment} says how to roll with the strategy "Recreate", which does not`,
    ],
    'a budget that says two things': [
      patch(budget, 'merge: {spec: {minAvailable: 1, maxUnavailable: 1}}'),
      '3: PodDisruptionBudget "jenkins" in "payments" has "minAvailable" and "maxUnavailable", and only one of them can be',
    ],
    'a quota of less than nothing': [
      patch(quota, 'merge: {spec: {hard: {pods: "-1"}}}'),
      '3: ResourceQuota "agents" in "payments-agents" has less than nothing of "pods"',
    ],
  },
});
