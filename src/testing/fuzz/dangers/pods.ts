import { type Danger, type FindDangers, listOf, mapOf, remove, set } from './danger.ts';

const template = '/spec/template';
const spec = `${template}/spec`;

/** What a Deployment's pods could be given: the host, the node, other images, more rights, and two controllers on one home. */
export const podDangers: FindDangers = ({ kind, ...object }, strangers) => {
  if (kind !== 'Deployment') return [];
  const pod = mapOf(mapOf(mapOf(object['spec'])['template'])['spec']);
  return [
    ...ofDeployment(),
    ...ofPod(strangers.accessPoint, strangers.fileSystem),
    ...ofVolumes(strangers.accessPoint, strangers.fileSystem),
    ...(['initContainers', 'containers'] as const).flatMap((list) =>
      listOf(pod[list]).flatMap((container, index) => ofContainer(`${spec}/${list}/${index}`, mapOf(container))),
    ),
    ...newContainers(),
  ];
};

const ofDeployment = (): readonly Danger[] => [
  set('a second controller on one home', '/spec/replicas', 2),
  set('a second controller before the first has ended', `${spec}/terminationGracePeriodSeconds`, 0),
  set('a controller that runs on without its team', '/metadata/annotations', { 'argocd.argoproj.io/sync-options': 'Delete=false' }),
  set('a second controller during an update', '/spec/strategy', { type: 'RollingUpdate' }),
  set(
    'no AppArmor, as it was written before Kubernetes 1.30',
    `${template}/metadata/annotations/container.apparmor.security.beta.kubernetes.io~1jenkins`,
    'unconfined',
  ),
  remove('a pod that no network policy and no Service selects', `${template}/metadata/labels/app.kubernetes.io~1component`),
];

const ofPod = (accessPoint: string, fileSystem: string): readonly Danger[] => [
  set('the network of the node', `${spec}/hostNetwork`, true),
  set('the processes of the node', `${spec}/hostPID`, true),
  set('the shared memory of the node', `${spec}/hostIPC`, true),
  set('a node that no scheduler chose', `${spec}/nodeName`, 'ip-10-0-0-1'),
  set('every node, those of the cluster itself too', `${spec}/tolerations`, [{ operator: 'Exists' }]),
  set('the nodes of builds', `${spec}/nodeSelector/jenkins-fleet~1pool`, 'acme-agents'),
  remove('any node', `${spec}/nodeSelector`),
  set('room that others are thrown out for', `${spec}/priorityClassName`, 'system-node-critical'),
  set('another service account', `${spec}/serviceAccountName`, 'default'),
  {
    gives: 'another service account, by the old name',
    ops: [
      { op: 'remove', path: `${spec}/serviceAccountName` },
      { op: 'add', path: `${spec}/serviceAccount`, value: 'default' },
    ],
  },
  set('root', `${spec}/securityContext`, { runAsUser: 0, runAsNonRoot: false }),
  set('root, since the image may say so', `${spec}/securityContext/runAsNonRoot`, false),
  set('no filter of system calls', `${spec}/securityContext/seccompProfile`, { type: 'Unconfined' }),
  remove('no filter of system calls, since none is the default', `${spec}/securityContext/seccompProfile`),
  set('settings of the kernel', `${spec}/securityContext/sysctls`, [{ name: 'kernel.msgmax', value: '65536' }]),
  set('a process of the host on Windows', `${spec}/securityContext/windowsOptions`, { hostProcess: true }),
  set('a home of somebody else, mounted inline', `${spec}/volumes/0`, {
    name: 'home',
    csi: { driver: 'efs.csi.aws.com', volumeAttributes: { volumeHandle: `${fileSystem}::${accessPoint}` } },
  }),
  set('the old kind of a debug container', `${spec}/ephemeralContainers`, [
    { name: 'debug', image: 'busybox:1.37', securityContext: { privileged: true } },
  ]),
];

const ofVolumes = (accessPoint: string, fileSystem: string): readonly Danger[] =>
  Object.entries({
    'the disk of the node': { hostPath: { path: '/' } },
    'the containers of the node': { hostPath: { path: '/run/containerd/containerd.sock', type: 'Socket' } },
    'a share of anybody': { nfs: { server: `${fileSystem}.efs.eu-west-1.amazonaws.com`, path: '/' } },
    'a driver that runs as root on the node': { flexVolume: { driver: 'example.com/any' } },
    'a repository that the kubelet clones as root': { gitRepo: { repository: 'https://example.com/x.git' } },
    'a disk by its number': { awsElasticBlockStore: { volumeID: 'vol-0123456789abcdef0' } },
    'the home of another team': { csi: { driver: 'efs.csi.aws.com', volumeAttributes: { volumeHandle: `${fileSystem}::${accessPoint}` } } },
  }).map(([gives, source]) => set(gives, `${spec}/volumes/-`, { name: 'danger', ...source }));

const ofContainer = (path: string, container: Readonly<Record<string, unknown>>): readonly Danger[] => {
  const security = `${path}/securityContext`;
  return [
    set('every privilege', `${security}/privileged`, true),
    set('more privileges than it began with', `${security}/allowPrivilegeEscalation`, true),
    remove('more privileges than it began with, since that is the default', `${security}/allowPrivilegeEscalation`),
    set('a capability', `${security}/capabilities/add`, ['SYS_ADMIN']),
    set('the capabilities that a runtime gives by default', `${security}/capabilities`, {}),
    set('root in one container', `${security}/runAsUser`, 0),
    set('root, since this image may say so', `${security}/runAsNonRoot`, false),
    set('all of /proc', `${security}/procMount`, 'Unmasked'),
    set('no filter of system calls in one container', `${security}/seccompProfile`, { type: 'Unconfined' }),
    set('no AppArmor in one container', `${security}/appArmorProfile`, { type: 'Unconfined' }),
    set('a type of SELinux', `${security}/seLinuxOptions`, { type: 'spc_t' }),
    remove('no security settings at all', security),
    set('an image that moves', `${path}/image`, 'jenkins/jenkins:latest'),
    set('an image without a tag', `${path}/image`, 'jenkins/jenkins'),
    set('an image without a tag behind a port', `${path}/image`, 'registry.example.com:5000/jenkins'),
    set('a port of the node', `${path}/ports`, [{ name: 'http', containerPort: 8080, hostPort: 80 }]),
    ...(container['resources'] === undefined ? [] : [remove('all memory of the node', `${path}/resources`)]),
  ];
};

const newContainers = (): readonly Danger[] => [
  set('a privileged sidecar', `${spec}/containers/-`, { name: 'extra', image: 'busybox:1.37', securityContext: { privileged: true } }),
  set('a sidecar that may do what its image says', `${spec}/containers/-`, { name: 'extra', image: 'busybox:1.37' }),
  set('a sidecar whose image moves', `${spec}/containers/-`, {
    name: 'extra',
    image: 'busybox:latest',
    securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
    resources: { requests: { cpu: '10m', memory: '32Mi' }, limits: { memory: '32Mi' } },
  }),
  set('a privileged init container', `${spec}/initContainers/0`, {
    name: 'extra',
    image: 'busybox:1.37',
    securityContext: { privileged: true },
  }),
];
