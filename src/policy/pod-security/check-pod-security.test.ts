import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { baseline } from './baseline.ts';
import { checkPodSecurity, type PodSecurityLevel } from './check-pod-security.ts';
import type { SecuredContainer, SecuredPod, SecuredPodSpec } from './pod.ts';
import { restricted } from './restricted.ts';

const pod = (spec: SecuredPodSpec): SecuredPod => ({ spec: { containers: [{ name: 'a' }], ...spec } });
const containers = (...fields: readonly SecuredContainer[]): SecuredPod => ({
  spec: { containers: fields.map((container, index) => ({ name: 'ab'[index], ...container })) },
});
const context = (...contexts: readonly SecuredContainer['securityContext'][]): SecuredPod =>
  containers(...contexts.map((securityContext) => ({ securityContext })));

type Examples = { readonly accepts: readonly SecuredPod[]; readonly rejects: readonly (readonly [SecuredPod, ...string[]])[] };

/** What each control accepts and rejects, by its name. */
const examples: Readonly<Record<string, Examples>> = {
  HostProcess: {
    accepts: [context({ windowsOptions: { hostProcess: false } })],
    rejects: [
      [pod({ securityContext: { windowsOptions: { hostProcess: true } } }), 'the pod runs as a process of its node'],
      [context({ windowsOptions: { hostProcess: true } }), 'the container "a" runs as a process of its node'],
    ],
  },
  'Host Namespaces': {
    accepts: [pod({}), pod({ hostNetwork: false, hostPID: false, hostIPC: false })],
    rejects: [
      [pod({ hostNetwork: true, hostPID: true, hostIPC: true }), 'the pod has hostNetwork', 'the pod has hostPID', 'the pod has hostIPC'],
    ],
  },
  'Privileged Containers': {
    accepts: [context({}, { privileged: false })],
    rejects: [
      [context({}, { privileged: true }), 'the container "b" is privileged'],
      [pod({ initContainers: [{ name: 'i', securityContext: { privileged: true } }] }), 'the container "i" is privileged'],
      [pod({ ephemeralContainers: [{ name: 'e', securityContext: { privileged: true } }] }), 'the container "e" is privileged'],
    ],
  },
  Capabilities: {
    accepts: [context({ capabilities: { drop: ['ALL'] } }, { capabilities: { add: ['CHOWN', 'SYS_CHROOT'] } })],
    rejects: [
      [context({ capabilities: { add: ['CHOWN', 'SYS_ADMIN'] } }), 'the container "a" adds the capability SYS_ADMIN'],
      [context({ capabilities: { add: ['ALL'] } }), 'the container "a" adds the capability ALL'],
      [context({ capabilities: { add: ['NET_RAW'] } }), 'the container "a" adds the capability NET_RAW'],
    ],
  },
  'HostPath Volumes': {
    accepts: [pod({ volumes: [{ name: 'v', emptyDir: {} }] })],
    rejects: [[pod({ volumes: [{ name: 'v', hostPath: { path: '/' } }] }), 'the volume "v" is a folder of its node']],
  },
  'Host Ports': {
    accepts: [containers({ ports: [{}, { hostPort: 0 }] })],
    rejects: [[containers({ ports: [{ hostPort: 80 }] }), 'the container "a" takes the port 80 of its node']],
  },
  'Host Probes / Lifecycle Hooks': {
    accepts: [containers({ livenessProbe: { httpGet: { host: '' } }, lifecycle: { preStop: {} } })],
    rejects: [
      [containers({ readinessProbe: { httpGet: { host: '10.0.0.1' } } }), 'the container "a" has a probe or a hook with a host'],
      [
        containers({ lifecycle: { postStart: { tcpSocket: { host: '10.0.0.1' } } } }),
        'the container "a" has a probe or a hook with a host',
      ],
    ],
  },
  AppArmor: {
    accepts: [
      context({ appArmorProfile: { type: 'RuntimeDefault' } }, { appArmorProfile: { type: 'Localhost' } }),
      {
        ...pod({}),
        metadata: { annotations: { 'container.apparmor.security.beta.kubernetes.io/a': 'localhost/mine', other: 'unconfined' } },
      },
    ],
    rejects: [
      [pod({ securityContext: { appArmorProfile: { type: 'Unconfined' } } }), 'the pod runs without AppArmor'],
      [context({ appArmorProfile: { type: 'Unconfined' } }), 'the container "a" runs without AppArmor'],
      [
        { ...pod({}), metadata: { annotations: { 'container.apparmor.security.beta.kubernetes.io/a': 'unconfined' } } },
        'the container "a" runs without AppArmor',
      ],
    ],
  },
  SELinux: {
    accepts: [context({ seLinuxOptions: {} }, { seLinuxOptions: { type: 'container_t' } })],
    rejects: [
      [context({ seLinuxOptions: { type: 'spc_t' } }), 'the container "a" has SELinux options of its own'],
      [context({ seLinuxOptions: { user: 'u' } }), 'the container "a" has SELinux options of its own'],
      [pod({ securityContext: { seLinuxOptions: { role: 'r' } } }), 'the pod has SELinux options of its own'],
    ],
  },
  '/proc Mount Type': {
    accepts: [
      context({ procMount: 'Default' }),
      pod({ hostUsers: false, containers: [{ name: 'a', securityContext: { procMount: 'Unmasked' } }] }),
    ],
    rejects: [[context({ procMount: 'Unmasked' }), 'the container "a" sees all of /proc']],
  },
  Seccomp: {
    accepts: [
      context({}, { seccompProfile: { type: 'Localhost' } }),
      pod({ securityContext: { seccompProfile: { type: 'RuntimeDefault' } } }),
    ],
    rejects: [
      [context({ seccompProfile: { type: 'Unconfined' } }), 'the container "a" runs without seccomp'],
      [pod({ securityContext: { seccompProfile: { type: 'Unconfined' } } }), 'the pod runs without seccomp'],
    ],
  },
  Sysctls: {
    accepts: [pod({ securityContext: { sysctls: [{ name: 'net.ipv4.tcp_syncookies' }] } })],
    rejects: [[pod({ securityContext: { sysctls: [{ name: 'kernel.msgmax' }] } }), 'the pod sets the sysctl kernel.msgmax']],
  },
  'Volume Types': {
    accepts: [
      pod({
        volumes: [
          { name: 'v', persistentVolumeClaim: { claimName: 'c' } },
          { name: 'w', projected: {} },
        ],
      }),
    ],
    rejects: [
      [
        pod({ volumes: [{ name: 'v', nfs: { server: 's', path: '/' } }] }),
        'the volume "v" is of another type than configMap, csi, downwardAPI, emptyDir, ephemeral, persistentVolumeClaim, projected, secret',
      ],
    ],
  },
  'Privilege Escalation': {
    accepts: [context({ allowPrivilegeEscalation: false }), pod({ os: { name: 'windows' } })],
    rejects: [
      [context({ allowPrivilegeEscalation: true }, {}), 'the container "a" may gain privileges', 'the container "b" may gain privileges'],
    ],
  },
  'Running as Non-root': {
    accepts: [
      context({ runAsNonRoot: true }),
      pod({ securityContext: { runAsNonRoot: true } }),
      pod({ hostUsers: false, securityContext: { runAsNonRoot: false } }),
    ],
    rejects: [
      [context({ runAsNonRoot: true }, {}), 'the container "b" may run as root'],
      [
        pod({ securityContext: { runAsNonRoot: false }, containers: [{ name: 'a', securityContext: { runAsNonRoot: true } }] }),
        'the pod says runAsNonRoot: false',
      ],
    ],
  },
  'Running as Non-root user': {
    accepts: [context({}, { runAsUser: 1000 }), pod({ hostUsers: false, securityContext: { runAsUser: 0 } })],
    rejects: [
      [pod({ securityContext: { runAsUser: 0 } }), 'the pod runs as root'],
      [context({ runAsUser: 0 }), 'the container "a" runs as root'],
    ],
  },
  'Seccomp (restricted)': {
    accepts: [pod({ securityContext: { seccompProfile: { type: 'RuntimeDefault' } } }), context({ seccompProfile: { type: 'Localhost' } })],
    rejects: [[context({ seccompProfile: { type: 'RuntimeDefault' } }, {}), 'the container "b" has no profile of seccomp']],
  },
  'Capabilities (restricted)': {
    accepts: [context({ capabilities: { drop: ['ALL'], add: ['NET_BIND_SERVICE'] } }), pod({ os: { name: 'windows' } })],
    rejects: [
      [context({}), 'the container "a" keeps capabilities'],
      [context({ capabilities: { drop: ['ALL'], add: ['CHOWN'] } }), 'the container "a" adds capabilities'],
    ],
  },
  '/proc Mount Type (restricted)': {
    accepts: [context({ procMount: 'Default' })],
    rejects: [
      [
        pod({ hostUsers: false, containers: [{ name: 'a', securityContext: { procMount: 'Unmasked' } }] }),
        'the container "a" sees all of /proc',
      ],
    ],
  },
};

describe.each(restricted)('$name', ({ name, violations }) => {
  it('accepts what it should', () => {
    expect(examples[name]?.accepts.flatMap(violations)).toEqual([]);
  });

  it.each((examples[name]?.rejects ?? []).map(([rejected, ...expected]) => ({ rejected, expected })))(
    'rejects $rejected',
    ({ rejected, expected }) => {
      expect(violations(rejected)).toEqual(expected);
    },
  );
});

describe('the levels', () => {
  const worst = pod({ hostNetwork: true, securityContext: { runAsUser: 0 } });
  const controlsOf = (level: PodSecurityLevel) => [...new Set(checkPodSecurity(level, worst).map(({ control }) => control))];

  it('have examples for all of their controls, and for nothing else', () => {
    expect(restricted.slice(0, baseline.length)).toEqual(baseline);
    expect(Object.keys(examples).toSorted()).toEqual(restricted.map(({ name }) => name).toSorted());
    expect(Object.values(examples).flatMap(({ accepts, rejects }) => [accepts.length, rejects.length])).not.toContain(0);
  });

  it('are cumulative', () => {
    expect(controlsOf('privileged')).toEqual([]);
    expect(controlsOf('baseline')).toEqual(['Host Namespaces']);
    expect(controlsOf('restricted')).toEqual([
      'Host Namespaces',
      'Privilege Escalation',
      'Running as Non-root',
      'Running as Non-root user',
      'Seccomp (restricted)',
      'Capabilities (restricted)',
    ]);
  });

  const bent = ['x', 7, null, [], {}].flatMap((value) => [
    { metadata: { annotations: value }, spec: { containers: value, volumes: [value], securityContext: value, os: value } },
    { spec: { containers: [{ name: 'a', securityContext: { capabilities: value, seccompProfile: value, seLinuxOptions: value } }] } },
    { spec: { containers: [{ name: 'a', securityContext: { capabilities: { add: value, drop: value } }, ports: value }] } },
    { spec: { containers: [{ name: 'a', lifecycle: value, livenessProbe: value, ports: [value] }], securityContext: { sysctls: value } } },
  ]);

  it.each(bent)('never throw: %j', (odd) => {
    expect(() => checkPodSecurity('restricted', odd as SecuredPod)).not.toThrow();
  });

  it.each([{}, { spec: {} }, { spec: { containers: [null], volumes: 'x' } }])('pass over what is no pod: %j', (odd) => {
    expect(checkPodSecurity('baseline', odd as SecuredPod)).toEqual([]);
  });
});

// POD_SECURITY_FIXTURES names the folder test/testdata of the Go module k8s.io/pod-security-admission, 0.35 or newer.
const { POD_SECURITY_FIXTURES: fixtures } = process.env;

describe.skipIf(!fixtures || !existsSync(fixtures))(
  `Kubernetes' own examples${fixtures ? '' : ' (POD_SECURITY_FIXTURES is not set)'}`,
  () => {
    const read = (level: PodSecurityLevel, result: 'pass' | 'fail') => {
      const folder = join(fixtures ?? '', level, 'v1.35', result);
      return existsSync(folder)
        ? readdirSync(folder).map((file) => [file, load(readFileSync(join(folder, file), 'utf8')) as SecuredPod] as const)
        : [];
    };

    describe.each(['baseline', 'restricted'] as const)('%s', (level) => {
      it.each(read(level, 'pass'))('admits %s', (_, example) => {
        expect(checkPodSecurity(level, example)).toEqual([]);
      });

      it.each(read(level, 'fail'))('refuses %s', (_, example) => {
        expect(checkPodSecurity(level, example)).not.toEqual([]);
      });
    });
  },
);
