import { describe, expect, it } from 'vitest';
import { buildSubject, problemsOf } from '../../testing/build-subject.ts';
import {
  changeController,
  describePolicy,
  mergeIntoController,
  ownKind,
  ownTemplate,
  patchController,
} from '../../testing/describe-policy.ts';
import { oneControllerOnItsHome } from './one-controller-on-its-home.ts';

const spec = (fields: string, written = {}) => patchController(`merge: {spec: ${fields}}`, written);
const inPatch = 'Deployment "jenkins" in "payments"';
const inTemplate = 'casc/cloud.yaml:7: Pod "tools" in "payments-agents"';
const suspended = { teams: { payments: 'suspended: true' } };
const cache = { team: 'cache: {accessPoint: fsap-0fedcba9876543210}' };
const noOverlap = 'needs strategy.type to be "Recreate", or the next controller begins before the one before has ended; found';

describePolicy(oneControllerOnItsHome, {
  accepts: {
    'what is rendered': {},
    'what is rendered with a cache': { teams: { payments: `agents: [maven, go]\n${cache.team}` } },
    'a suspended team': suspended,
    'no controller for a while': spec('{replicas: 0}'),
    'the number of pods left out': patchController('ops: [{op: remove, path: /spec/replicas}]'),
    'another time to end': mergeIntoController('{terminationGracePeriodSeconds: 60}'),
    'the usual time to end': changeController('/terminationGracePeriodSeconds'),
    'the account by its old field as well': mergeIntoController('{serviceAccount: other}'),
    'the cache in a template': ownTemplate(
      ', volumes: [{persistentVolumeClaim: {mountPath: /cache, claimName: agent-cache, readOnly: false}}]',
      cache,
    ),
    'claims that are made for a pod': ownTemplate(', workspaceVolume: {dynamicPVC: {requestsSize: 10Gi}}'),
    'another claim in the pod of the controller': mergeIntoController(
      '{volumes: [{name: more, persistentVolumeClaim: {claimName: more}}]}',
    ),
  },
  rejects: {
    'no time to end, so that two run at once': [
      mergeIntoController('{terminationGracePeriodSeconds: 0}'),
      `3: ${inPatch} gives the controller 0 seconds to end, so that the next one begins while it still writes to the home`,
    ],
    'two controllers': [spec('{replicas: 2}'), `3: ${inPatch} needs replicas to be 1 or 0, or two controllers run on one home; found 2`],
    'a number in quotes': [
      spec('{replicas: "1"}'),
      `3: ${inPatch} needs replicas to be 1 or 0, or two controllers run on one home; found "1"`,
    ],
    'a controller of a suspended team': [
      spec('{replicas: 1}', suspended),
      `3: ${inPatch} needs replicas to be 0, since the team is suspended; found 1`,
    ],
    'the number of pods of a suspended team left out': [
      patchController('ops: [{op: remove, path: /spec/replicas}]', suspended),
      `3: ${inPatch} needs replicas to be 0, since the team is suspended; found 1`,
    ],
    'a rolling update': [spec('{strategy: {type: RollingUpdate}}'), `3: ${inPatch} ${noOverlap} "RollingUpdate"`],
    'no strategy, which is a rolling update': [spec('{strategy: null}'), `3: ${inPatch} ${noOverlap} nothing`],
    'a strategy by JSON 6902': [
      patchController('ops: [{op: replace, path: /spec/strategy, value: {rollingUpdate: {maxSurge: 1}}}]'),
      `3: ${inPatch} ${noOverlap} nothing`,
    ],
    'another service account': [
      mergeIntoController('{serviceAccountName: default}'),
      `3: ${inPatch} needs template.spec.serviceAccountName to be "jenkins", which may start builds and reads the configuration; found "default"`,
    ],
    'another service account by the old field': [
      patchController(
        'ops: [{op: replace, path: /spec/template/spec/serviceAccountName, value: ""}, {op: add, path: /spec/template/spec/serviceAccount, value: admin}]',
      ),
      `3: ${inPatch} needs template.spec.serviceAccountName to be "jenkins", which may start builds and reads the configuration; found "admin"`,
    ],
    'no service account': [
      changeController('/serviceAccountName'),
      `3: ${inPatch} needs template.spec.serviceAccountName to be "jenkins", which may start builds and reads the configuration; found nothing`,
    ],
    'something over the home, by another spelling of its path': [
      changeController('/containers/0/volumeMounts/-', '{name: tmp, mountPath: /var/x/../jenkins_home/}'),
      `3: ${inPatch} mounts the volume "tmp" at "/var/x/../jenkins_home/" over the home in the container "jenkins"`,
    ],
    'a claim in a template': [
      ownTemplate(', volumes: [{persistentVolumeClaim: {mountPath: /home, claimName: jenkins-home, readOnly: true}}]'),
      `${inTemplate} mounts the claim "jenkins-home", expected none but "agent-cache"`,
    ],
    'a claim as the workspace, and one in YAML': [
      ownTemplate(
        `, workspaceVolume: {persistentVolumeClaimWorkspaceVolume: {claimName: a, readOnly: false}}, yaml: "spec: {volumes: [{name: v, persistentVolumeClaim: {claimName: '\${claim}'}}]}"`,
      ),
      `${inTemplate} mounts the claim "\${claim}", expected none but "agent-cache"`,
      `${inTemplate} mounts the claim "a", expected none but "agent-cache"`,
    ],
    'a claim in a kind': [
      ownKind(
        '{architectures: [arm64], capacity: [on-demand], podYaml: {spec: {volumes: [{name: v, persistentVolumeClaim: {claimName: data}}]}}}',
      ),
      'team.yaml:2: Pod "own-arm64-on-demand" in "payments-agents" mounts the claim "data", expected none but "agent-cache"',
    ],
  },
});

describe('a second workload of the controller’s namespace', () => {
  const job = (kind: string, template: object) => ({
    apiVersion: 'batch/v1',
    kind,
    metadata: { name: 'copy', namespace: 'payments' },
    spec: template,
  });
  const pod = { spec: { containers: [{ name: 'copy' }], volumes: [{ name: 'v', persistentVolumeClaim: { claimName: 'jenkins-home' } }] } };

  it.each([job('Job', { template: pod }), job('CronJob', { jobTemplate: { spec: { template: pod } } }), job('Pod', pod.spec)])(
    'does not mount the home: $kind',
    (object) => {
      expect(problemsOf(oneControllerOnItsHome, buildSubject([object]))).toMatchObject([
        { message: `${object.kind} "copy" in "payments" mounts the claim "jenkins-home", which is for the controller alone` },
      ]);
    },
  );
});
