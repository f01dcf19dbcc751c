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
    'a restartable container that begins before the others, with a probe': mergeIntoController(
      '{initContainers: [{name: proxy, restartPolicy: Always, ports: [{name: p, containerPort: 1}], startupProbe: {tcpSocket: {port: p}}}]}',
    ),
    'what a Service of another type has': patch(
      '{kind: Service, name: jenkins}',
      'merge: {spec: {type: LoadBalancer, externalTrafficPolicy: Local}}',
    ),
    'a quota of nothing': patch(quota, 'merge: {spec: {hard: {pods: "0"}}}'),
  },
  rejects: {
    'a probe of what ends before the others begin': [
      mergeIntoController('{initContainers: [{name: plugins, livenessProbe: {exec: {command: [a]}}}]}'),
      `3: ${deployment} has a livenessProbe in the container "plugins", which ends before the others begin`,
    ],
    'several successes of a livenessProbe': [
      mergeIntoController('{containers: [{name: jenkins, livenessProbe: {successThreshold: 2}}]}'),
      `3: ${deployment} asks for several successes of the livenessProbe in the container "jenkins"`,
    ],
    'a readinessProbe that ends something': [
      mergeIntoController('{containers: [{name: jenkins, readinessProbe: {terminationGracePeriodSeconds: 5}}]}'),
      `3: ${deployment} ends a container by its readinessProbe in the container "jenkins"`,
    ],
    'a port that has another name now': [
      changeController('/containers/0/ports/0/name', 'web'),
      ...['livenessProbe', 'readinessProbe', 'startupProbe'].map(
        (probe) => `1: ${deployment} asks the port "http" by the ${probe} in the container "jenkins", which has no port of that name`,
      ),
      'team.yaml: Service "jenkins" in "payments" leads to the port "http", and no container of the controller has one of that name',
    ],
    'a mount that is shared with the node': [
      mergeIntoController('{containers: [{name: jenkins, volumeMounts: [{name: tmp, mountPath: /x, mountPropagation: Bidirectional}]}]}'),
      `3: ${deployment} shares a mount with its node in the container "jenkins", which only a privileged one can`,
    ],
    'a pod that ends': [
      mergeIntoController('{restartPolicy: Never, activeDeadlineSeconds: 60}'),
      `3: ${deployment} has another restartPolicy than "Always", which a Deployment has not`,
      `3: ${deployment} has "activeDeadlineSeconds", and a Deployment has no end`,
    ],
    'what the API server writes': [
      patchController('merge: {metadata: {uid: x, resourceVersion: "1", managedFields: []}}'),
      ...['managedFields', 'resourceVersion', 'uid'].map(
        (field) => `3: ${deployment} has metadata.${field}, which the API server writes itself`,
      ),
    ],
    'an address of a Service, which never changes': [
      patch('{kind: Service, name: jenkins}', 'merge: {spec: {clusterIP: None}}'),
      '3: Service "jenkins" in "payments" has "clusterIP", which never changes or is for other types of Services',
    ],
    'what is for load balancers': [
      patch('{kind: Service, name: jenkins}', 'merge: {spec: {externalTrafficPolicy: Local}}'),
      '3: Service "jenkins" in "payments" has "externalTrafficPolicy", which never changes or is for other types of Services',
    ],
    'limits of one type twice, of which the later one counts': [
      patch(
        '{kind: LimitRange, name: agents}',
        'ops: [{op: add, path: /spec/limits/-, value: {type: Container, defaultRequest: {cpu: "0"}}}]',
      ),
      '3: LimitRange "agents" in "payments-agents" limits the type "Container" twice',
    ],
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
