import { describe, expect, it } from 'vitest';
import { buildPatchedSubject, problemsOf } from '../../testing/build-subject.ts';
import { ingressLeadsToOwnController } from './ingress-leads-to-own-controller.ts';

const check = (...changes: readonly (readonly [kind: string, change: string])[]) => {
  const patches = changes.map(([kind, change]) => `- {target: {kind: ${kind}, name: jenkins}, reason: test, ${change}}\n`).join('');
  return problemsOf(ingressLeadsToOwnController, buildPatchedSubject({ teams: { payments: { patches } } })).map(({ message }) =>
    message.replace('Ingress "jenkins" in "payments" ', ''),
  );
};
const add = (path: string, value: string) => ['Ingress', `ops: [{op: add, path: ${path}, value: ${value}}]`] as const;
const backend = (value: string) => add('/spec/rules/0/http/paths/0/backend', value);

describe('accepts', () => {
  it('what the charts render, with a login as well', () => {
    expect(check()).toEqual([]);
    const oidc = `{issuer: https://a.example.com, authorizationEndpoint: https://a.example.com/a, tokenEndpoint: https://a.example.com/t, userInfoEndpoint: https://a.example.com/u}`;
    const certificate = 'arn:aws:acm:eu-west-1:111122223333:certificate/0f1e2d3c-0000-4000-8000-000000000000';
    const fleet = `ingress: {groups: {public: {certificate: "${certificate}"}}, oidc: ${oidc}}`;
    expect(problemsOf(ingressLeadsToOwnController, buildPatchedSubject({ fleet }))).toEqual([]);
  });

  it.each([
    [backend('{service: {name: jenkins, port: {name: http}}}')],
    [add('/spec/rules/0/http/paths/-', '{path: /x, pathType: Exact, backend: {service: {name: jenkins, port: {number: 8080}}}}')],
    [add('/spec/rules/0/http', 'null')],
    [add('/spec/rules/0/http/paths', '7')],
    [add('/spec/defaultBackend', 'null')],
    [
      backend('{service: {name: jenkins, port: {number: 80}}}'),
      ['Service', 'merge: {spec: {ports: [{name: web, port: 80, targetPort: 8080}]}}'],
    ],
    [backend('{service: {name: jenkins, port: {name: http}}}'), ['Service', 'merge: {spec: {ports: [{name: http, targetPort: null}]}}']],
  ] as const)('%j', (...changes) => {
    expect(check(...changes)).toEqual([]);
  });
});

describe('rejects', () => {
  it.each([
    ['acme-public', '"acme-public"'],
    ['null', 'null'],
    ['alb', '"alb"'],
  ])('the class %s', (name, found) => {
    const expected = `is of the class ${found}, expected "acme-internal", the load balancer of its group`;
    expect(check(add('/spec/ingressClassName', name))).toEqual([expected]);
  });

  it('a default backend', () => {
    expect(check(add('/spec/defaultBackend', '{service: {name: jenkins, port: {number: 8080}}}'))).toEqual([
      'has a "defaultBackend", which takes the requests of the whole load balancer that no rule fits',
    ]);
  });

  it.each([
    '{service: {name: jenkins-agent, port: {number: 50000}}}',
    '{service: {name: jenkins, port: {number: 50000}}}',
    '{service: {name: jenkins, port: {name: use-annotation}}}',
    '{service: {name: jenkins, port: {name: http, number: 8080}}}',
    '{service: {name: other, port: {number: 8080}}}',
    '{service: {name: jenkins}}',
    '{resource: {apiGroup: x, kind: Bucket, name: y}}',
    '{service: {name: jenkins, port: {number: 8080}}, resource: {kind: Bucket, name: y}}',
    '7',
  ])('the backend %s', (value) => {
    expect(check(backend(value))).toEqual([
      expect.stringMatching(/^leads "payments\.ci\.example\.com\/" to .*, expected a port of an own Service/),
    ]);
  });

  it('a port with the name by which the load balancer looks for an annotation', () => {
    const named = ['Service', 'ops: [{op: replace, path: /spec/ports/0/name, value: use-annotation}]'] as const;
    expect(check(named, backend('{service: {name: jenkins, port: {name: use-annotation}}}'))).toHaveLength(1);
  });

  it('a port of the Service that leads elsewhere', () => {
    const toHealth = ['Service', 'merge: {spec: {ports: [{name: http, targetPort: 8060}]}}'] as const;
    expect(check(toHealth)).toEqual([
      'leads "payments.ci.example.com/" to {"service":{"name":"jenkins","port":{"number":8080}}}, expected a port of an own Service that leads to "http" of the controller',
    ]);
  });
});
