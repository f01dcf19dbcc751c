import {
  changeController,
  describePolicy,
  mergeIntoController,
  ownKind,
  ownTemplate,
  patch,
  patchController,
} from '../../testing/describe-policy.ts';
import { podSecurity } from './pod-security.ts';

const jenkins = (context: string) => mergeIntoController(`{containers: [{name: jenkins, securityContext: ${context}}]}`);
const atRestricted = (control: string) =>
  `3: Deployment "jenkins" in "payments" is refused at Pod Security's level "restricted" (${control}), since`;
const atBaseline = (control: string) =>
  `casc/cloud.yaml:7: Pod "tools" in "payments-agents" is refused at Pod Security's level "baseline" (${control}), since`;
const privileged = 'allow: [{team: payments, rule: privileged-builds, reason: test}]';
const docker = { fleet: privileged, teams: { payments: 'agents: [docker, buildkit]' } };

describePolicy(podSecurity, {
  accepts: {
    'what is rendered': {},
    'every kind that is built in': {
      teams: { payments: 'agents: [linux, linux-large, maven, node, go, container-build, fargate]\nsize: large' },
    },
    'kinds that need privileges, in a namespace that has them': docker,
    'a container that a patch adds, with all that is demanded': mergeIntoController(
      '{containers: [{name: web, securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}}]}',
    ),
    'root in a container of a template': ownTemplate(', containers: [{name: tools, image: "a:1", runAsUser: "0"}]'),
    'privileges of a template, in a namespace that has them': ownTemplate(
      ', hostNetwork: true, containers: [{name: tools, image: "a:1", privileged: true}]',
      { fleet: privileged, team: 'agents: [docker]' },
    ),
    'what is no context': jenkins('{capabilities: {drop: [ALL], add: x}}'),
  },
  rejects: {
    'a container that a patch adds without a context': [
      mergeIntoController('{containers: [{name: web, image: "nginx:1"}]}'),
      `${atRestricted('Privilege Escalation')} the container "web" may gain privileges`,
      `${atRestricted('Capabilities (restricted)')} the container "web" keeps capabilities`,
    ],
    'a privileged container': [
      jenkins('{privileged: true}'),
      `${atRestricted('Privileged Containers')} the container "jenkins" is privileged`,
    ],
    root: [jenkins('{runAsUser: 0}'), `${atRestricted('Running as Non-root user')} the container "jenkins" runs as root`],
    'root for the whole pod, by JSON 6902': [
      changeController('/securityContext/runAsNonRoot', 'false'),
      `${atRestricted('Running as Non-root')} the pod says runAsNonRoot: false`,
      ...['configuration', 'plugins', 'jenkins', 'config-reload'].map(
        (name) => `${atRestricted('Running as Non-root')} the container "${name}" may run as root`,
      ),
    ],
    'a context that is gone': [
      mergeIntoController('{initContainers: [{name: plugins, securityContext: null}]}'),
      `${atRestricted('Privilege Escalation')} the container "plugins" may gain privileges`,
      `${atRestricted('Capabilities (restricted)')} the container "plugins" keeps capabilities`,
    ],
    'capabilities back': [
      jenkins('{capabilities: {add: [SYS_ADMIN]}}'),
      `${atRestricted('Capabilities')} the container "jenkins" adds the capability SYS_ADMIN`,
      `${atRestricted('Capabilities (restricted)')} the container "jenkins" adds capabilities`,
    ],
    'a folder of the node': [
      mergeIntoController('{volumes: [{name: node, hostPath: {path: /}}]}'),
      `${atRestricted('HostPath Volumes')} the volume "node" is a folder of its node`,
      `${atRestricted('Volume Types')} the volume "node" is of another type than configMap, csi, downwardAPI, emptyDir, ephemeral, persistentVolumeClaim, projected, secret`,
    ],
    'the network of the node': [mergeIntoController('{hostNetwork: true}'), `${atRestricted('Host Namespaces')} the pod has hostNetwork`],
    'no AppArmor, by the old annotation': [
      patchController(
        'merge: {spec: {template: {metadata: {annotations: {container.apparmor.security.beta.kubernetes.io/jenkins: unconfined}}}}}',
      ),
      `${atRestricted('AppArmor')} the container "jenkins" runs without AppArmor`,
    ],
    'a privileged container of a template': [
      ownTemplate(', containers: [{name: tools, image: "a:1", privileged: true}]'),
      `${atBaseline('Privileged Containers')} the container "tools" is privileged`,
    ],
    'privileges that a template hides in quotes, or behind a reference': [
      ownTemplate(`, yaml: "spec: {hostPID: '\${pid}', containers: [{name: a, image: 'a:1', securityContext: {privileged: 'true'}}]}"`),
      `${atBaseline('Host Namespaces')} the pod has hostPID`,
      `${atBaseline('Privileged Containers')} the container "a" is privileged`,
    ],
    'a folder of the node, as a volume and as the workspace': [
      ownTemplate(
        ', volumes: [{hostPathVolume: {mountPath: /v, hostPath: /var/run, readOnly: true}}], workspaceVolume: {hostPathWorkspaceVolume: {hostPath: /data}}',
      ),
      `${atBaseline('HostPath Volumes')} the volume "volume-0" is a folder of its node`,
      `${atBaseline('HostPath Volumes')} the volume "workspace-volume" is a folder of its node`,
    ],
    'a kind that is root, in a namespace that a patch made stricter': [
      patch(
        '{kind: Namespace, name: payments-agents}',
        'merge: {metadata: {labels: {pod-security.kubernetes.io/enforce: restricted}}}',
        ownKind('{architectures: [arm64], capacity: [on-demand], containers: {jnlp: {capabilities: [NET_BIND_SERVICE, CHOWN]}}}'),
      ),
      `team.yaml:2: Pod "own-arm64-on-demand" in "payments-agents" is refused at Pod Security's level "restricted" (Capabilities (restricted)), since the container "jnlp" adds capabilities`,
    ],
  },
});
