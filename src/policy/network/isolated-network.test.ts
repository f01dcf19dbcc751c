import '../../testing/fixed-seed.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KubernetesObject } from '../../model/index.ts';
import { buildPatchedSubject, problemsOf } from '../../testing/build-subject.ts';
import { isolatedNetwork } from './isolated-network.ts';
import { networkAsDeclared } from './network-as-declared.ts';
import { networkPoliciesIn } from './network-policy.ts';
import { type Endpoint, type Packet, reach } from './reach.ts';

const check = (patch: string) => {
  const subject = buildPatchedSubject({ teams: { payments: { patches: `- ${patch.trim()}\n` }, search: '' } });
  return problemsOf(isolatedNetwork, subject).map(({ message }) => message);
};
const deny = 'target: {kind: NetworkPolicy, name: default-deny, namespace: payments}, reason: test';
const open = (namespace: string, object = 'NetworkPolicy "default-deny"') =>
  `${object} in "${namespace}" leaves pods in "${namespace}" open: expected one policy for every pod, with "policyTypes: [Ingress, Egress]", found none`;

describe('accepts', () => {
  it('what the charts render', () => {
    expect(problemsOf(isolatedNetwork, buildPatchedSubject({}))).toEqual([]);
  });

  it.each([
    `{${deny}, merge: {metadata: {labels: {example.com/cost-center: "4711"}}}}`,
    '{target: {kind: NetworkPolicy, name: jenkins}, reason: test, merge: {spec: {egress: null}}}',
    '{target: {kind: NetworkPolicy, name: agents}, reason: test, ops: [{op: remove, path: /spec/egress/2}]}',
    `{${deny}, merge: {spec: {podSelector: {matchLabels: {}, matchExpressions: []}}}}`,
    `{${deny}, merge: {spec: {egress: [], ingress: []}}}`,
    '{target: {kind: NetworkPolicy, name: default-deny, namespace: payments-agents}, reason: test, merge: {spec: {podSelector: {matchLabels: {x: y}}}}}',
  ])('what leaves everything closed: %s', (patch) => {
    expect(check(patch)).toEqual([]);
  });
});

describe('rejects', () => {
  it.each([
    `{${deny}, merge: {spec: {podSelector: {matchLabels: {app: x}}}}}`,
    `{${deny}, merge: {spec: {podSelector: {matchExpressions: [{key: x, operator: DoesNotExist}]}}}}`,
    `{${deny}, merge: {spec: {policyTypes: [Ingress]}}}`,
    `{${deny}, merge: {spec: {policyTypes: [Egress]}}}`,
    `{${deny}, merge: {spec: {policyTypes: []}}}`,
    `{${deny}, merge: {spec: {policyTypes: null}}}`,
    `{${deny}, merge: {spec: null}}`,
    `{${deny}, ops: [{op: replace, path: /spec/policyTypes, value: Ingress}]}`,
    `{${deny}, ops: [{op: replace, path: /spec/policyTypes, value: [ingress, egress]}]}`,
    `{${deny}, ops: [{op: add, path: /spec/podSelector/matchLabels, value: {a: b}}]}`,
  ])('a namespace that is not closed: %s', (patch) => {
    expect(check(patch)).toEqual([open('payments')]);
  });

  it('a namespace that says it is another one', () => {
    const named = (name: string) =>
      `{target: {kind: Namespace, name: payments}, reason: test, merge: {metadata: {labels: {kubernetes.io/metadata.name: ${name}}}}}`;
    expect(check(named('payments'))).toEqual([]);
    expect(check(named('search'))).toEqual(['Namespace "payments" says by the label "kubernetes.io/metadata.name" that it is "search"']);
  });

  it('a namespace without any policy', () => {
    const subject = buildPatchedSubject({});
    const objects = subject.objects.filter(({ kind }) => kind !== 'NetworkPolicy');
    expect(problemsOf(isolatedNetwork, { ...subject, objects }).map(({ message }) => message.split(' leaves')[0])).toEqual([
      'Namespace "payments"',
      'Namespace "payments-agents"',
    ]);
  });

  it.each([
    ['merge: {spec: {template: {metadata: {labels: {app.kubernetes.io/name: other}}}}}', 'name', 'jenkins', '"other"'],
    ['merge: {spec: {template: {metadata: {labels: {app.kubernetes.io/component: null}}}}}', 'component', 'controller', 'nothing'],
  ])('a controller that nothing means any more: %s', (change, label, expected, found) => {
    expect(check(`{target: {kind: Deployment, name: jenkins}, reason: test, ${change}}`)).toEqual([
      `Deployment "jenkins" in "payments" needs the label "app.kubernetes.io/${label}" of its pod to be "${expected}", or no policy, security group and Service means it; found ${found}`,
    ]);
  });

  it('rules that open what is closed, in the policy that denies everything as well', () => {
    expect(check(`{${deny}, merge: {spec: {ingress: [{}], egress: [{}]}}}`)).toEqual([
      'NetworkPolicy "default-deny" in "payments" lets everybody reach the controller, since its rule has no "from"',
      'NetworkPolicy "default-deny" in "payments" lets the controller reach every address and every pod, since its rule has no "to"',
    ]);
  });
});

describe('passes over what the API server refuses', () => {
  it.each(['text', '7', '[]', '{egress: {to: []}}', '{egress: text, ingress: {}}'])('a spec that is bent into %s', (spec) => {
    expect(
      check(`{target: {kind: NetworkPolicy, name: jenkins}, reason: test, ops: [{op: replace, path: /spec, value: ${spec}}]}`),
    ).toEqual([]);
  });
});

describe('whatever rules a patch adds, when the policy finds nothing', () => {
  const cidr = fc.oneof(
    fc.constantFrom('0.0.0.0/0', '::/0', '10.0.0.0/8', '10.0.7.8/32', '172.16.0.0/12', '172.20.0.1/32', '169.254.169.254', '::ffff:0:0/96'),
    fc.tuple(fc.ipV4(), fc.nat(32)).map(([address, bits]) => `${address}/${bits}`),
    fc.tuple(fc.constantFrom('10.0.7.8', '172.20.0.1', '169.254.169.254'), fc.nat(32)).map(([address, bits]) => `${address}/${bits}`),
  );
  const values = fc.constantFrom('payments', 'search', 'payments-agents', 'search-agents', 'kube-system', 'agent', 'jenkins', 'controller');
  const key = fc.constantFrom('kubernetes.io/metadata.name', 'jenkins-fleet/team', 'app.kubernetes.io/name', 'app.kubernetes.io/component');
  const operator = fc.constantFrom('In', 'NotIn', 'Exists', 'DoesNotExist');
  const expression = fc.record({ key, operator, values: fc.array(values, { maxLength: 2 }) });
  const selector = fc.record(
    { matchLabels: fc.dictionary(key, values, { maxKeys: 2 }), matchExpressions: fc.array(expression, { maxLength: 2 }) },
    { requiredKeys: [] },
  );
  const peer = fc.oneof(
    fc.record({ ipBlock: fc.record({ cidr, except: fc.array(cidr, { maxLength: 3 }) }) }),
    fc.record({ namespaceSelector: selector, podSelector: selector }, { requiredKeys: [] }),
  );
  const number = fc.constantFrom(22, 53, 80, 443, 8000, 8080, 50_000, 'http');
  const port = fc.record(
    { protocol: fc.constantFrom('TCP', 'UDP'), port: number, endPort: fc.constantFrom(443, 9000, 65_535) },
    { requiredKeys: [] },
  );
  const declared = fc.constantFrom([{ port: 443 }], [{ protocol: 'TCP', port: 22 }, { port: 443 }], [{ port: 8080 }, { port: 50_000 }]);
  const ports = fc.option(fc.oneof(fc.array(port, { maxLength: 2 }), { weight: 3, arbitrary: declared }), { nil: undefined });
  const peers = fc.oneof({ weight: 9, arbitrary: fc.array(peer, { maxLength: 2 }) }, fc.constant(undefined));
  const added = fc.record({
    namespace: fc.constantFrom('payments', 'payments-agents'),
    direction: fc.constantFrom('ingress' as const, 'egress' as const),
    peers,
    ports,
  });

  const payments = buildPatchedSubject({ teams: { payments: '', search: '' } });
  const search = buildPatchedSubject({ teams: { search: '' } }).objects;
  const podOf = (namespace: string, address: string, component = namespace.endsWith('-agents') ? 'agent' : 'controller'): Endpoint => {
    const labels = { 'app.kubernetes.io/name': component === 'agent' ? 'agent' : 'jenkins', 'app.kubernetes.io/component': component };
    const team = namespace.replace('-agents', '');
    const namespaceLabels = { ...labels, 'kubernetes.io/metadata.name': namespace, 'jenkins-fleet/team': team };
    return { address, pod: { namespace, namespaceLabels, labels, ports: component === 'agent' ? {} : { http: 8080, agents: 50_000 } } };
  };
  const build = podOf('payments-agents', '10.0.7.1');
  const controller = podOf('payments', '10.0.7.2');
  const others = [podOf('search', '10.0.7.8'), podOf('search-agents', '10.0.7.9')];
  const allPorts = [22, 53, 80, 443, 8080, 9000, 50_000];
  const packets = (from: Endpoint, to: Endpoint): readonly Packet[] =>
    allPorts.flatMap((portNumber) => (['TCP', 'UDP'] as const).map((protocol) => ({ from, to, port: portNumber, protocol })));
  const at = (address: string): Endpoint => ({ address });

  const withRule = ({ namespace, direction, peers: list, ports: numbers }: typeof added extends fc.Arbitrary<infer T> ? T : never) => {
    const rule = { [direction === 'ingress' ? 'from' : 'to']: list, ports: numbers };
    const policy: KubernetesObject = {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata: { name: 'added', namespace },
      spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'], [direction]: [JSON.parse(JSON.stringify(rule))] },
    };
    return { ...payments, objects: [...payments.objects, policy] };
  };
  const arriving = (objects: readonly KubernetesObject[], tried: readonly Packet[]) => {
    const policies = networkPoliciesIn([...objects, ...search]);
    return tried.filter((packet) => reach(policies, packet).arrives);
  };

  it('no build and no controller reaches what it must not, and nobody a build', () => {
    const closed = [
      ...['169.254.169.254', 'fd00:ec2::254'].flatMap((address) => [build, controller].flatMap((from) => packets(from, at(address)))),
      ...['172.20.0.1', '172.20.255.255', '2001:db8::5'].flatMap((address) => packets(build, at(address))),
      ...others.flatMap((other) => [...packets(build, other), ...packets(other, build)]),
      ...[at('10.0.0.9'), at('203.0.113.5'), controller, podOf('monitoring', '10.0.7.10', 'prometheus')].flatMap((from) =>
        packets(from, build),
      ),
    ];
    let silent = 0;
    fc.assert(
      fc.property(added, (rule) => {
        const subject = withRule(rule);
        if (problemsOf(isolatedNetwork, subject).length > 0) return;
        silent += 1;
        expect(arriving(subject.objects, closed)).toEqual([]);
      }),
      { numRuns: 700 },
    );
    expect(silent).toBeGreaterThan(70);
  });

  it('and where network-as-declared finds nothing either, no build gets into the VPC or out on another port', () => {
    const closed = [
      ...['10.0.0.1', '10.0.255.254'].flatMap((address) => packets(build, at(address))),
      ...packets(build, at('203.0.113.5')).filter(
        ({ port: portNumber, protocol }) => protocol === 'UDP' || ![22, 443].includes(portNumber),
      ),
      ...packets(podOf('monitoring', '198.51.100.7', 'prometheus'), controller),
    ];
    let silent = 0;
    fc.assert(
      fc.property(added, (rule) => {
        const subject = withRule(rule);
        if ([isolatedNetwork, networkAsDeclared].some((policy) => problemsOf(policy, subject).length > 0)) return;
        silent += 1;
        expect(arriving(subject.objects, closed)).toEqual([]);
      }),
      { numRuns: 700 },
    );
    expect(silent).toBeGreaterThan(8);
  });
});
