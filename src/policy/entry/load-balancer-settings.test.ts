import { describe, expect, it } from 'vitest';
import { buildPatchedSubject, problemsOf } from '../../testing/build-subject.ts';
import { loadBalancerSettings } from './load-balancer-settings.ts';

const alb = 'alb.ingress.kubernetes.io';
const check = (annotations: Readonly<Record<string, unknown>>, kind = 'Ingress') => {
  const ops = Object.entries(annotations).map(([key, value]) => ({
    ...(value === undefined ? { op: 'remove' } : { op: 'add', value }),
    path: `/metadata/annotations/${key.replaceAll('/', '~1')}`,
  }));
  const start = kind === 'Service' ? [{ op: 'add', path: '/metadata/annotations', value: {} }] : [];
  const patches = JSON.stringify([{ target: { kind, name: 'jenkins' }, reason: 'test', ops: [...start, ...ops] }]);
  return problemsOf(loadBalancerSettings, buildPatchedSubject({ teams: { payments: { patches } } })).map(({ message }) =>
    message.replace(/^(Ingress|Service) "jenkins" in "payments" /, ''),
  );
};

describe('accepts', () => {
  it('what the charts render', () => {
    expect(problemsOf(loadBalancerSettings, buildPatchedSubject({}))).toEqual([]);
  });

  it.each([
    ['healthcheck-path', '/login?from=%2F'],
    ['healthcheck-interval-seconds', '300'],
    ['healthcheck-timeout-seconds', '14'],
    ['healthy-threshold-count', '2'],
    ['unhealthy-threshold-count', '10'],
    ['success-codes', '200,302,403-405'],
    ['target-group-attributes', 'deregistration_delay.timeout_seconds=0'],
    ['group.order', '-999'],
    ['group.order', '1000'],
    ['listen-ports', ' [ {"HTTP": 80}, {"HTTPS": 443} ] '],
  ])('%s: %s', (name, value) => {
    expect(check({ [`${alb}/${name}`]: value })).toEqual([]);
  });

  it('both times of health checks, and annotations of others', () => {
    expect(check({ [`${alb}/healthcheck-timeout-seconds`]: '60', [`${alb}/healthcheck-interval-seconds`]: '61' })).toEqual([]);
    expect(check({ 'example.com/cost-center': '4711', 'argocd.argoproj.io/sync-wave': '1' })).toEqual([]);
    expect(check({ 'example.com/cost-center': '4711' }, 'Service')).toEqual([]);
  });
});

describe('rejects', () => {
  it.each([
    'group.name',
    'scheme',
    'certificate-arn',
    'ssl-policy',
    'ssl-redirect',
    'security-groups',
    'inbound-cidrs',
    'target-type',
    'load-balancer-attributes',
    'load-balancer-name',
    'tags',
    'subnets',
    'wafv2-acl-arn',
    'ip-address-type',
    'mutual-authentication',
    'backend-protocol',
    'actions.jenkins',
    'conditions.jenkins',
    'transforms.jenkins',
    'healthcheck-port',
    'constructor',
    'something-new',
  ])('%s', (name) => {
    const expected = `has the annotation "${alb}/${name}", which no team may set: it counts for all teams of the load balancer, or for nobody`;
    expect(check({ [`${alb}/${name}`]: 'x' })).toEqual([expected]);
  });

  it.each<[string, string]>([
    ['healthcheck-path', 'login'],
    ['healthcheck-path', '/log in'],
    ['healthcheck-interval-seconds', '4'],
    ['healthcheck-interval-seconds', '301'],
    ['healthcheck-interval-seconds', '30s'],
    ['healthcheck-timeout-seconds', '1'],
    ['healthy-threshold-count', '11'],
    ['success-codes', '200;302'],
    ['success-codes', '405-403'],
    ['success-codes', '500'],
    ['success-codes', ''],
    ['target-group-attributes', 'deregistration_delay.timeout_seconds=3601'],
    ['target-group-attributes', 'deregistration_delay.timeout_seconds=60,stickiness.enabled=true'],
    ['group.order', '-1000'],
    ['group.order', '-1001'],
    ['group.order', '1001'],
    ['group.order', 'first'],
    ['group.order', '-1e3'],
    ['listen-ports', '[{"HTTP":80}]'],
    ['listen-ports', '[{"HTTP":80},{"HTTPS":443},{"HTTP":8080}]'],
    ['listen-ports', 'all'],
  ])('%s: %s', (name, value) => {
    expect(check({ [`${alb}/${name}`]: value })).toEqual([
      expect.stringContaining(`sets "${alb}/${name}" to ${JSON.stringify(value)}, expected `),
    ]);
  });

  it.each<[string, string]>([
    ['group.order', 'a number behind that of the paths that the fleet closes, from -999 to 1000'],
    ['healthcheck-timeout-seconds', 'seconds from 2 to 120'],
    ['success-codes', 'codes such as "200" or "200,300-399"'],
    ['listen-ports', '[{"HTTP":80},{"HTTPS":443}], as for all teams'],
  ])('%s with what is expected', (name, expected) => {
    expect(check({ [`${alb}/${name}`]: 'x' })).toEqual([`sets "${alb}/${name}" to "x", expected ${expected}`]);
  });

  it.each([{ timeout: '15' }, { interval: '5' }, { timeout: '60', interval: '60' }])('a health check that is too slow: %j', (times) => {
    const annotations = Object.fromEntries(Object.entries(times).map(([name, value]) => [`${alb}/healthcheck-${name}-seconds`, value]));
    expect(check(annotations)).toEqual(['waits for a health check as long as, or longer than, until the next one, which AWS refuses']);
  });

  it('no listeners, and the old way to name a class', () => {
    expect(check({ [`${alb}/listen-ports`]: undefined })).toEqual([
      `lacks the annotation "${alb}/listen-ports", so that its rules may be on HTTP alone`,
    ]);
    expect(check({ 'kubernetes.io/ingress.class': 'alb' })).toEqual([
      'has the annotation "kubernetes.io/ingress.class", which takes it from the load balancer of its group',
    ]);
  });

  it.each(['auth-type', 'healthcheck-path', 'tags'])('%s of a Service', (name) => {
    const expected = `has the annotation "${alb}/${name}", which would count more than what its Ingress says`;
    expect(check({ [`${alb}/${name}`]: 'none' }, 'Service')).toEqual([expected]);
  });
});

it('tells the line of the patch and the repair', () => {
  const patches = `- target: {kind: Ingress, name: jenkins}
  reason: test
  merge:
    metadata:
      annotations:
        ${alb}/scheme: internet-facing
`;
  expect(problemsOf(loadBalancerSettings, buildPatchedSubject({ teams: { payments: { patches } } }))).toMatchObject([
    { file: 'overlays/payments/patches.yaml', line: 6, column: 43, fix: 'remove it: load balancers are set in "ingress" of fleet.yaml' },
  ]);
});
