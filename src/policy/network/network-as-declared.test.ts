import { describe, expect, it } from 'vitest';
import type { WrittenInputs } from '../../testing/build-inputs.ts';
import { buildPatchedSubject, problemsOf } from '../../testing/build-subject.ts';
import { isolatedNetwork } from './isolated-network.ts';
import { networkAsDeclared } from './network-as-declared.ts';

const role = 'roles: {controller: "arn:aws:iam::111122223333:role/a", agents: "arn:aws:iam::111122223333:role/b"}';

/** What both policies find when a rule is added to a policy of payments by a JSON patch; its own risk begins with `may be allowed`. */
const findingsOf = (policy: 'jenkins' | 'agents', direction: 'ingress' | 'egress', rule: object, written: Partial<WrittenInputs> = {}) => {
  const isThere = policy === 'jenkins' || direction === 'egress';
  const op = { op: 'add', path: `/spec/${direction}${isThere ? '/-' : ''}`, value: isThere ? rule : [rule] };
  const patches = JSON.stringify([{ target: { kind: 'NetworkPolicy', name: policy }, reason: 'test', ops: [op] }]);
  const subject = buildPatchedSubject({ ...written, teams: { payments: { team: role, patches }, 'payments-staging': '', search: '' } });
  return [
    ...problemsOf(isolatedNetwork, subject).map(({ message }) => message),
    ...problemsOf(networkAsDeclared, subject).map(({ message }) => `may be allowed: ${message}`),
  ].map((message) => message.replace(/NetworkPolicy "\w+" in "[\w-]+" /, ''));
};

const block = (cidr: unknown, ...except: readonly string[]) => ({ ipBlock: { cidr, ...(except.length > 0 && { except }) } });
const inNamespace = (name: string) => ({ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': name } } });
const dns = { ...inNamespace('kube-system'), podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } } };
const tcp = (port: unknown, endPort?: number) => ({ protocol: 'TCP', port, ...(endPort !== undefined && { endPort }) });
const outside = ['169.254.0.0/16', '172.20.0.0/16', '10.0.0.0/16'];

describe('what leaves builds', () => {
  it.each<[string, object]>([
    ['a declared port of one address', { to: [block('203.0.113.5/32')], ports: [tcp(443)] }],
    ['two declared ports of the internet', { to: [block('0.0.0.0/0', ...outside)], ports: [tcp(22), tcp(443)] }],
    [
      'a range whose exceptions cover the closed ones in parts',
      { to: [block('10.0.0.0/8', '10.0.0.0/17', '10.0.128.0/17')], ports: [tcp(22)] },
    ],
    ['a port without a protocol, which is TCP', { to: [block('203.0.113.5/32')], ports: [{ port: 443 }] }],
    ['the own controller', { to: [inNamespace('payments')], ports: [tcp(8080), tcp(50_000)] }],
    ['the own team', { to: [inNamespace('payments')], ports: [tcp(8080)] }],
    ['DNS', { to: [dns], ports: [tcp(53), { protocol: 'UDP', port: 53 }] }],
    ['the credentials of the own role', { to: [block('169.254.170.23/32')], ports: [tcp(80)] }],
    [
      'a namespace that can be none',
      { to: [{ namespaceSelector: { matchExpressions: [{ key: 'kubernetes.io/metadata.name', operator: 'In', values: [] }] } }] },
    ],
  ])('may be %s', (_, rule) => {
    expect(findingsOf('agents', 'egress', rule)).toEqual([]);
  });

  it.each<[string, object, readonly string[]]>([
    ['everything', {}, ['lets builds reach every address and every pod, since its rule has no "to"']],
    ['everything, by an empty list', { to: [] }, ['lets builds reach every address and every pod, since its rule has no "to"']],
    ['everything, by null', { to: null, ports: [tcp(443)] }, ['lets builds reach every address and every pod, since its rule has no "to"']],
    [
      'the metadata service',
      { to: [block('169.254.169.254/32')], ports: [tcp(443)] },
      ['lets builds reach addresses of "169.254.0.0/16", where the metadata service of the node is, by "169.254.169.254/32"'],
    ],
    [
      'the whole world',
      { to: [block('0.0.0.0/0')], ports: [tcp(443)] },
      [
        'lets builds reach addresses of "169.254.0.0/16", where the metadata service of the node is, by "0.0.0.0/0"',
        'lets builds reach addresses of "172.20.0.0/16", the Services of the cluster with its API server, by "0.0.0.0/0"',
        'may be allowed: lets builds reach addresses of "10.0.0.0/16", which is the VPC, by "0.0.0.0/0"',
      ],
    ],
    [
      'the API server, beside an exception that is too small',
      { to: [block('0.0.0.0/0', '169.254.0.0/16', '172.20.0.0/17', '10.0.0.0/16')], ports: [tcp(443)] },
      ['lets builds reach addresses of "172.20.0.0/16", the Services of the cluster with its API server, by "0.0.0.0/0"'],
    ],
    [
      'the metadata service, written as an address of IPv6',
      { to: [block('::ffff:169.254.169.254/128')], ports: [tcp(443)] },
      ['lets builds reach addresses of "169.254.0.0/16", where the metadata service of the node is, by "::ffff:169.254.169.254/128"'],
    ],
    [
      'IPv6',
      { to: [block('2000::/3')], ports: [tcp(443)] },
      ['lets builds reach addresses of IPv6 by "2000::/3", and which of them are in the VPC is not known here'],
    ],
    ['an unreadable range', { to: [block('all')], ports: [tcp(443)] }, ['lets builds reach addresses that nobody can read']],
    [
      'the controllers of other teams by their addresses',
      { to: [block('10.0.7.0/24')], ports: [tcp(8000, 9000)] },
      [
        'lets builds reach addresses of "10.0.0.0/16", where the controllers of other teams answer on 8080, by "10.0.7.0/24"',
        'may be allowed: lets builds out to "10.0.7.0/24" on TCP 8000 to 9000, which no "egressPorts" open',
      ],
    ],
    [
      'the controllers of other teams by the name of their port',
      { to: [block('10.0.7.0/24')], ports: [tcp('http')] },
      [
        'lets builds reach addresses of "10.0.0.0/16", where the controllers of other teams answer on 8080, by "10.0.7.0/24"',
        'may be allowed: lets builds out to "10.0.7.0/24" on TCP "http", which no "egressPorts" open',
      ],
    ],
    [
      'every port of the VPC',
      { to: [block('10.0.7.7/32')] },
      [
        'lets builds reach addresses of "10.0.0.0/16", where the controllers of other teams answer on 8080, by "10.0.7.7/32"',
        'may be allowed: lets builds out to "10.0.7.7/32" on every port, which no "egressPorts" open',
      ],
    ],
    ['any namespace', { to: [{ namespaceSelector: {} }], ports: [tcp(8080)] }, ['lets builds reach pods of any namespace']],
    [
      'any namespace but one',
      { to: [{ namespaceSelector: { matchExpressions: [{ key: 'kubernetes.io/metadata.name', operator: 'NotIn', values: ['x'] }] } }] },
      ['lets builds reach pods of any namespace'],
    ],
    [
      'every controller',
      { to: [{ namespaceSelector: { matchLabels: { 'app.kubernetes.io/component': 'controller' } } }], ports: [tcp(8080)] },
      ['lets builds reach pods of any namespace'],
    ],
    ['another team', { to: [inNamespace('search')], ports: [tcp(8080)] }, ['lets builds reach pods of the namespace "search"']],
    [
      'pods of another team that call themselves DNS',
      { to: [{ ...inNamespace('search'), podSelector: dns.podSelector }], ports: [tcp(53)] },
      ['lets builds reach pods of the namespace "search"'],
    ],
    ['another team by its namespace', { to: [inNamespace('search')] }, ['lets builds reach pods of the namespace "search"']],
    [
      'another team whose name begins with the own one',
      { to: [inNamespace('payments-staging')], ports: [tcp(8080)] },
      ['lets builds reach pods of the namespace "payments-staging"'],
    ],
    [
      'another team beside the own one',
      {
        to: [
          {
            namespaceSelector: {
              matchExpressions: [{ key: 'kubernetes.io/metadata.name', operator: 'In', values: ['payments', 'search-agents'] }],
            },
          },
        ],
        ports: [tcp(8080)],
      },
      ['lets builds reach pods of the namespace "search-agents"'],
    ],
  ])('is never %s', (_, rule, expected) => {
    expect(findingsOf('agents', 'egress', rule)).toEqual(expected);
  });

  it.each<[string, object, string]>([
    [
      'a database in the VPC',
      { to: [block('10.0.7.7/32')], ports: [tcp(443)] },
      'lets builds reach addresses of "10.0.0.0/16", which is the VPC, by "10.0.7.7/32"',
    ],
    [
      'another port',
      { to: [block('203.0.113.5/32')], ports: [tcp(5432)] },
      'lets builds out to "203.0.113.5/32" on TCP 5432, which no "egressPorts" open',
    ],
    [
      'a range of ports',
      { to: [block('203.0.113.5/32')], ports: [tcp(22, 443)] },
      'lets builds out to "203.0.113.5/32" on TCP 22 to 443, which no "egressPorts" open',
    ],
    [
      'UDP',
      { to: [block('203.0.113.5/32')], ports: [{ protocol: 'UDP', port: 443 }] },
      'lets builds out to "203.0.113.5/32" on UDP 443, which no "egressPorts" open',
    ],
    [
      'a protocol that is none',
      { to: [block('203.0.113.5/32')], ports: [{ protocol: 'constructor', port: 443 }] },
      'lets builds out to "203.0.113.5/32" on constructor 443, which no "egressPorts" open',
    ],
    [
      'all of TCP',
      { to: [block('203.0.113.5/32')], ports: [{ protocol: 'TCP' }] },
      'lets builds out to "203.0.113.5/32" on every port of TCP, which no "egressPorts" open',
    ],
    [
      'a namespace of others',
      { to: [inNamespace('nexus')], ports: [tcp(8081)] },
      'lets builds reach TCP 8081 of pods in the namespace "nexus"',
    ],
    [
      'other pods of kube-system',
      { to: [inNamespace('kube-system')], ports: [tcp(53)] },
      'lets builds reach TCP 53 of pods in the namespace "kube-system"',
    ],
    ['DNS on another port', { to: [dns], ports: [tcp(9153)] }, 'lets builds reach TCP 9153 of pods in the namespace "kube-system"'],
    [
      'its controller on another port',
      { to: [inNamespace('payments')], ports: [tcp(8060)] },
      'lets builds reach TCP 8060 of pods in the namespace "payments"',
    ],
    ['other builds of its team', { to: [{ podSelector: {} }] }, 'lets builds reach every port of pods in the namespace "payments-agents"'],
  ])('is %s only where fleet.yaml allows it', (_, rule, expected) => {
    expect(findingsOf('agents', 'egress', rule)).toEqual([`may be allowed: ${expected}`]);
  });

  it('is not the credentials of a role that the team does not have, or on another port', () => {
    const metadata = 'lets builds reach addresses of "169.254.0.0/16", where the metadata service of the node is, by "169.254.170.23/32"';
    const rule = { to: [block('169.254.170.23/32')], ports: [tcp(80)] };
    expect(findingsOf('agents', 'egress', rule, { fleet: 'identity: irsa' })[0]).toBe(metadata);
    expect(findingsOf('agents', 'egress', { ...rule, ports: [tcp(443)] })).toEqual([metadata]);
  });
});

describe('what leaves the controller', () => {
  it.each<[string, object]>([
    ['a declared port of the VPC', { to: [block('10.0.0.0/16')], ports: [tcp(22)] }],
    ['the API server', { to: [block('10.0.7.0/24'), block('172.20.0.1/32')], ports: [tcp(443)] }],
    ['the credentials of its role', { to: [block('169.254.170.23/32')], ports: [tcp(80)] }],
    ['the internet over IPv6', { to: [block('2000::/3')], ports: [tcp(443)] }],
  ])('may be %s', (_, rule) => {
    expect(findingsOf('jenkins', 'egress', rule)).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['everything', { ports: [tcp(443)] }, 'lets the controller reach every address and every pod, since its rule has no "to"'],
    [
      'the metadata service',
      { to: [block('169.254.0.0/17'), block('169.254.128.0/17')], ports: [tcp(443)] },
      'lets the controller reach addresses of "169.254.0.0/16", where the metadata service of the node is, by "169.254.128.0/17"',
    ],
    [
      'the metadata service over IPv6',
      { to: [block('::/0')], ports: [tcp(443)] },
      'lets the controller reach addresses of "fd00:ec2::/32", where the metadata service of the node is, by "::/0"',
    ],
    ['another team', { to: [inNamespace('search')], ports: [tcp(8080)] }, 'lets the controller reach pods of the namespace "search"'],
  ])('is never %s', (_, rule, expected) => {
    expect(findingsOf('jenkins', 'egress', rule)).toContain(expected);
  });

  it.each<[string, object, string]>([
    [
      'another port',
      { to: [block('10.0.7.7/32')], ports: [tcp(636)] },
      'lets the controller out to "10.0.7.7/32" on TCP 636, which no "egressPorts" open',
    ],
    [
      'its builds',
      { to: [inNamespace('payments')], ports: [tcp(8080)] },
      'lets the controller reach TCP 8080 of pods in the namespace "payments"',
    ],
    ['a namespace of others', { to: [inNamespace('nexus')] }, 'lets the controller reach every port of pods in the namespace "nexus"'],
  ])('is %s only where fleet.yaml allows it', (_, rule, expected) => {
    expect(findingsOf('jenkins', 'egress', rule)).toEqual([`may be allowed: ${expected}`]);
  });
});

it('the API server’s port is open to the controller alone, where no egressPorts open it', () => {
  const fleet = 'network: {vpcCidrs: [10.0.0.0/16], egressPorts: [22]}';
  const rule = { to: [block('10.0.7.7/32')], ports: [tcp(443)] };
  const port = (who: string, to: string) => `may be allowed: lets ${who} out to "${to}" on TCP 443, which no "egressPorts" open`;
  expect(findingsOf('jenkins', 'egress', rule, { fleet })).toEqual([]);
  expect(findingsOf('jenkins', 'egress', { ...rule, to: [block('203.0.113.5/32')] }, { fleet })).toEqual([
    port('the controller', '203.0.113.5/32'),
  ]);
  expect(findingsOf('agents', 'egress', rule, { fleet })).toContain(port('builds', '10.0.7.7/32'));
});

describe('what comes to builds', () => {
  it.each<object>([{}, { from: [inNamespace('payments')], ports: [tcp(22)] }, { from: [block('10.0.0.1/32')] }])(
    'is nothing, as with %j',
    (rule) => {
      expect(findingsOf('agents', 'ingress', rule)).toEqual(['lets others reach builds, which nobody has to']);
    },
  );
});

describe('what comes to the controller', () => {
  it.each<[string, object]>([
    ['the load balancer', { from: [block('10.0.3.0/24')], ports: [tcp(8080)] }],
    ['the own builds', { from: [inNamespace('payments'), inNamespace('payments-agents')], ports: [tcp(8080), tcp(50_000)] }],
  ])('may be %s', (_, rule) => {
    expect(findingsOf('jenkins', 'ingress', rule)).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['everybody', { ports: [tcp(8080)] }, 'lets everybody reach the controller, since its rule has no "from"'],
    ['any namespace', { from: [{ namespaceSelector: {} }], ports: [tcp(8080)] }, 'lets pods of any namespace reach the controller'],
    [
      'every build',
      { from: [{ namespaceSelector: { matchLabels: { 'app.kubernetes.io/name': 'agent' } } }], ports: [tcp(8080)] },
      'lets pods of any namespace reach the controller',
    ],
    ['another team', { from: [inNamespace('search')], ports: [tcp(8080)] }, 'lets pods of the namespace "search" reach the controller'],
    ['an unreadable range', { from: [block(7)], ports: [tcp(8080)] }, 'lets addresses reach the controller that nobody can read'],
  ])('is never %s', (_, rule, expected) => {
    expect(findingsOf('jenkins', 'ingress', rule)).toEqual([expected]);
  });

  it.each<[string, object, string]>([
    [
      'static agents in the VPC',
      { from: [block('10.0.3.0/24')], ports: [tcp(50_000)] },
      'lets addresses of "10.0.3.0/24" reach the controller on TCP 50000',
    ],
    [
      'addresses outside of the VPC',
      { from: [block('0.0.0.0/0', '203.0.113.0/24')], ports: [tcp(8080)] },
      'lets addresses of "0.0.0.0/0", which are not all of the VPC, reach the controller on TCP 8080',
    ],
    ['every port', { from: [block('10.0.3.0/24')] }, 'lets addresses of "10.0.3.0/24" reach the controller on every port'],
    [
      'monitoring',
      { from: [inNamespace('monitoring')], ports: [tcp(8080)] },
      'lets pods of the namespace "monitoring" reach the controller on TCP 8080',
    ],
    [
      'a port that it has not',
      { from: [inNamespace('payments')], ports: [tcp(8060)] },
      'lets pods of the namespace "payments" reach the controller on TCP 8060',
    ],
    [
      'a port by its name',
      { from: [inNamespace('payments')], ports: [tcp('http')] },
      'lets pods of the namespace "payments" reach the controller on TCP "http"',
    ],
  ])('is %s only where fleet.yaml allows it', (_, rule, expected) => {
    expect(findingsOf('jenkins', 'ingress', rule)).toEqual([`may be allowed: ${expected}`]);
  });
});

it('the line of the patch, the repair and the entry that would allow it are told', () => {
  const patches = `- target: {kind: NetworkPolicy, name: agents}
  reason: test
  merge:
    spec:
      egress:
        - to: [{ipBlock: {cidr: 10.0.7.7/32}}]
          ports: [{protocol: TCP, port: 443}]
`;
  const subject = buildPatchedSubject({ teams: { payments: { patches } } });
  expect(problemsOf(networkAsDeclared, subject)).toEqual([
    {
      rule: 'network-as-declared',
      file: 'overlays/payments/patches.yaml',
      line: 6,
      column: 16,
      where: 'NetworkPolicy "agents" in "payments-agents"',
      message:
        'NetworkPolicy "agents" in "payments-agents" lets builds reach addresses of "10.0.0.0/16", which is the VPC, by "10.0.7.7/32"',
      fix: 'remove it, or add {team: payments, rule: network-as-declared, in: NetworkPolicy/agents, reason: …} to "allow" of fleet.yaml',
    },
  ]);
});

it.each<[object, string]>([
  [{ to: [block('203.0.113.5/32')], ports: [tcp(5432)] }, 'write it into "egressPorts" of team.yaml'],
  [{ to: [block('203.0.113.5/32')], ports: [tcp(5432, 5433)] }, 'remove it'],
  [{ to: [block('203.0.113.5/32')], ports: [{ protocol: 'UDP', port: 53 }] }, 'remove it'],
  [{ to: [block('203.0.113.5/32')] }, 'remove it'],
  [{ to: [block('10.0.7.7/32')], ports: [tcp(5432)] }, 'remove it'],
])('names "egressPorts" where they can hold the port: %j', (rule, repair) => {
  const patches = JSON.stringify([
    { target: { kind: 'NetworkPolicy', name: 'agents' }, reason: 'test', ops: [{ op: 'add', path: '/spec/egress/-', value: rule }] },
  ]);
  const [first] = problemsOf(networkAsDeclared, buildPatchedSubject({ teams: { payments: { patches } } })).filter(({ message }) =>
    message.includes('egressPorts'),
  );
  expect(first?.fix?.split(', or add')[0]).toBe(repair);
});
