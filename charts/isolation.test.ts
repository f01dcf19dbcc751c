import { describe, expect, it } from 'vitest';
import { composeKindPod } from '../src/jenkins/compose/agent-pod.ts';
import { networkPoliciesIn } from '../src/policy/network/network-policy.ts';
import { type Endpoint, type Packet, reach } from '../src/policy/network/reach.ts';
import { buildResolved } from '../src/testing/build-fleet.ts';
import { findObject, type RenderOverrides, renderObjects } from '../src/testing/render-objects.ts';
import { selectsFargate } from './constructs/labels.ts';

// What a build can reach, asked of the policies as the cluster's network asks them: one rule that fits is enough, and without any it is nothing.

/** Where packets go to. */
interface Target extends Omit<Packet, 'from' | 'to'>, Endpoint {}

type Attempt = [what: string, target: Target, overrides?: RenderOverrides];

const inKubeSystem = (app: string): Target => ({
  address: '10.0.3.4',
  port: 53,
  protocol: 'UDP',
  pod: {
    namespace: 'kube-system',
    namespaceLabels: { 'kubernetes.io/metadata.name': 'kube-system' },
    labels: { 'k8s-app': app },
  },
});
const dns = inKubeSystem('kube-dns');

const controllerLabels = { 'app.kubernetes.io/name': 'jenkins', 'app.kubernetes.io/component': 'controller' };
const agentLabels = { 'app.kubernetes.io/name': 'agent', 'app.kubernetes.io/component': 'agent' };

/** As the API server labels a namespace. */
const named = (namespace: string) => ({ 'kubernetes.io/metadata.name': namespace });

/** A build of a team with this name in another fleet of the cluster, whose namespaces have a prefix. */
const buildOfAnotherFleet = (team: string): Endpoint => {
  const namespace = `ci-${team}-agents`;
  const namespaceLabels = { ...agentLabels, ...named(namespace), 'jenkins-fleet/team': team };
  // An address that is not of the VPC, from which load balancers come.
  return { address: '198.51.100.7', pod: { namespace, namespaceLabels, labels: agentLabels } };
};

const controllerOf = (team: string, port: number): Target => ({
  address: '10.0.7.8',
  port,
  pod: { namespace: team, namespaceLabels: { ...controllerLabels, ...named(team) }, labels: controllerLabels },
});

const buildOf = (team: string, address = '10.0.7.9'): Target => ({
  address,
  port: 443,
  pod: { namespace: `${team}-agents`, namespaceLabels: { ...agentLabels, ...named(`${team}-agents`) }, labels: agentLabels },
});

const role = { roles: { agents: 'arn:aws:iam::111122223333:role/payments-agents' } };

describe('a build reaches', () => {
  it.each<Attempt>([
    ['its controller', controllerOf('payments', 8080)],
    ['its controller’s port for agents', controllerOf('payments', 50_000)],
    ['the cluster’s DNS', dns],
    ['the cluster’s DNS over TCP', { ...dns, protocol: 'TCP' }],
    ['the internet over HTTPS', { address: '140.82.121.4', port: 443 }],
    ['the internet over SSH', { address: '140.82.121.4', port: 22 }],
    ['a port that the fleet opens for everybody', { address: '140.82.121.4', port: 9418 }, { fleet: opening(9418) }],
    ['a port that the fleet allows its team', { address: '203.0.113.5', port: 587 }, { team: { egressPorts: [587] } }],
    ['the credentials of its own role', { address: '169.254.170.23', port: 80 }, { team: role }],
  ])('%s', (...[, target, overrides]: Attempt) => {
    expect(reaches(target, overrides)).toBe(true);
  });
});

describe('a build does not reach', () => {
  it.each<Attempt>([
    ['the metadata service of its node', { address: '169.254.169.254', port: 80 }],
    ['the metadata service where its team has a role', { address: '169.254.169.254', port: 80 }, { team: role }],
    ['the metadata service on an open port', { address: '169.254.169.254', port: 80 }, { team: { egressPorts: [80] } }],
    ['the metadata service over IPv6', { address: 'fd00:ec2::254', port: 80 }, { team: { egressPorts: [80] } }],
    ['credentials where its team has no role', { address: '169.254.170.23', port: 80 }],
    ['credentials over IPv6', { address: 'fd00:ec2::23', port: 80 }, { team: role }],
    ['credentials of a node’s agent under irsa', { address: '169.254.170.23', port: 80 }, { team: role, fleet: { identity: 'irsa' } }],
    ['the credentials’ address on another port', { address: '169.254.170.23', port: 443 }, { team: role }],
    ['another team’s controller', controllerOf('search', 8080)],
    ['another team’s controller on a port of the internet', controllerOf('search', 443)],
    ['another team’s build', buildOf('search')],
    ['another build of its own team', buildOf('payments')],
    ['its controller on any other port', controllerOf('payments', 8060)],
    ['a pod of kube-system that is not DNS', inKubeSystem('metrics-server')],
    ['the API server', { address: '172.20.0.1', port: 443 }],
    ['an address of the VPC', { address: '10.0.255.254', port: 443 }],
    ['a port that nobody opened', { address: '140.82.121.4', port: 80 }],
    ['a port of another team’s allowance', { address: '203.0.113.5', port: 587 }],
    ['the internet over UDP', { address: '140.82.121.4', port: 443, protocol: 'UDP' }],
    ['the internet over IPv6', { address: '2606:50c0::153', port: 443 }],
  ])('%s', (...[, target, overrides]: Attempt) => {
    expect(reaches(target, overrides)).toBe(false);
  });
});

describe('a controller', () => {
  const arrives = (from: Endpoint) => {
    const policies = networkPoliciesIn(renderObjects());
    return [8080, 50_000].filter((port) => reach(policies, { from, to: controllerOf('payments', port), port }).arrives);
  };

  it.each<[string, Endpoint, readonly number[]]>([
    ['a build of its team', buildOf('payments'), [8080, 50_000]],
    ['a load balancer', { address: '10.0.1.2' }, [8080]],
    ['a build of a team of its name in another fleet', buildOfAnotherFleet('payments'), []],
    ['the internet', { address: '203.0.113.5' }, []],
  ])('is reached by %s on the ports %j', (_, from, expected) => {
    expect(arrives(from)).toEqual(expected);
  });
});

describe('a build’s namespace', () => {
  const objects = renderObjects();

  it.each<[string, Endpoint]>([
    ['its own controller', controllerOf('payments', 8080)],
    ['another build of its team', buildOf('payments')],
    ['another team’s build', buildOf('search')],
    ['a pod of kube-system', dns],
    ['a load balancer', { address: '10.0.1.2' }],
    ['the internet', { address: '203.0.113.5' }],
  ])('is out of reach for %s', (_, from) => {
    const to = buildOf('payments', '10.0.7.10');
    for (const port of [22, 80, 443, 8080]) expect(reach(networkPoliciesIn(objects), { from, to, port }).arrives).toBe(false);
  });

  it('lets nobody in', () => {
    const policies = objects.filter(({ kind, metadata }) => kind === 'NetworkPolicy' && metadata.namespace === 'payments-agents');
    expect(policies.map((policy) => [policy.metadata.name, policyOf(policy).policyTypes, policyOf(policy).ingress])).toEqual([
      ['default-deny', ['Ingress', 'Egress'], undefined],
      ['agents', ['Ingress', 'Egress'], undefined],
    ]);
  });

  it('gives no pod a token, whichever service account it names', () => {
    const accounts = objects.filter(({ kind, metadata }) => kind === 'ServiceAccount' && metadata.namespace === 'payments-agents');
    expect(accounts.map(({ metadata, automountServiceAccountToken }) => [metadata.name, automountServiceAccountToken])).toEqual([
      ['agent', false],
      ['default', false],
    ]);
  });

  it('has no Secret or ConfigMap that a pod could mount, and no right for its service accounts', () => {
    const inside = objects.filter(({ metadata }) => metadata.namespace === 'payments-agents');
    expect(inside.filter(({ kind }) => /Secret|ConfigMap|Password/.test(kind))).toEqual([]);
    const subjects = objects.filter(({ kind }) => kind === 'RoleBinding').flatMap((binding) => subjectsOf(binding));
    expect(subjects).toEqual(subjects.map(() => ({ kind: 'ServiceAccount', name: 'jenkins', namespace: 'payments' })));
  });

  it('enforces Pod Security and a quota of its own', () => {
    expect(findObject(objects, 'Namespace', 'payments-agents').metadata.labels).toMatchObject({
      'pod-security.kubernetes.io/enforce': 'baseline',
    });
    expect(findObject(objects, 'ResourceQuota', 'agents', 'payments-agents').spec.hard).toMatchObject({ pods: '20', 'requests.cpu': '16' });
    expect(findObject(objects, 'LimitRange', 'agents', 'payments-agents').spec.limits).toHaveLength(1);
  });
});

describe('a build on Fargate, where no network policy counts', () => {
  it('has the fleet’s security groups, whichever team describes the pod', () => {
    expect(renderObjects().some(({ kind }) => kind === 'SecurityGroupPolicy')).toBe(false);
    const fargate = { podExecutionRole: 'arn:aws:iam::111122223333:role/fargate', subnets: ['subnet-0123456789abcdef0'] };
    const objects = renderObjects({ fleet: { fargate: { ...fargate, securityGroups: ['sg-0123456789abcdef0'] } } });
    const policy = findObject(objects, 'SecurityGroupPolicy', 'fargate', 'payments-agents');
    expect(policy.spec).toEqual({
      podSelector: { matchLabels: { 'jenkins-fleet/fargate': 'true' } },
      securityGroups: { groupIds: ['sg-0123456789abcdef0'] },
    });
  });

  it('has the label that the pods of such a kind have', () => {
    const [team] = buildResolved({ teams: { payments: 'agents: [fargate]' } }).fleet.teams;
    const [kind] = team?.agents ?? [];
    if (team === undefined || kind === undefined) throw new Error('the team lost its kind');
    expect(composeKindPod(kind, team)).toMatchObject({ metadata: { labels: selectsFargate() } });
  });
});

function opening(port: number): NonNullable<RenderOverrides['fleet']> {
  return { network: { vpcCidrs: ['10.0.0.0/16'], serviceCidr: '172.20.0.0/16', egressPorts: [443, 22, port] } };
}

interface Policy {
  readonly policyTypes: readonly string[];
  readonly ingress?: readonly unknown[];
}

const policyOf = (object: { readonly [field: string]: unknown }) => object['spec'] as Policy;

const subjectsOf = (object: { readonly [field: string]: unknown }) => object['subjects'] as readonly unknown[];

/** Whether a build of payments, whose pod carries none of our labels, reaches the target. */
function reaches({ port, protocol, ...to }: Target, overrides?: RenderOverrides): boolean {
  const build = buildOf('payments', '10.0.7.10');
  const from = { address: build.address, ...(build.pod && { pod: { ...build.pod, labels: {} } }) };
  return reach(networkPoliciesIn(renderObjects(overrides)), { from, to, port, ...(protocol && { protocol }) }).arrives;
}
