import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import type { AgentKind, Architecture, Capacity } from '../../model/index.ts';
import { buildAgentKind } from '../../testing/build-agent-kind.ts';
import { buildFleet, buildTeam } from '../../testing/build-fleet.ts';
import { composeBaseTemplate, composePodTemplates } from './pod-template.ts';

const kind = (overrides: Partial<AgentKind> = {}): AgentKind => buildAgentKind({ capacity: ['spot'], idleMinutes: 10, ...overrides });

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

  it('does not call a special kind linux, which any build may ask for', () => {
    expect(composePodTemplates(kind({ name: 'docker', byNameOnly: true }), team, buildFleet())).toMatchObject([
      { label: 'docker arm64 aarch64 spot' },
    ]);
  });

  it('lets Fargate find the place', () => {
    const fargate = kind({ compute: 'fargate', architectures: ['x86_64'], capacity: ['on-demand'] });
    expect(composePodTemplates(fargate, team, buildFleet())).toMatchObject([{ nodeSelector: 'kubernetes.io/arch=amd64' }]);
  });

  it('is whole where podYaml says what would not be inherited', () => {
    const [template] = composePodTemplates(kind({ podYaml: { spec: { hostname: 'a' } } }), team, buildFleet());
    expect(template).toMatchObject({ inheritFrom: 'base', yamlMergeStrategy: 'override' });
    expect(load(String(template?.['yaml']))).toMatchObject({ kind: 'Pod', spec: { hostname: 'a', automountServiceAccountToken: false } });
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
  const agents = ['go', 'linux'].map((name) => kind({ name, architectures: ['x86_64', 'arm64'], capacity: ['spot', 'on-demand'] }));
  const defaults = (defaultAgent: string | undefined) =>
    agents
      .flatMap((agent) => composePodTemplates(agent, buildTeam({ agents, defaultAgent }), buildFleet()))
      .filter(({ nodeUsageMode }) => nodeUsageMode === 'NORMAL')
      .map(({ name }) => name);

  it.each([
    ['go', ['go-x86-64-on-demand']],
    ['linux', ['linux-x86-64-on-demand']],
    [undefined, []],
  ])('is of the kind that the team says: %s', (defaultAgent, expected) => {
    expect(defaults(defaultAgent)).toEqual(expected);
  });
});
