import { at, type FindEscapes, listOf, mapOf, when } from './expectation.ts';

type Map = Readonly<Record<string, unknown>>;

const volumeTypes = ['configMap', 'downwardAPI', 'emptyDir', 'ephemeral', 'persistentVolumeClaim', 'projected', 'secret'];

/** A controller's pods are what Pod Security calls restricted, run as `jenkins` on nodes of controllers, and there is one of them at most. */
export const findPodEscapes: FindEscapes = (object, { fleet }) => {
  if (object.kind !== 'Deployment') return [];
  const template = mapOf(at(object, 'spec', 'template'));
  const pod = mapOf(template['spec']);
  const containers = ['initContainers', 'containers', 'ephemeralContainers'].flatMap((list) => listOf(pod[list]).map(mapOf));
  const labels = mapOf(at(template, 'metadata', 'labels'));
  const selected = { 'app.kubernetes.io/name': 'jenkins', 'app.kubernetes.io/component': 'controller' };
  return [
    ...when(Number(at(object, 'spec', 'replicas')) > 1, 'two controllers'),
    ...when(at(object, 'spec', 'strategy', 'type') !== 'Recreate', 'two controllers during an update'),
    ...when(pod['terminationGracePeriodSeconds'] === 0, 'two controllers, since the first has no time to end'),
    ...when(
      /(Prune|Delete)=(false|confirm)/.test(object.metadata.annotations?.['argocd.argoproj.io/sync-options'] ?? ''),
      'a controller without its team',
    ),
    ...when(!Object.entries(selected).every(([key, value]) => labels[key] === value), 'a pod that no network policy selects'),
    ...['hostNetwork', 'hostPID', 'hostIPC'].filter((field) => pod[field] === true),
    ...when((pod['serviceAccountName'] ?? pod['serviceAccount']) !== 'jenkins', 'service account'),
    ...when(pod['nodeName'] !== undefined, 'nodeName'),
    ...when(fleet.nodePools !== undefined && at(pod, 'nodeSelector', 'jenkins-fleet/pool') !== `${fleet.name}-controllers`, 'other nodes'),
    ...when(
      listOf(pod['tolerations']).some((toleration) => at(toleration, 'key') === undefined),
      'tolerates every taint',
    ),
    ...when(String(pod['priorityClassName'] ?? '').startsWith('system-'), 'priority of the system'),
    ...when(listOf(at(pod, 'securityContext', 'sysctls')).length > 0, 'sysctls'),
    ...when(at(pod, 'securityContext', 'windowsOptions', 'hostProcess') === true, 'hostProcess'),
    ...when(
      Object.entries(mapOf(at(template, 'metadata', 'annotations'))).some(
        ([key, value]) => key.includes('apparmor') && value === 'unconfined',
      ),
      'no AppArmor',
    ),
    ...listOf(pod['volumes']).flatMap((volume) =>
      Object.keys(mapOf(volume))
        .filter((key) => key !== 'name' && !volumeTypes.includes(key))
        .map((key) => `volume of type ${key}`),
    ),
    ...containers.flatMap((container) => findContainerEscapes(container, mapOf(pod['securityContext']))),
  ];
};

const findContainerEscapes = (container: Map, ofPod: Map): readonly string[] => {
  const security = mapOf(container['securityContext']);
  const inherited = (field: string): unknown => security[field] ?? ofPod[field];
  const seccomp = at(inherited('seccompProfile'), 'type');
  const appArmor = at(inherited('appArmorProfile'), 'type');
  return [
    ...when(security['privileged'] === true, 'privileged'),
    ...when(security['allowPrivilegeEscalation'] !== false, 'allowPrivilegeEscalation'),
    ...when(!listOf(at(security, 'capabilities', 'drop')).includes('ALL'), 'capabilities not dropped'),
    ...when(
      listOf(at(security, 'capabilities', 'add')).some((capability) => capability !== 'NET_BIND_SERVICE'),
      'capabilities',
    ),
    ...when(inherited('runAsNonRoot') !== true || security['runAsNonRoot'] === false, 'root'),
    ...when(inherited('runAsUser') === 0 || ofPod['runAsUser'] === 0, 'user 0'),
    ...when(seccomp !== 'RuntimeDefault' && seccomp !== 'Localhost', 'seccomp'),
    ...when(appArmor === 'Unconfined', 'AppArmor'),
    ...when(!['Default', undefined].includes(security['procMount'] as string), 'procMount'),
    ...when(
      !['', undefined, 'container_t', 'container_init_t', 'container_kvm_t', 'container_engine_t'].includes(
        at(inherited('seLinuxOptions'), 'type') as string,
      ),
      'SELinux',
    ),
    ...when(
      listOf(container['ports']).some((port) => Number(at(port, 'hostPort') ?? 0) !== 0),
      'hostPort',
    ),
    ...when(at(container, 'resources', 'limits', 'memory') === undefined, 'no memory limit'),
    ...when(!isPinned(String(container['image'])), `image ${String(container['image'])}`),
  ];
};

/** Whether an image has a digest, or a tag that nobody moves. */
const isPinned = (image: string): boolean => {
  if (/@sha256:[0-9a-f]{64}$/.test(image)) return true;
  const tag = /:([^/:@]+)$/.exec(image)?.[1];
  return tag !== undefined && !/^(latest|lts|stable|edge|main|master|nightly)/.test(tag);
};
