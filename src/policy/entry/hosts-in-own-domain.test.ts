import { describe, expect, it } from 'vitest';
import { buildPatchedSubject, problemsOf } from '../../testing/build-subject.ts';
import { ownTemplate } from '../../testing/describe-policy.ts';
import { hostsInOwnDomain } from './hosts-in-own-domain.ts';

const teams = { search: 'host: search.payments.ci.example.com', web: '' };
const check = (change: string, target = '{kind: Ingress, name: jenkins}') => {
  const patches = `- {target: ${target}, reason: test, ${change}}\n`;
  return problemsOf(hostsInOwnDomain, buildPatchedSubject({ teams: { payments: { patches }, ...teams } })).map(({ message }) =>
    message.replace(/^(Deployment|Ingress|Service) "jenkins" in "payments" /, ''),
  );
};
const add = (path: string, value: string) => `ops: [{op: add, path: ${path}, value: ${value}}]`;
const host = (value: string) => add('/spec/rules/0/host', value);
const annotate = (key: string, value: string) => `merge: {metadata: {annotations: {${key}: "${value}"}}}`;

describe('accepts', () => {
  it.each(['', 'host: ci.example.com', 'host: own.web.ci.example.com'])(
    'what the charts render, also where its host is above or below those of others: "%s"',
    (team) => {
      expect(problemsOf(hostsInOwnDomain, buildPatchedSubject({ teams: { alpha: team, ...teams } }))).toEqual([]);
    },
  );

  it('a host below its own, where its own is below that of another team', () => {
    const patches = `- {target: {kind: Ingress, name: jenkins}, reason: test, ${host('jobs.own.web.ci.example.com')}}\n`;
    const written = { teams: { alpha: { team: 'host: own.web.ci.example.com', patches }, ...teams } };
    expect(problemsOf(hostsInOwnDomain, buildPatchedSubject(written))).toEqual([]);
  });

  it.each([
    host('research.payments.ci.example.com'),
    host('jobs.payments.ci.example.com'),
    host('a.b.payments.ci.example.com'),
    add('/spec/rules', 'null'),
    add('/spec/rules', '[]'),
    add('/spec/tls', '[{hosts: [payments.ci.example.com]}]'),
    add('/spec/tls', '[{secretName: x}, null]'),
    annotate('external-dns.kubernetes.io/hostname', 'payments.ci.example.com, jobs.payments.ci.example.com'),
    annotate('external-dns.kubernetes.io/ttl', '60'),
    annotate('example.com/hostname', 'web.ci.example.com'),
  ])('%s', (change) => {
    expect(check(change)).toEqual([]);
  });
});

describe('rejects', () => {
  const noHost = 'has a rule without a host, which takes the requests for all hosts of the load balancer';
  const foreign = (name: string) => `names the host "${name}", expected "payments.ci.example.com" or one below it`;

  it.each<[string, string]>([
    ['ops: [{op: remove, path: /spec/rules/0/host}]', noHost],
    [host('""'), noHost],
    [host('null'), noHost],
    [add('/spec/rules/-', 'null'), noHost],
    [add('/spec/rules/-', 'text'), noHost],
    [add('/spec/rules/-', '{http: {paths: []}}'), noHost],
    [host('7'), 'names the host 7, expected text'],
    [host('web.ci.example.com'), foreign('web.ci.example.com')],
    [host('ci.example.com'), foreign('ci.example.com')],
    [host('free.ci.example.com'), foreign('free.ci.example.com')],
    [host('payments.example.org'), foreign('payments.example.org')],
    [host('my-payments.ci.example.com'), foreign('my-payments.ci.example.com')],
    [host('"*.ci.example.com"'), 'names hosts by the pattern "*.ci.example.com", which may be those of others'],
    [host('"*.payments.ci.example.com"'), 'names hosts by the pattern "*.payments.ci.example.com", which may be those of others'],
    [host('search.payments.ci.example.com'), `names the host "search.payments.ci.example.com", which is the team "search"'s`],
    [host('a.search.payments.ci.example.com'), `names the host "a.search.payments.ci.example.com", which is the team "search"'s`],
    [add('/spec/tls', '[{hosts: [payments.ci.example.com, web.ci.example.com]}]'), foreign('web.ci.example.com')],
    [annotate('external-dns.kubernetes.io/hostname', 'payments.ci.example.com,web.ci.example.com'), foreign('web.ci.example.com')],
    [annotate('external-dns.alpha.kubernetes.io/hostname', 'web.ci.example.com'), foreign('web.ci.example.com')],
    [annotate('external-dns.kubernetes.io/internal-hostname', 'web.ci.example.com'), foreign('web.ci.example.com')],
  ])('%s', (change, expected) => {
    expect(check(change)).toEqual([expected]);
  });

  it('a foreign host of the controller’s pod', () => {
    const change = `merge: {spec: {template: ${annotate('external-dns.alpha.kubernetes.io/internal-hostname', 'web.ci.example.com').slice('merge: '.length)}}}`;
    expect(check(change, '{kind: Deployment, name: jenkins}')).toEqual([foreign('web.ci.example.com')]);
  });

  it('a foreign host of a build’s pod', () => {
    const yaml = 'metadata: {annotations: {external-dns.kubernetes.io/internal-hostname: web.ci.example.com}}';
    expect(problemsOf(hostsInOwnDomain, buildPatchedSubject(ownTemplate(`, yaml: "${yaml}"`)))).toHaveLength(1);
  });

  it('a foreign host of a Service', () => {
    const target = '{kind: Service, name: jenkins}';
    expect(check(annotate('external-dns.kubernetes.io/hostname', 'web.ci.example.com'), target)).toEqual([foreign('web.ci.example.com')]);
  });
});

it('tells the line of the patch and the repair', () => {
  const patches = `- target: {kind: Ingress, name: jenkins}
  reason: test
  merge:
    spec:
      rules:
        - host: web.ci.example.com
          http: {paths: []}
`;
  expect(problemsOf(hostsInOwnDomain, buildPatchedSubject({ teams: { payments: { patches }, web: '' } }))).toMatchObject([
    { file: 'overlays/payments/patches.yaml', line: 6, column: 17, fix: 'write "payments.ci.example.com" or a host below it' },
  ]);
});
