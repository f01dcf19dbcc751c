import { baseline, containersWhere, isConfined } from './baseline.ts';
import type { Control } from './control.ts';
import { mapsOf, type SecuredContainer, type SecuredPod, securityContextsOf, textsIn } from './pod.ts';

const volumeTypes: readonly string[] = [
  'configMap',
  'csi',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'persistentVolumeClaim',
  'projected',
  'secret',
];

/** What the level `restricted` demands: everything of `baseline`, and more (k8s.io/pod-security-admission 0.35, policy). */
export const restricted: readonly Control[] = [
  ...baseline,
  {
    name: 'Volume Types',
    violations: ({ spec }) =>
      mapsOf(spec?.volumes)
        .filter((volume) =>
          Object.entries(volume).some(([field, value]) => field !== 'name' && value !== null && !volumeTypes.includes(field)),
        )
        .map((volume) => `the volume "${String(volume['name'])}" is of another type than ${volumeTypes.join(', ')}`),
  },
  {
    name: 'Privilege Escalation',
    violations: (pod) =>
      onLinux(pod, ({ securityContext }) => securityContext?.allowPrivilegeEscalation !== false).map((of) => `${of} may gain privileges`),
  },
  {
    name: 'Running as Non-root',
    violations: (pod) => {
      if (hasOwnUsers(pod)) return [];
      const ofPod = pod.spec?.securityContext?.runAsNonRoot;
      return [
        ...(ofPod === false ? ['the pod says runAsNonRoot: false'] : []),
        ...containersWhere(pod, ({ securityContext }) => (securityContext?.runAsNonRoot ?? ofPod) !== true).map(
          (of) => `${of} may run as root`,
        ),
      ];
    },
  },
  {
    name: 'Running as Non-root user',
    violations: (pod) =>
      hasOwnUsers(pod)
        ? []
        : securityContextsOf(pod)
            .filter(({ context }) => context.runAsUser === 0)
            .map(({ of }) => `${of} runs as root`),
  },
  {
    name: 'Seccomp (restricted)',
    violations: (pod) => {
      const ofPod = pod.spec?.securityContext?.seccompProfile;
      return onLinux(pod, ({ securityContext }) => !isConfined((securityContext?.seccompProfile ?? ofPod)?.type)).map(
        (of) => `${of} has no profile of seccomp`,
      );
    },
  },
  {
    name: 'Capabilities (restricted)',
    violations: (pod) => [
      ...onLinux(pod, ({ securityContext }) => !textsIn(securityContext?.capabilities?.drop).includes('ALL')).map(
        (of) => `${of} keeps capabilities`,
      ),
      ...onLinux(pod, ({ securityContext }) =>
        textsIn(securityContext?.capabilities?.add).some((added) => added !== 'NET_BIND_SERVICE'),
      ).map((of) => `${of} adds capabilities`),
    ],
  },
  {
    name: '/proc Mount Type (restricted)',
    violations: (pod) =>
      containersWhere(pod, ({ securityContext }) => !['Default', undefined].includes(securityContext?.procMount)).map(
        (of) => `${of} sees all of /proc`,
      ),
  },
];

const onLinux = (pod: SecuredPod, holds: (container: SecuredContainer) => boolean): readonly string[] =>
  pod.spec?.os?.name === 'windows' ? [] : containersWhere(pod, holds);

/** Root of a user namespace of the pod's own is nobody on the node. */
const hasOwnUsers = (pod: SecuredPod): boolean => pod.spec?.hostUsers === false;
