import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nodePoolOf } from '../../src/jenkins/agents/node-pool.ts';
import { composeBasePod } from '../../src/jenkins/compose/agent-pod.ts';
import { composeBaseTemplate, composePodTemplates } from '../../src/jenkins/compose/pod-template.ts';
import type { AgentKind, Fleet, KubernetesObject } from '../../src/model/index.ts';
import { buildResolved, buildTeam } from '../../src/testing/build-fleet.ts';
import { customResourceValidator } from '../../src/testing/kubernetes-schemas.ts';
import { findObject, renderObjects } from '../../src/testing/render-objects.ts';
import { renderCluster } from './index.ts';

const required = 'role: acme-nodes, subnets: {kind: private}, securityGroups: {kind: nodes}, image: al2023@v20260818';

const fleetWith = (more = ''): Fleet => buildResolved({ fleet: `nodePools: {${required}${more === '' ? '' : `, ${more}`}}` }).fleet;

const pools = (more?: string): readonly KubernetesObject[] =>
  renderCluster(fleetWith(more)).find(({ path }) => path === 'cluster/node-pools.yaml')?.objects ?? [];

const names = (objects: readonly KubernetesObject[], kind: string) =>
  objects.filter((object) => object.kind === kind).map(({ metadata }) => metadata.name);

describe('node pools', () => {
  it('are made only where fleet.yaml says how', () => {
    const withoutPools = renderCluster(buildResolved().fleet).map(({ path }) => path);
    expect(withoutPools).not.toContain('cluster/node-pools.yaml');
    expect(names(pools(), 'NodePool')).toEqual([
      'acme-controllers',
      'acme-agents-x86-64-on-demand',
      'acme-agents-x86-64-spot',
      'acme-agents-arm64-on-demand',
      'acme-agents-arm64-spot',
    ]);
    expect(names(pools(), 'EC2NodeClass')).toEqual(['acme-controllers', 'acme-agents']);
  });

  it('are those of the architectures and capacities that the fleet wants', () => {
    const objects = pools('agents: {architectures: [arm64], capacity: [on-demand]}');
    expect(names(objects, 'NodePool')).toEqual(['acme-controllers', 'acme-agents-arm64-on-demand']);
  });

  it('do not depend on the teams', () => {
    const fleet = fleetWith();
    expect(renderCluster({ ...fleet, teams: [] })).toEqual(renderCluster(fleet));
  });

  it('replace nodes with controllers outside office hours only, and never because of their age', () => {
    const { spec } = findObject(pools(), 'NodePool', 'acme-controllers');
    expect(spec.disruption).toEqual({
      consolidationPolicy: 'WhenEmpty',
      consolidateAfter: '15m',
      budgets: [{ nodes: '10%' }, { nodes: '0', reasons: ['Drifted', 'Underutilized'], schedule: '0 6 * * mon-fri', duration: '14h' }],
    });
    expect(spec.template.spec).toMatchObject({ expireAfter: 'Never', terminationGracePeriod: '1440m' });
    const always = findObject(pools('controllers: {officeHours: null, maximumAgeDays: 30}'), 'NodePool', 'acme-controllers').spec;
    expect(always.disruption.budgets).toEqual([{ nodes: '10%' }]);
    expect(always.template.spec.expireAfter).toBe('720h');
  });

  it('remove empty nodes of builds at once, and let the builds of an old node end', () => {
    const { spec } = findObject(pools(), 'NodePool', 'acme-agents-arm64-spot');
    expect(spec.disruption).toEqual({
      consolidationPolicy: 'WhenEmpty',
      consolidateAfter: '5m',
      budgets: [
        { nodes: '100%', reasons: ['Empty'] },
        { nodes: '10%', reasons: ['Drifted', 'Underutilized'] },
      ],
    });
    expect(spec.template.spec).toMatchObject({ expireAfter: '168h', terminationGracePeriod: '360m' });
    const ageless = findObject(pools('agents: {maximumAgeDays: null}'), 'NodePool', 'acme-agents-arm64-spot').spec;
    expect(ageless.template.spec.expireAfter).toBe('Never');
  });

  it('prefer x86 and on demand for a pod that fits several', () => {
    const weights = pools()
      .filter(({ kind }) => kind === 'NodePool')
      .map(({ metadata, spec }) => [metadata.name, (spec as { weight?: number }).weight]);
    expect(weights).toEqual([
      ['acme-controllers', undefined],
      ['acme-agents-x86-64-on-demand', 40],
      ['acme-agents-x86-64-spot', 30],
      ['acme-agents-arm64-on-demand', 20],
      ['acme-agents-arm64-spot', 10],
    ]);
  });

  it('choose among instances by category, generation and CPUs, or by family', () => {
    const requirements = (more?: string) =>
      findObject(pools(more), 'NodePool', 'acme-agents-x86-64-spot').spec.template.spec.requirements.map(
        ({ key, operator, values }: { key: string; operator: string; values: string[] }) => `${key} ${operator} ${values.join(' ')}`,
      );
    expect(requirements()).toEqual([
      'kubernetes.io/os In linux',
      'kubernetes.io/arch In amd64',
      'karpenter.sh/capacity-type In spot',
      'karpenter.k8s.aws/instance-category In c m r',
      'karpenter.k8s.aws/instance-generation Gt 4',
      'karpenter.k8s.aws/instance-cpu In 4 8 16 32',
    ]);
    expect(requirements('agents: {instances: {families: [m7i, m7g], cpus: [16, 8, 16]}}').slice(3)).toEqual([
      'karpenter.k8s.aws/instance-family In m7i m7g',
      'karpenter.k8s.aws/instance-cpu In 8 16',
    ]);
  });

  it('have limits', () => {
    const limits = (more: string, name: string) => findObject(pools(more), 'NodePool', name).spec.limits;
    expect(limits('', 'acme-controllers')).toEqual({ cpu: '200', memory: '800Gi' });
    expect(limits('agents: {limits: {cpu: "64"}}', 'acme-agents-arm64-spot')).toEqual({ cpu: '64', memory: '4000Gi' });
  });
});

describe('the machines of a pool', () => {
  it('keep their AWS role from pods, and encrypt their disks', () => {
    for (const name of ['acme-controllers', 'acme-agents']) {
      const { spec } = findObject(pools(), 'EC2NodeClass', name);
      expect(spec.metadataOptions).toEqual({
        httpEndpoint: 'enabled',
        httpProtocolIPv6: 'disabled',
        httpPutResponseHopLimit: 1,
        httpTokens: 'required',
      });
      expect(spec.blockDeviceMappings).toHaveLength(1);
      expect(spec.blockDeviceMappings[0].ebs.encrypted).toBe(true);
    }
  });

  it('are found by tags, and have a role or an instance profile', () => {
    const { spec } = findObject(pools(), 'EC2NodeClass', 'acme-agents');
    expect(spec).toMatchObject({
      role: 'acme-nodes',
      amiSelectorTerms: [{ alias: 'al2023@v20260818' }],
      subnetSelectorTerms: [{ tags: { kind: 'private' } }],
      securityGroupSelectorTerms: [{ tags: { kind: 'nodes' } }],
    });
    const { fleet } = buildResolved({ fleet: `nodePools: {${required.replace('role: acme-nodes', 'instanceProfile: nodes')}}` });
    const [nodeClass] = renderCluster(fleet).find(({ path }) => path === 'cluster/node-pools.yaml')?.objects ?? [];
    expect(nodeClass?.['spec']).toMatchObject({ instanceProfile: 'nodes' });
    expect(nodeClass?.['spec']).not.toHaveProperty('role');
  });
});

describe('a controller', () => {
  it('fits its own pool and no other', () => {
    const fleet = fleetWith();
    const team = buildTeam();
    const pod = findObject(renderObjects({ fleet, team }), 'Deployment', 'jenkins').spec.template.spec;
    expect(names(pools(), 'NodePool').filter((name) => fits(pod, findObject(pools(), 'NodePool', name)))).toEqual(['acme-controllers']);
    expect(fits(pod, foreignPool)).toBe(false);
  });

  it('asks for nothing new where the pools are not made here', () => {
    const pod = findObject(renderObjects(), 'Deployment', 'jenkins').spec.template.spec;
    expect(pod.nodeSelector).toEqual({ 'kubernetes.io/os': 'linux', 'karpenter.sh/capacity-type': 'on-demand' });
  });
});

describe('a build', () => {
  const fleet = fleetWith();
  const poolNames = names(pools(), 'NodePool');
  const teamFleet = buildResolved({
    fleet: `nodePools: {${required}}`,
    teams: { payments: 'agents: [linux, linux-large]' },
  }).fleet;
  const [team = buildTeam()] = teamFleet.teams;
  const { tolerations = [] } = composeBasePod(fleet)['spec'] as Pod;
  const podsOf = (kind: AgentKind) =>
    composePodTemplates(kind, team, teamFleet).map(({ name, nodeSelector }) => ({
      name: String(name),
      pod: { tolerations, nodeSelector: parseSelector(String(nodeSelector)) },
    }));

  it.each(team.agents.flatMap(podsOf))(
    'of the template $name fits the pool of its architecture and capacity, and no other',
    ({ name, pod }) => {
      const pool = name.replace(/^linux(-large)?/, 'acme-agents');
      expect(poolNames.filter((candidate) => fits(pod, findObject(pools(), 'NodePool', candidate)))).toEqual([pool]);
      expect(fits(pod, foreignPool)).toBe(false);
      expect(poolNames).toContain(pool);
    },
  );

  it('that a Pipeline describes itself fits every pool of builds and no other, if it inherits from base', () => {
    const { nodeSelector } = composeBaseTemplate(team, teamFleet);
    const pod = { tolerations, nodeSelector: parseSelector(String(nodeSelector)) };
    expect(poolNames.filter((candidate) => fits(pod, findObject(pools(), 'NodePool', candidate)))).toEqual(
      poolNames.filter((candidate) => candidate !== 'acme-controllers'),
    );
    expect(fits(pod, foreignPool)).toBe(false);
    expect(composeBaseTemplate(team, buildResolved().fleet)).not.toHaveProperty('nodeSelector');
  });

  it('names the pool by the name that the cluster has', () => {
    for (const architecture of ['x86_64', 'arm64'] as const) {
      for (const capacity of ['spot', 'on-demand'] as const) {
        expect(poolNames).toContain(nodePoolOf(fleet, architecture, capacity));
        expect(nodePoolOf(buildResolved().fleet, architecture, capacity)).toBeUndefined();
      }
    }
  });
});

const parseSelector = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(text.split(',').map((part) => part.split('=') as [string, string]));

interface Pod {
  readonly nodeSelector?: Readonly<Record<string, string>>;
  readonly tolerations?: readonly { readonly key: string }[];
}

interface Pool {
  readonly spec: {
    readonly template: {
      readonly metadata?: { readonly labels: Readonly<Record<string, string>> };
      readonly spec: {
        readonly taints?: readonly { readonly key: string }[];
        readonly requirements: readonly { readonly key: string; readonly operator: string; readonly values: readonly string[] }[];
      };
    };
  };
}

/** A pool of somebody else in the same cluster, as most clusters have one: without taints. */
const foreignPool: Pool = {
  spec: { template: { spec: { requirements: [{ key: 'karpenter.sh/capacity-type', operator: 'In', values: ['on-demand', 'spot'] }] } } },
};

/** Whether Karpenter would make a node of the pool for the pod: it tolerates all taints, and every label that it selects can be had. */
function fits({ nodeSelector = {}, tolerations = [] }: Pod, { spec: { template } }: Pool): boolean {
  const { taints = [], requirements } = template.spec;
  const wellKnown = /^(kubernetes\.io|karpenter\.sh|karpenter\.k8s\.aws|topology\.kubernetes\.io|node\.kubernetes\.io)\//;
  const offers = ([key, value]: readonly [string, string]) => {
    const requirement = requirements.find((candidate) => candidate.key === key);
    return requirement === undefined ? template.metadata?.labels[key] === value || wellKnown.test(key) : requirement.values.includes(value);
  };
  return taints.every(({ key }) => tolerations.some((toleration) => toleration.key === key)) && Object.entries(nodeSelector).every(offers);
}

describe('a Fargate profile', () => {
  const fargate =
    'fargate: {podExecutionRole: "arn:aws:iam::111122223333:role/fargate", subnets: [subnet-0123456789abcdef0], securityGroups: [sg-0123456789abcdef0]}';

  it('selects pods of all teams by namespace and label', () => {
    const { fleet } = buildResolved({ fleet: `prefix: ci-\n${fargate}` });
    const profile = findObject(
      renderCluster(fleet).flatMap(({ objects }) => objects),
      'FargateProfile',
      'acme-agents',
    );
    expect(profile.metadata.namespace).toBe('ci-acme-shared');
    expect(profile.spec).toMatchObject({
      clusterName: 'ci',
      podExecutionRoleARN: 'arn:aws:iam::111122223333:role/fargate',
      subnets: ['subnet-0123456789abcdef0'],
      selectors: [{ namespace: 'ci-*-agents', labels: { 'app.kubernetes.io/part-of': 'acme', 'jenkins-fleet/fargate': 'true' } }],
    });
  });

  it('is made only where fleet.yaml says with which role', () => {
    expect(renderCluster(buildResolved().fleet).map(({ path }) => path)).not.toContain('cluster/fargate.yaml');
  });
});

const { CRDS: crds } = process.env;

describe.skipIf(!crds || !existsSync(crds))(`node pools against Karpenter's definitions${crds ? '' : ' (CRDS is not set)'}`, () => {
  it('have only fields that these know', () => {
    const validate = customResourceValidator(crds ?? '');
    expect(pools().flatMap((object) => validate(object))).toEqual([]);
  });
});
