import { describe, expect, it } from 'vitest';
import type { KubernetesObject } from '../../model/index.ts';
import { networkPoliciesIn } from './network-policy.ts';
import { type Endpoint, type Packet, reach } from './reach.ts';

const pod = (namespace: string, address: string, labels = {}, ports: Readonly<Record<string, number>> = {}): Endpoint => ({
  address,
  pod: { namespace, namespaceLabels: { 'kubernetes.io/metadata.name': namespace }, labels, ports },
});
const web = pod('shop', '10.0.0.1', { app: 'web' }, { http: 8080 });
const job = pod('shop', '10.0.0.2', { app: 'job' });
const other = pod('office', '10.0.0.3', { app: 'web' });
const outside: Endpoint = { address: '203.0.113.5' };
const outsideIpv6: Endpoint = { address: '2001:db8::5' };

const policy = (spec: object, name = 'policy', namespace = 'shop'): KubernetesObject => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name, namespace },
  spec,
});
const arrives = (spec: object, from: Endpoint, to: Endpoint, port = 8080, protocol?: Packet['protocol']) =>
  reach(networkPoliciesIn([policy(spec)]), { from, to, port, ...(protocol && { protocol }) }).arrives;

const ingress = (...rules: readonly unknown[]) => ({ podSelector: {}, ingress: rules });
const egress = (...rules: readonly unknown[]) => ({ podSelector: {}, policyTypes: ['Egress'], egress: rules });
const block = (cidr: unknown, ...except: readonly unknown[]) => ({ ipBlock: { cidr, ...(except.length > 0 && { except }) } });

describe('which pods a policy isolates', () => {
  it.each<[string, object, boolean, boolean]>([
    ['an empty selector: all of its namespace', { podSelector: {} }, false, true],
    ['no selector at all: the same', {}, false, true],
    ['a selector that fits', { podSelector: { matchLabels: { app: 'web' } } }, false, true],
    ['a selector that does not fit', { podSelector: { matchLabels: { app: 'job' } } }, true, true],
    ['an expression that fits', { podSelector: { matchExpressions: [{ key: 'app', operator: 'Exists' }] } }, false, true],
    ['absent policyTypes: what comes in', { podSelector: {}, ingress: [] }, false, true],
    ['empty policyTypes: the same', { podSelector: {}, policyTypes: [] }, false, true],
    [
      'absent policyTypes, and rules for what goes out: both',
      { podSelector: {}, egress: [{ to: [block('198.51.100.0/24')] }] },
      false,
      false,
    ],
    ['absent policyTypes, and an empty list of such rules: what comes in', { podSelector: {}, egress: [] }, false, true],
    ['policyTypes that are null: what comes in', { podSelector: {}, policyTypes: null }, false, true],
    ['Egress alone', { podSelector: {}, policyTypes: ['Egress'] }, true, false],
    ['both', { podSelector: {}, policyTypes: ['Ingress', 'Egress'] }, false, false],
    ['rules of a direction that policyTypes leave out', { podSelector: {}, policyTypes: ['Egress'], ingress: [] }, true, false],
  ])('%s', (_, spec, letsIn, letsOut) => {
    expect([arrives(spec, other, web), arrives(spec, web, other)]).toEqual([letsIn, letsOut]);
  });

  it('none of another namespace, and no other kind of object is a policy', () => {
    expect(arrives({ podSelector: {} }, outside, other)).toBe(true);
    const cilium = { ...policy({ podSelector: {} }), apiVersion: 'cilium.io/v2' };
    expect(networkPoliciesIn([cilium, { ...policy({}), kind: 'Service' }])).toEqual([]);
  });
});

describe('who is let in', () => {
  it.each<[string, object, readonly boolean[]]>([
    ['nobody, without rules', ingress(), [false, false, false, false]],
    ['everybody, by an empty rule', ingress({}), [true, true, true, true]],
    ['everybody, by an empty list', ingress({ from: [] }), [true, true, true, true]],
    ['everybody, by null', ingress({ from: null, ports: null }), [true, true, true, true]],
    ['everybody, by a rule that is null', ingress(null), [true, true, true, true]],
    ['pods of its own namespace', ingress({ from: [{ podSelector: {} }] }), [true, false, false, false]],
    ['such pods with a label', ingress({ from: [{ podSelector: { matchLabels: { app: 'web' } } }] }), [false, false, false, false]],
    ['all pods of the cluster', ingress({ from: [{ namespaceSelector: {} }] }), [true, true, false, false]],
    [
      'pods of a namespace by name',
      ingress({ from: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'office' } } }] }),
      [false, true, false, false],
    ],
    [
      'pods with a label in any namespace',
      ingress({ from: [{ namespaceSelector: {}, podSelector: { matchLabels: { app: 'web' } } }] }),
      [false, true, false, false],
    ],
    ['one of two peers', ingress({ from: [{ podSelector: {} }, block('203.0.113.0/24')] }), [true, false, true, false]],
    ['one of two rules', ingress({ from: [{ podSelector: {} }] }, { from: [block('203.0.113.0/24')] }), [true, false, true, false]],
    ['addresses, those of pods too', ingress({ from: [block('0.0.0.0/0')] }), [true, true, true, false]],
    ['addresses of IPv6', ingress({ from: [block('2001:db8::/32')] }), [false, false, false, true]],
    ['addresses but some', ingress({ from: [block('0.0.0.0/0', '10.0.0.0/8')] }), [false, false, true, false]],
    ['addresses but some of IPv6', ingress({ from: [block('::/0', '2001:db8::/33')] }), [false, false, false, false]],
    ['addresses, where an exception is unreadable', ingress({ from: [block('0.0.0.0/0', 'ten')] }), [true, true, true, false]],
    ['nobody, by an unreadable range', ingress({ from: [block('ten')] }), [false, false, false, false]],
    ['nobody, by a peer without a selector', ingress({ from: [{}] }), [false, false, false, false]],
    ['nobody, by a peer that is text', ingress({ from: ['10.0.0.0/8'] }), [false, false, false, false]],
  ])('%s', (_, spec, expected) => {
    expect([job, other, outside, outsideIpv6].map((from) => arrives(spec, from, web))).toEqual(expected);
  });
});

describe('on which ports', () => {
  const open = (...ports: readonly unknown[]) => ingress({ ports });
  it.each<[string, object, number, Packet['protocol'], boolean]>([
    ['the port itself', open({ protocol: 'TCP', port: 8080 }), 8080, 'TCP', true],
    ['another port', open({ protocol: 'TCP', port: 8080 }), 8081, 'TCP', false],
    ['TCP, where no protocol is written', open({ port: 8080 }), 8080, 'TCP', true],
    ['not UDP, where no protocol is written', open({ port: 8080 }), 8080, 'UDP', false],
    ['every port of a protocol', open({ protocol: 'UDP' }), 1, 'UDP', true],
    ['every port of one protocol alone', open({ protocol: 'UDP' }), 1, 'TCP', false],
    ['every protocol, by an empty list', open(), 9, 'SCTP', true],
    ['SCTP', open({ protocol: 'SCTP', port: 9 }), 9, 'SCTP', true],
    ['the last port of a range', open({ port: 8000, endPort: 8090 }), 8090, 'TCP', true],
    ['the port behind a range', open({ port: 8000, endPort: 8090 }), 8091, 'TCP', false],
    ['a port by the name that the pod gives it', open({ port: 'http' }), 8080, 'TCP', true],
    ['another port of that pod', open({ port: 'http' }), 80, 'TCP', false],
    ['a name that the pod does not have', open({ port: 'agents' }), 8080, 'TCP', false],
    ['one of several', open({ port: 22 }, { port: 8080 }), 8080, 'TCP', true],
  ])('%s', (_, spec, port, protocol, expected) => {
    expect(arrives(spec, job, web, port, protocol)).toBe(expected);
  });

  it('no name, where packets leave the cluster', () => {
    expect(arrives(egress({ ports: [{ port: 'http' }] }), web, outside)).toBe(false);
    expect(arrives(egress({ ports: [{ port: 'http' }] }), job, web)).toBe(true);
  });
});

describe('both ends', () => {
  const isolated = { podSelector: {}, policyTypes: ['Ingress', 'Egress'] };
  const objects = [
    policy({ ...isolated, egress: [{ to: [{ podSelector: { matchLabels: { app: 'web' } } }] }] }, 'out'),
    policy({ podSelector: { matchLabels: { app: 'web' } }, ingress: [{ ports: [{ port: 8080 }] }] }, 'in'),
    policy(isolated, 'office', 'office'),
  ];
  const decide = (from: Endpoint, to: Endpoint, port = 8080) => {
    const { arrives: passes, passages } = reach(networkPoliciesIn(objects), { from, to, port });
    return [passes, ...passages.map(({ direction, by }) => `${direction} ${by.map(({ metadata }) => metadata.name).join()}`)];
  };

  it('agree, and each is told with the policy that says so', () => {
    expect(decide(job, web)).toEqual([true, 'egress out', 'ingress in']);
    expect(decide(job, web, 443)).toEqual([false, 'egress out', 'ingress out,in']);
    expect(decide(web, job)).toEqual([false, 'egress out', 'ingress out']);
    expect(decide(other, web)).toEqual([false, 'egress office', 'ingress in']);
    expect(decide(outside, web)).toEqual([true, 'ingress in']);
    expect(decide(web, outside)).toEqual([false, 'egress out']);
  });

  it('are open where no policy is for them', () => {
    expect(decide(pod('kube-system', '10.0.0.9'), outside)).toEqual([true, 'egress ']);
  });

  it('are one and the same for a pod that talks to itself', () => {
    expect(decide(other, other)).toEqual([true]);
  });
});
