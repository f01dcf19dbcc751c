import { describe, expect, it } from 'vitest';
import type { AgentContainer, AgentKind } from '../../model/index.ts';
import { buildAgentContainer, buildAgentKind } from '../../testing/build-agent-kind.ts';
import { buildFleet, buildTeam } from '../../testing/build-fleet.ts';
import { findObject, renderObjects } from '../../testing/render-objects.ts';
import { composeBasePod, composeKindPod, composeWholePod } from './agent-pod.ts';
import { formatPodYaml } from './casc-text.ts';

const container = buildAgentContainer;
const kind = (overrides: Partial<AgentKind> = {}): AgentKind => buildAgentKind({ containers: [container()], ...overrides });

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

  const resources = (requests: AgentContainer['requests'], limits: AgentContainer['limits']) => ({ requests, limits });
  const amounts = (cpu: string, memory: string) => ({ cpu, memory });

  it.each([
    [resources({ memory: '4Gi' }, {}), resources(amounts('250m', '4Gi'), { memory: '4Gi' })],
    [resources({ memory: '4Gi' }, { memory: '6Gi' }), resources(amounts('250m', '4Gi'), { memory: '6Gi' })],
    [resources({}, { memory: '6Gi' }), resources(amounts('250m', '6Gi'), { memory: '6Gi' })],
    [resources({}, { cpu: '2' }), resources(amounts('2', '512Mi'), { cpu: '2', memory: '512Mi' })],
    [resources({ cpu: '2' }, {}), resources(amounts('2', '512Mi'), { memory: '512Mi' })],
    [resources({}, {}), resources(amounts('250m', '512Mi'), { memory: '512Mi' })],
    [
      resources({ 'ephemeral-storage': '1Gi' }, { 'nvidia.com/gpu': '1' }),
      resources({ ...amounts('250m', '512Mi'), 'ephemeral-storage': '1Gi' }, { memory: '512Mi', 'nvidia.com/gpu': '1' }),
    ],
  ])('lets a container ask for something, and limits its memory to that unless the kind says more: %j becomes %j', (written, bounded) => {
    const pod = composeKindPod(kind({ containers: [container(written)] }), buildTeam());
    expect(pod).toMatchObject({ spec: { containers: [{ resources: bounded }] } });
  });

  it.each([
    [resources({ memory: '1Gi' }, {}), resources({ memory: '1Gi' }, { memory: '1Gi' })],
    [resources({ memory: '1Gi' }, { memory: '2Gi' }), resources({ memory: '1Gi' }, { memory: '2Gi' })],
    [resources({ cpu: '1' }, {}), resources({ cpu: '1' }, {})],
  ])('changes no more of the agent’s own resources than what is written: %j becomes %j', (written, bounded) => {
    const pod = composeKindPod(kind({ containers: [container({ name: 'jnlp', ...written })] }), buildTeam());
    expect((pod['spec'] as { containers: readonly { resources: unknown }[] }).containers[0]?.resources).toEqual(bounded);
  });

  it('asks for what the namespace of builds would give a container that asks for nothing', () => {
    const limits = findObject(renderObjects(), 'LimitRange', 'agents').spec.limits[0].defaultRequest;
    const pod = composeKindPod(kind({ containers: [container(resources({}, {}))] }), buildTeam());
    expect(pod).toMatchObject({ spec: { containers: [{ resources: { requests: limits } }] } });
  });

  it('mounts the team’s cache once, in every container', () => {
    const caching = kind({ cache: { go: '/cache/go', npm: '/cache/npm' }, containers: [container(), container({ name: 'node' })] });
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

  const withCache = buildTeam({ cache: { accessPoint: 'fsap-0fedcba9876543210' } });

  it.each<[string, Record<string, string>, readonly (readonly [string, string])[]]>([
    [
      'go',
      { go: '/cache/go' },
      [
        ['GOCACHE', '/cache/go/build'],
        ['GOMODCACHE', '/cache/go/mod'],
      ],
    ],
    [
      'maven',
      { maven: '/cache/m2' },
      [['MAVEN_ARGS', '-Dmaven.repo.local=/cache/m2 -Daether.enhancedLocalRepository.split=true -Daether.lrm.enhanced.split=true']],
    ],
    ['gradle', { gradle: '/cache/gradle' }, [['GRADLE_RO_DEP_CACHE', '/cache/gradle']]],
    [
      'npm and pip',
      { npm: '/cache/npm', pip: '/cache/pip' },
      [
        ['PIP_CACHE_DIR', '/cache/pip'],
        ['npm_config_cache', '/cache/npm'],
      ],
    ],
    [
      'buildkit and kaniko',
      { buildkit: '/cache/b', kaniko: '/cache/k' },
      [
        ['BUILDKIT_CACHE', '/cache/b'],
        ['KANIKO_CACHE_DIR', '/cache/k'],
      ],
    ],
  ])('points %s at its cache', (_, cache, expected) => {
    const env = expected.map(([name, value]) => ({ name, value }));
    expect(composeKindPod(kind({ cache }), withCache)).toMatchObject({ spec: { containers: [{ env }] } });
    expect(composeKindPod(kind({ cache }), buildTeam())).toMatchObject({
      spec: { containers: [{ env: undefined, volumeMounts: undefined }] },
    });
  });

  it.each(['own', 'constructor'])('has no variable for a cache called %s', (name) => {
    expect(composeKindPod(kind({ cache: { [name]: '/cache/x' } }), withCache)).toMatchObject({
      spec: { containers: [{ env: undefined }] },
    });
  });

  it('lets the kind, and then the container, say otherwise than the cache', () => {
    const own = kind({
      cache: { go: '/cache/go' },
      environment: { GOCACHE: 'kind', GOMODCACHE: 'kind' },
      containers: [container({ environment: { GOCACHE: 'container' } })],
    });
    const env = [
      { name: 'GOCACHE', value: 'container' },
      { name: 'GOMODCACHE', value: 'kind' },
    ];
    expect(composeKindPod(own, withCache)).toMatchObject({ spec: { containers: [{ env }, {}] } });
  });

  it('keeps what Maven installs in each pod', () => {
    expect(composeKindPod(kind({ cache: { maven: '/cache/maven' } }), withCache)).toMatchObject({
      spec: {
        containers: [
          {
            volumeMounts: [
              { name: 'cache', mountPath: '/cache' },
              { name: 'maven-installed', mountPath: '/cache/maven/installed' },
            ],
          },
        ],
        volumes: [{ name: 'cache' }, { name: 'maven-installed', emptyDir: {} }],
      },
    });
  });

  it('gives environment and volumes to all containers, the agent’s own too', () => {
    const pod = composeKindPod(
      kind({
        environment: { A: '1' },
        volumes: {
          keys: { kind: 'secret', name: 'signing', mountPath: '/keys' },
          scratch: { kind: 'empty', size: '1Gi', memory: true, mountPath: '/scratch' },
          settings: { kind: 'configMap', name: 'maven', mountPath: '/settings' },
        },
      }),
      buildTeam(),
    );
    const both = {
      env: [{ name: 'A', value: '1' }],
      volumeMounts: [
        { name: 'keys', mountPath: '/keys' },
        { name: 'scratch', mountPath: '/scratch' },
        { name: 'settings', mountPath: '/settings' },
      ],
    };
    expect(pod).toMatchObject({
      spec: {
        containers: [
          { name: 'maven', ...both },
          { name: 'jnlp', ...both },
        ],
        volumes: [
          { name: 'keys', secret: { secretName: 'signing' } },
          { name: 'scratch', emptyDir: { medium: 'Memory', sizeLimit: '1Gi' } },
          { name: 'settings', configMap: { name: 'maven' } },
        ],
      },
    });
  });

  it.each<[string, Partial<AgentContainer>, Partial<AgentKind>, object | undefined]>([
    ['a user', {}, { runAsUser: 0 }, { runAsUser: 0 }],
    ['capabilities', { capabilities: ['SETUID', 'CHOWN'] }, {}, { capabilities: { drop: ['ALL'], add: ['CHOWN', 'SETUID'] } }],
    ['no capabilities', { capabilities: [] }, {}, { capabilities: { drop: ['ALL'], add: undefined } }],
    ['no confinement', { unconfined: true }, {}, { seccompProfile: { type: 'Unconfined' }, appArmorProfile: { type: 'Unconfined' } }],
    ['the agent’s own, which keeps its user', { name: 'jnlp' }, { runAsUser: 0 }, undefined],
  ])('gives a container %s', (_, fields, ofKind, securityContext) => {
    expect(composeKindPod(kind({ containers: [container(fields)], ...ofKind }), buildTeam())).toMatchObject({
      spec: { containers: [{ securityContext }] },
    });
  });

  it('runs what a container has to run', () => {
    expect(composeKindPod(kind({ containers: [container({ args: ['dockerd'] })] }), buildTeam())).toMatchObject({
      spec: { containers: [{ command: undefined, args: ['dockerd'] }] },
    });
  });

  it('labels what belongs on Fargate', () => {
    expect(composeKindPod(kind({ compute: 'fargate' }), buildTeam())).toMatchObject({
      metadata: { labels: { 'jenkins-fleet/fargate': 'true' } },
    });
    expect(composeKindPod(kind(), buildTeam())).toMatchObject({ metadata: undefined });
  });

  it('does not depend on the order in which variables and resources are written', () => {
    const one = container({ environment: { A: '1', B: '2' }, requests: { cpu: '1', memory: '1Gi' } });
    const other = container({ environment: { B: '2', A: '1' }, requests: { memory: '1Gi', cpu: '1' } });
    const text = (first: AgentContainer) => formatPodYaml(composeKindPod(kind({ containers: [first] }), buildTeam()));
    expect(text(one)).toBe(text(other));
    expect(text(one)).toContain('env:\n        - name: "A"\n          value: "1"\n        - name: "B"\n');
  });
});

describe('composeWholePod', () => {
  it('merges podYaml over everything else', () => {
    const podYaml = {
      metadata: { annotations: { a: 'b' } },
      spec: {
        hostAliases: [{ ip: '10.0.0.7', hostnames: ['mirror'] }],
        tolerations: [{ key: 'gpu', operator: 'Exists' }],
        containers: [
          { name: 'maven', command: ['tail'], env: [{ name: 'B', value: '2' }], volumeMounts: [{ name: 'v', mountPath: '/v' }] },
          { name: 'db', image: 'postgres:18' },
        ],
        volumes: [{ name: 'v', emptyDir: {} }],
      },
    };
    const own = kind({ podYaml, environment: { A: '1' }, volumes: { s: { kind: 'empty', memory: false, mountPath: '/s' } } });
    expect(composeWholePod(own, buildTeam(), buildFleet())).toMatchObject({
      kind: 'Pod',
      metadata: { annotations: { a: 'b' } },
      spec: {
        automountServiceAccountToken: false,
        hostAliases: [{ ip: '10.0.0.7' }],
        tolerations: [{ key: 'jenkins-fleet/agents' }, { key: 'gpu' }],
        containers: [
          { name: 'jnlp', securityContext: { runAsNonRoot: true }, env: [{ name: 'A' }], volumeMounts: [{ mountPath: '/s' }] },
          {
            name: 'maven',
            image: 'maven:3.9-eclipse-temurin-21',
            command: ['tail'],
            args: ['infinity'],
            env: [{ name: 'A' }, { name: 'B' }],
            volumeMounts: [{ mountPath: '/s' }, { mountPath: '/v' }],
          },
          { name: 'db', image: 'postgres:18' },
        ],
        volumes: [{ name: 's' }, { name: 'v' }],
      },
    });
  });

  it('bounds containers after podYaml has been merged, and those that it adds', () => {
    const podYaml = {
      spec: {
        initContainers: [{ name: 'fetch', image: 'busybox:1.37' }],
        containers: [
          { name: 'maven', resources: { requests: { memory: '2Gi' } } },
          { name: 'db', image: 'postgres:18', resources: { limits: { memory: '1Gi' } } },
        ],
      },
    };
    const own = kind({ podYaml, containers: [container({ requests: {}, limits: {} })] });
    const unasked = { requests: { cpu: '250m', memory: '512Mi' }, limits: { memory: '512Mi' } };
    expect(composeWholePod(own, buildTeam(), buildFleet())).toMatchObject({
      spec: {
        initContainers: [{ name: 'fetch', resources: unasked }],
        containers: [
          { name: 'jnlp', resources: { requests: { cpu: '100m', memory: '256Mi' }, limits: { memory: '512Mi' } } },
          { name: 'maven', resources: { requests: { cpu: '250m', memory: '2Gi' }, limits: { memory: '2Gi' } } },
          { name: 'db', resources: { requests: { cpu: '250m', memory: '1Gi' }, limits: { memory: '1Gi' } } },
        ],
      },
    });
  });

  it('takes null for nothing, also inside of lists', () => {
    const podYaml = {
      spec: { containers: [{ name: 'db', image: 'postgres:18', readinessProbe: null, args: [null, 'a'] }], volumes: null },
    };
    const pod = composeWholePod(kind({ podYaml }), buildTeam(), buildFleet());
    expect(pod['spec']).not.toHaveProperty('volumes', null);
    expect(formatPodYaml(pod)).toContain('- name: "db"\n      image: "postgres:18"\n      args:\n        - "a"\n      resources:');
  });
});
