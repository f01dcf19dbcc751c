import type { Control } from './control.ts';
import { containersOf, type Handler, mapsOf, nameOf, type SecuredContainer, type SecuredPod, securityContextsOf, textsIn } from './pod.ts';

/** Capabilities that a container runtime gives anyway, but for NET_RAW. */
export const baselineCapabilities: ReadonlySet<string> = new Set([
  'AUDIT_WRITE',
  'CHOWN',
  'DAC_OVERRIDE',
  'FOWNER',
  'FSETID',
  'KILL',
  'MKNOD',
  'NET_BIND_SERVICE',
  'SETFCAP',
  'SETGID',
  'SETPCAP',
  'SETUID',
  'SYS_CHROOT',
]);

/** Since Kubernetes 1.32; a sysctl of these is namespaced, and isolated from other pods of the node. */
const safeSysctls: ReadonlySet<string> = new Set([
  'kernel.shm_rmid_forced',
  'net.ipv4.ip_local_port_range',
  'net.ipv4.ip_local_reserved_ports',
  'net.ipv4.ip_unprivileged_port_start',
  'net.ipv4.ping_group_range',
  'net.ipv4.tcp_fin_timeout',
  'net.ipv4.tcp_keepalive_intvl',
  'net.ipv4.tcp_keepalive_probes',
  'net.ipv4.tcp_keepalive_time',
  'net.ipv4.tcp_rmem',
  'net.ipv4.tcp_syncookies',
  'net.ipv4.tcp_wmem',
]);

const containerTypes: ReadonlySet<string> = new Set(['', 'container_t', 'container_init_t', 'container_kvm_t', 'container_engine_t']);

const appArmorAnnotation = 'container.apparmor.security.beta.kubernetes.io/';

const hostNamespaces = ['hostNetwork', 'hostPID', 'hostIPC'] as const;

/** What the level `baseline` demands (k8s.io/pod-security-admission 0.35, policy). */
export const baseline: readonly Control[] = [
  {
    name: 'HostProcess',
    violations: (pod) =>
      securityContextsOf(pod)
        .filter(({ context }) => context.windowsOptions?.hostProcess === true)
        .map(({ of }) => `${of} runs as a process of its node`),
  },
  {
    name: 'Host Namespaces',
    violations: ({ spec }) => hostNamespaces.filter((field) => spec?.[field] === true).map((field) => `the pod has ${field}`),
  },
  {
    name: 'Privileged Containers',
    violations: (pod) =>
      containersWhere(pod, ({ securityContext }) => securityContext?.privileged === true).map((of) => `${of} is privileged`),
  },
  {
    name: 'Capabilities',
    violations: (pod) =>
      containersOf(pod).flatMap((container) =>
        textsIn(container.securityContext?.capabilities?.add)
          .filter((capability) => !baselineCapabilities.has(capability))
          .map((capability) => `${nameOf(container)} adds the capability ${capability}`),
      ),
  },
  {
    name: 'HostPath Volumes',
    violations: ({ spec }) =>
      mapsOf(spec?.volumes)
        .filter((volume) => isThere(volume['hostPath']))
        .map((volume) => `the volume "${String(volume['name'])}" is a folder of its node`),
  },
  {
    name: 'Host Ports',
    violations: (pod) =>
      containersOf(pod).flatMap((container) =>
        mapsOf(container.ports).flatMap(({ hostPort }) =>
          hostPort ? [`${nameOf(container)} takes the port ${hostPort} of its node`] : [],
        ),
      ),
  },
  {
    name: 'Host Probes / Lifecycle Hooks',
    violations: (pod) =>
      containersWhere(pod, (container) => handlersOf(container).some(namesHost)).map((of) => `${of} has a probe or a hook with a host`),
  },
  {
    name: 'AppArmor',
    violations: (pod) => [
      ...securityContextsOf(pod)
        .filter(({ context }) => isThere(context.appArmorProfile) && !isConfined(context.appArmorProfile?.type))
        .map(({ of }) => `${of} runs without AppArmor`),
      ...Object.entries(pod.metadata?.annotations ?? {})
        .filter(([key, profile]) => key.startsWith(appArmorAnnotation) && !/^(|runtime\/default|localhost\/.*)$/.test(profile))
        .map(([key]) => `the container "${key.slice(appArmorAnnotation.length)}" runs without AppArmor`),
    ],
  },
  {
    name: 'SELinux',
    violations: (pod) =>
      securityContextsOf(pod)
        .filter(
          ({ context: { seLinuxOptions } }) =>
            !containerTypes.has(seLinuxOptions?.type ?? '') || seLinuxOptions?.user || seLinuxOptions?.role,
        )
        .map(({ of }) => `${of} has SELinux options of its own`),
  },
  {
    name: '/proc Mount Type',
    violations: (pod) =>
      pod.spec?.hostUsers === false
        ? []
        : containersWhere(pod, ({ securityContext }) => !['Default', undefined].includes(securityContext?.procMount)).map(
            (of) => `${of} sees all of /proc`,
          ),
  },
  {
    name: 'Seccomp',
    violations: (pod) =>
      securityContextsOf(pod)
        .filter(({ context }) => isThere(context.seccompProfile) && !isConfined(context.seccompProfile?.type))
        .map(({ of }) => `${of} runs without seccomp`),
  },
  {
    name: 'Sysctls',
    violations: ({ spec }) =>
      mapsOf(spec?.securityContext?.sysctls)
        .filter(({ name }) => !safeSysctls.has(name))
        .map(({ name }) => `the pod sets the sysctl ${name}`),
  },
];

/** Names of the containers for which something holds. */
export const containersWhere = (pod: SecuredPod, holds: (container: SecuredContainer) => boolean): readonly string[] =>
  containersOf(pod).filter(holds).map(nameOf);

/** Whether a profile of seccomp or AppArmor confines a container. */
export const isConfined = (type: string | undefined): boolean => type === 'RuntimeDefault' || type === 'Localhost';

const isThere = (value: unknown): boolean => value !== undefined && value !== null;

const handlersOf = ({ livenessProbe, readinessProbe, startupProbe, lifecycle }: SecuredContainer): readonly (Handler | undefined)[] => [
  livenessProbe,
  readinessProbe,
  startupProbe,
  lifecycle?.postStart,
  lifecycle?.preStop,
];

const namesHost = (handler: Handler | undefined): boolean => Boolean(handler?.httpGet?.host) || Boolean(handler?.tcpSocket?.host);
