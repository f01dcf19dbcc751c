import { changeController, describePolicy, mergeIntoController, ownTemplate } from '../../testing/describe-policy.ts';
import { noHostAccess } from './no-host-access.ts';

const privileged = 'allow: [{team: payments, rule: privileged-builds, reason: test}]';

/** A template beside a kind for which the namespace is at the level `privileged`. */
const template = (attributes: string) => ownTemplate(attributes, { fleet: privileged, team: 'agents: [docker]' });
const yaml = (spec: string) => template(`, yaml: "spec: ${spec}"`);
const inTemplate = 'casc/cloud.yaml:7: Pod "tools" in "payments-agents" reaches into its node:';

describePolicy(noHostAccess, {
  accepts: {
    'what is rendered': {},
    'kinds that need privileges': { fleet: privileged, teams: { payments: 'agents: [docker, buildkit]' } },
    'privileges that stay in the pod': template(', containers: [{name: tools, image: "a:1", privileged: true}]'),
    'what a level refuses, which pod-security says': mergeIntoController('{hostNetwork: true, volumes: [{name: n, hostPath: {path: /}}]}'),
    'fields that say no': yaml(
      '{hostNetwork: false, hostUsers: false, containers: [{name: a, volumeDevices: [], ports: [{containerPort: 1, hostPort: 0}]}]}',
    ),
    'volumes that are no list': changeController('/volumes', 'x'),
    'devices that are no list': changeController('/containers/0/volumeDevices', 'x'),
  },
  rejects: {
    'the network of the node': [template(', hostNetwork: true'), `${inTemplate} the pod has hostNetwork`],
    'its processes and its memory': [
      yaml('{hostPID: true, hostIPC: true}'),
      `${inTemplate} the pod has hostPID`,
      `${inTemplate} the pod has hostIPC`,
    ],
    'a folder of it': [
      template(', volumes: [{hostPathVolume: {mountPath: /v, hostPath: /var/run/docker.sock, readOnly: false}}]'),
      `${inTemplate} the volume "volume-0" is a folder of its node`,
    ],
    'a port of it': [
      template(', containers: [{name: tools, image: "a:1", ports: [{name: web, containerPort: 80, hostPort: 8080}]}]'),
      `${inTemplate} the container "tools" takes the port 8080 of its node`,
    ],
    'a port in an init container': [
      yaml("{initContainers: [{name: i, image: 'a:1', ports: [{containerPort: 1, hostPort: '2'}]}]}"),
      `${inTemplate} the container "i" takes the port 2 of its node`,
    ],
    'a process of Windows': [
      yaml('{securityContext: {windowsOptions: {hostProcess: true}}}'),
      `${inTemplate} the pod runs as a process of its node`,
    ],
    'what the kubelet asks for it': [
      yaml("{containers: [{name: a, image: 'a:1', livenessProbe: {httpGet: {host: 169.254.169.254, port: 80}}}]}"),
      `${inTemplate} the container "a" has a probe or a hook with a host`,
    ],
    'Git as root of the node, at any level': [
      ownTemplate(`, yaml: "spec: {volumes: [{name: code, gitRepo: {repository: 'https://example.com/x'}}]}"`),
      `${inTemplate} the kubelet runs Git for the volume "code", which is a "gitRepo"`,
    ],
    'a driver of the node, at any level': [
      mergeIntoController('{volumes: [{name: disk, flexVolume: {driver: example.com/x}}]}'),
      '3: Deployment "jenkins" in "payments" reaches into its node: the kubelet runs a driver for the volume "disk", which is a "flexVolume"',
    ],
    'a block device': [
      changeController('/initContainers/1/volumeDevices', '[{name: home, devicePath: /dev/xvda}]'),
      '3: Deployment "jenkins" in "payments" reaches into its node: the container "plugins" opens a block device',
    ],
  },
});
