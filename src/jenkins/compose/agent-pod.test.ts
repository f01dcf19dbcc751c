import { describe, expect, it } from 'vitest';
import type { AgentContainer, AgentKind } from '../../model/index.ts';
import { buildFleet, buildTeam } from '../../testing/build-fleet.ts';
import { composeBasePod, composeKindPod } from './agent-pod.ts';
import { formatPodYaml } from './casc-text.ts';

const container = (overrides: Partial<AgentContainer> = {}): AgentContainer => ({
  name: 'maven',
  image: 'maven:3.9-eclipse-temurin-21',
  requests: { cpu: '2', memory: '4Gi' },
  limits: { memory: '4Gi' },
  environment: {},
  privileged: false,
  ...overrides,
});

const kind = (overrides: Partial<AgentKind> = {}): AgentKind => ({
  name: 'maven',
  containers: [container()],
  architectures: ['arm64'],
  capacity: ['spot'],
  maximum: 5,
  idleMinutes: 0,
  deadlineMinutes: 60,
  cache: {},
  ...overrides,
});

describe('composeBasePod', () => {
  it('has no token, no service links, and tolerates the nodes for builds', () => {
    expect(composeBasePod(buildFleet())).toMatchObject({
      spec: {
        automountServiceAccountToken: false,
        enableServiceLinks: false,
        tolerations: [{ key: 'jenkins-fleet/agents', operator: 'Exists', effect: 'NoSchedule' }],
      },
    });
  });

  it('runs the fleet’s agent as a numeric user without any privilege, within a limit of memory', () => {
    expect(composeBasePod(buildFleet({ images: { agent: 'agent:1', configReload: 'reload:1' } }))).toMatchObject({
      spec: {
        containers: [
          {
            name: 'jnlp',
            image: 'agent:1',
            resources: { limits: { memory: '512Mi' } },
            securityContext: { runAsNonRoot: true, runAsUser: 1000, allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
          },
        ],
      },
    });
  });
});

describe('composeKindPod', () => {
  it('keeps containers with tools alive until a step runs in them', () => {
    expect(composeKindPod(kind(), buildTeam())).toMatchObject({
      spec: { containers: [{ name: 'maven', image: 'maven:3.9-eclipse-temurin-21', command: ['sleep'], args: ['infinity'] }] },
    });
  });

  it('gives the agent’s own container room when builds run in it', () => {
    expect(composeKindPod(kind({ containers: [] }), buildTeam())).toMatchObject({
      spec: { containers: [{ name: 'jnlp', resources: { requests: { memory: '2Gi' }, limits: { memory: '2Gi' } } }] },
    });
  });

  it('does not put the agent itself to sleep when a kind replaces its image', () => {
    const pod = composeKindPod(kind({ containers: [container({ name: 'jnlp', image: 'own-agent:1' })] }), buildTeam());
    expect(pod).toMatchObject({ spec: { containers: [{ name: 'jnlp', image: 'own-agent:1', command: undefined, args: undefined }] } });
  });

  it.each([
    [true, { privileged: true }],
    [false, undefined],
  ])('when privileged is %s, its security context is %o', (privileged, securityContext) => {
    expect(composeKindPod(kind({ containers: [container({ privileged })] }), buildTeam())).toMatchObject({
      spec: { containers: [{ securityContext }] },
    });
  });

  it.each([
    [{ memory: '4Gi' }, {}, { memory: '4Gi' }],
    [{ memory: '4Gi' }, { memory: '6Gi' }, { memory: '6Gi' }],
    [{ cpu: '2' }, {}, {}],
  ])('limits memory to what is asked for, unless the kind says more: %o and %o give %o', (requests, limits, expected) => {
    const pod = composeKindPod(kind({ containers: [container({ requests, limits })] }), buildTeam());
    expect(pod).toMatchObject({ spec: { containers: [{ resources: { limits: expected } }] } });
  });

  it('mounts the team’s cache once, in every container', () => {
    const caching = kind({ cache: { maven: '/cache/maven', npm: '/cache/npm' }, containers: [container(), container({ name: 'node' })] });
    const volumeMounts = [{ name: 'cache', mountPath: '/cache' }];
    expect(composeKindPod(caching, buildTeam({ cache: { accessPoint: 'fsap-0fedcba9876543210' } }))).toMatchObject({
      spec: {
        containers: [{ volumeMounts }, { volumeMounts }],
        volumes: [{ name: 'cache', persistentVolumeClaim: { claimName: 'agent-cache' } }],
      },
    });
  });

  it('mounts nothing for a kind that caches nothing', () => {
    const team = buildTeam({ cache: { accessPoint: 'fsap-0fedcba9876543210' } });
    expect(composeKindPod(kind(), team)).toMatchObject({ spec: { containers: [{ volumeMounts: undefined }], volumes: undefined } });
  });

  it('does not depend on the order in which variables and resources are written', () => {
    const one = container({ environment: { A: '1', B: '2' }, requests: { cpu: '1', memory: '1Gi' } });
    const other = container({ environment: { B: '2', A: '1' }, requests: { memory: '1Gi', cpu: '1' } });
    const text = (first: AgentContainer) => formatPodYaml(composeKindPod(kind({ containers: [first] }), buildTeam()));
    expect(text(one)).toBe(text(other));
    expect(text(one)).toContain('env:\n        - name: "A"\n          value: "1"\n        - name: "B"\n');
  });
});
