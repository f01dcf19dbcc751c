import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import type { AgentKind, Architecture, Capacity } from '../../model/index.ts';
import { buildFleet, buildTeam } from '../../testing/build-fleet.ts';
import { composeBaseTemplate, composePodTemplates } from './pod-template.ts';

const kind = (overrides: Partial<AgentKind> = {}): AgentKind => ({
  name: 'maven',
  containers: [],
  architectures: ['arm64'],
  capacity: ['spot'],
  maximum: 5,
  idleMinutes: 10,
  deadlineMinutes: 90,
  cache: {},
  ...overrides,
});

/** Attributes of PodTemplate that were accepted by a real Jenkins; an unknown one stops its boot. */
const knownAttributes = new Set(
  [
    'id name label inheritFrom nodeUsageMode nodeSelector serviceAccount annotations yaml yamlMergeStrategy',
    'instanceCapStr idleMinutes slaveConnectTimeoutStr activeDeadlineSecondsStr showRawYaml',
  ].flatMap((names) => names.split(' ')),
);

describe('composePodTemplates', () => {
  const team = buildTeam();

  it.each<[Architecture, Capacity, string, string, string]>([
    ['x86_64', 'spot', 'maven-x86-64-spot', 'maven linux x86_64 amd64 spot', 'kubernetes.io/arch=amd64,karpenter.sh/capacity-type=spot'],
    [
      'arm64',
      'on-demand',
      'maven-arm64-on-demand',
      'maven linux arm64 aarch64 on-demand ondemand',
      'kubernetes.io/arch=arm64,karpenter.sh/capacity-type=on-demand',
    ],
  ])('places %s on %s nodes of Karpenter', (architecture, capacity, name, label, nodeSelector) => {
    const templates = composePodTemplates(kind({ architectures: [architecture], capacity: [capacity] }), team, buildFleet());
    expect(templates).toMatchObject([{ id: `payments-${name}`, name, label, nodeSelector, inheritFrom: 'base' }]);
  });

  it.each<[Capacity, string]>([
    ['spot', 'kubernetes.io/arch=arm64,eks.amazonaws.com/capacityType=SPOT'],
    ['on-demand', 'kubernetes.io/arch=arm64,eks.amazonaws.com/capacityType=ON_DEMAND'],
  ])('places builds on %s nodes of a managed node group', (capacity, nodeSelector) => {
    const templates = composePodTemplates(kind({ capacity: [capacity] }), team, buildFleet({ nodes: 'cluster-autoscaler' }));
    expect(templates).toMatchObject([{ nodeSelector }]);
  });

  it('makes one template of each architecture and capacity, with different ids and names', () => {
    const all = kind({ architectures: ['x86_64', 'arm64'], capacity: ['spot', 'on-demand'] });
    const templates = composePodTemplates(all, team, buildFleet());
    expect(new Set(templates.map(({ id }) => id)).size).toBe(4);
    expect(new Set(templates.map(({ name }) => name)).size).toBe(4);
  });

  it('does not call a privileged kind linux, which any build may ask for', () => {
    const container = {
      name: 'docker',
      image: 'maven:3.9-eclipse-temurin-21',
      requests: {},
      limits: {},
      environment: {},
      privileged: true,
    };
    expect(composePodTemplates(kind({ name: 'docker', containers: [container] }), team, buildFleet())).toMatchObject([
      { label: 'docker arm64 aarch64 spot' },
    ]);
  });

  it('names the label of the kind once, also when it is a common one', () => {
    expect(composePodTemplates(kind({ name: 'linux' }), team, buildFleet())).toMatchObject([{ label: 'linux arm64 aarch64 spot' }]);
  });

  it('limits number, idle time and life of the pods', () => {
    expect(composePodTemplates(kind(), team, buildFleet())).toMatchObject([
      { instanceCapStr: '5', idleMinutes: 10, activeDeadlineSecondsStr: '5400' },
    ]);
  });

  it('merges its pod with that of the base template', () => {
    expect(composePodTemplates(kind(), team, buildFleet())).toMatchObject([{ inheritFrom: 'base', yamlMergeStrategy: 'merge' }]);
  });

  it('uses attributes that Jenkins knows', () => {
    for (const template of [composeBaseTemplate(team, buildFleet()), ...composePodTemplates(kind(), team, buildFleet())]) {
      expect(Object.keys(template).filter((attribute) => !knownAttributes.has(attribute))).toStrictEqual([]);
    }
  });
});

describe('composeBaseTemplate', () => {
  const base = composeBaseTemplate(buildTeam(), buildFleet());

  it('protects running builds from Karpenter and from the Cluster Autoscaler', () => {
    expect(base).toMatchObject({
      annotations: [
        { key: 'karpenter.sh/do-not-disrupt', value: 'true' },
        { key: 'cluster-autoscaler.kubernetes.io/safe-to-evict', value: 'false' },
      ],
    });
  });

  it('runs as the agents’ service account, from a pod in YAML', () => {
    expect(base).toMatchObject({ serviceAccount: 'agent', yamlMergeStrategy: 'merge' });
    expect(load(String(base.yaml))).toMatchObject({ kind: 'Pod', spec: { automountServiceAccountToken: false } });
  });
});

describe('the template for builds that ask for no label', () => {
  const both = { architectures: ['x86_64', 'arm64'], capacity: ['spot', 'on-demand'] } as const;
  const privileged = { name: 'docker', image: 'maven:3.9-eclipse-temurin-21', requests: {}, limits: {}, environment: {}, privileged: true };
  const defaults = (agents: readonly AgentKind[]) => {
    const team = buildTeam({ agents });
    return agents
      .flatMap((agent) => composePodTemplates(agent, team, buildFleet()))
      .filter(({ nodeUsageMode }) => nodeUsageMode === 'NORMAL')
      .map(({ name }) => name);
  };

  it.each<[string, readonly AgentKind[], readonly string[]]>([
    ['is linux on demand', [kind({ name: 'go', ...both }), kind({ name: 'linux', ...both })], ['linux-x86-64-on-demand']],
    [
      'is the first kind where there is no linux',
      [kind({ name: 'go', ...both }), kind({ name: 'maven', ...both })],
      ['go-x86-64-on-demand'],
    ],
    ['is spot where nothing else is offered', [kind({ name: 'linux' })], ['linux-arm64-spot']],
    ['is never a privileged one', [kind({ name: 'docker', containers: [privileged] }), kind({ name: 'go' })], ['go-arm64-spot']],
    ['is none where all are privileged', [kind({ name: 'docker', containers: [privileged] })], []],
  ])('%s', (_, agents, expected) => {
    expect(defaults(agents)).toEqual(expected);
  });
});
