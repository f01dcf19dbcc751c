import { describe, expect, it } from 'vitest';
import { buildPatchedSubject, problemsOf } from '../../testing/build-subject.ts';
import { behindLogin } from './behind-login.ts';

const provider = {
  issuer: 'https://login.example.com',
  authorizationEndpoint: 'https://login.example.com/authorize',
  tokenEndpoint: 'https://login.example.com/token',
  userInfoEndpoint: 'https://login.example.com/userinfo',
};
const groups = '{internal: {certificate: "arn:aws:acm:eu-west-1:111122223333:certificate/0f1e2d3c-0000-4000-8000-000000000000"}}';
const withLogin = `ingress: {groups: ${groups}, openPaths: [/github-webhook/, /open], oidc: ${JSON.stringify(provider)}}`;

const auth = 'alb.ingress.kubernetes.io/auth-';
const idp = (changes: object, secretName = 'jenkins-login') => JSON.stringify({ secretName, ...provider, ...changes });
const check = (fleet: string, name: string, merge: object) => {
  const patches = JSON.stringify([{ target: { kind: 'Ingress', name }, reason: 'test', merge }]);
  return problemsOf(behindLogin, buildPatchedSubject({ fleet, teams: { payments: { patches } } })).map(({ message }) =>
    message.replace(/^Ingress "[\w-]+" in "payments" /, ''),
  );
};
const annotate = (name: string, value: string | null) => ({ metadata: { annotations: { [`${auth}${name}`]: value } } });
const paths = (...list: readonly unknown[]) => ({ spec: { rules: [{ host: 'payments.ci.example.com', http: { paths: list } }] } });

it.each(['', withLogin])('accepts what the charts render with "%s"', (fleet) => {
  expect(problemsOf(behindLogin, buildPatchedSubject({ fleet }))).toEqual([]);
});

describe('with a login, the Ingress of the controller', () => {
  it('may hold the same as other JSON, and more paths behind the login', () => {
    expect(check(withLogin, 'jenkins', annotate('idp-oidc', idp({})))).toEqual([]);
    expect(check(withLogin, 'jenkins', paths({ path: '/more' }, {}))).toEqual([]);
  });

  it.each<[string, string | null]>([
    ['type', 'cognito'],
    ['on-unauthenticated-request', 'allow'],
    ['on-unauthenticated-request', null],
    ['scope', 'openid email'],
    ['idp-oidc', idp({ tokenEndpoint: 'https://elsewhere.example.com/token' })],
    ['idp-oidc', idp({}, 'mine')],
    ['idp-oidc', idp({ authenticationRequestExtraParams: { prompt: 'none' } })],
    ['idp-oidc', '{'],
    ['idp-oidc', null],
    ['session-timeout', '31536000'],
    ['session-cookie', 'mine'],
    ['idp-cognito', '{}'],
  ])('keeps it: %s %s', (name, value) => {
    expect(check(withLogin, 'jenkins', annotate(name, value))).toEqual([
      `changes the login of fleet.yaml by the annotation "${auth}${name}"`,
    ]);
  });

  it.each([annotate('type', 'none'), annotate('type', null)])('is not open: %j', (merge) => {
    expect(check(withLogin, 'jenkins', merge)).toEqual(['lets everybody reach "/" without the login of fleet.yaml']);
  });
});

describe('with a login, the Ingress without one', () => {
  it.each(['/github-webhook', '/github-webhook/', '/github-webhook/*', '/github-webhook/a/b', '/open', '/open/'])(
    'may have the path %s',
    (path) => {
      expect(check(withLogin, 'jenkins-open', paths({ path, pathType: 'ImplementationSpecific' }))).toEqual([]);
    },
  );

  it.each([
    '/',
    '/*',
    '/github-webhook*',
    '/github-*',
    '/github-webhook/../manage',
    '/github-webhook//x',
    '/github-webhook/%2e%2e/x',
    '/opened',
    '',
  ])('has no path %s', (path) => {
    expect(check(withLogin, 'jenkins-open', paths({ path }))).toEqual([`lets everybody reach "${path}" without the login of fleet.yaml`]);
  });

  it.each([{}, null, 'text', { path: 7 }])('has no path that is %j', (entry) => {
    expect(check(withLogin, 'jenkins-open', paths(entry))).toEqual(['lets everybody reach "" without the login of fleet.yaml']);
  });
});

it.each(['type', 'idp-oidc', 'session-timeout'])('without a login, an Ingress has no annotation of one: %s', (name) => {
  expect(check('', 'jenkins', annotate(name, 'none'))).toEqual([
    `has the annotation "${auth}${name}", and fleet.yaml has no login at the load balancer`,
  ]);
});

it('tells the line of the patch and the repair', () => {
  const patches = `- target: {kind: Ingress, name: jenkins-open}
  reason: test
  ops:
    - {op: add, path: /spec/rules/0/http/paths/-, value: {path: /job/, pathType: Prefix, backend: {}}}
`;
  expect(problemsOf(behindLogin, buildPatchedSubject({ fleet: withLogin, teams: { payments: { patches } } }))).toMatchObject([
    {
      file: 'overlays/payments/patches.yaml',
      line: 4,
      column: 7,
      fix: 'leave the login on, or write the path into "openPaths" of fleet.yaml',
    },
  ]);
});
