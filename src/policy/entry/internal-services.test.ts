import { describe, expect, it } from 'vitest';
import { buildPatchedSubject, problemsOf } from '../../testing/build-subject.ts';
import { internalServices } from './internal-services.ts';

const check = (change: string, name = 'jenkins') => {
  const patches = `- {target: {kind: Service, name: ${name}}, reason: test, ${change}}\n`;
  return problemsOf(internalServices, buildPatchedSubject({ teams: { payments: { patches } } })).map(({ message }) =>
    message.replace(/^Service "[\w-]+" in "payments" /, ''),
  );
};
const set = (path: string, value: string) => `ops: [{op: add, path: /spec/${path}, value: ${value}}]`;

describe('accepts', () => {
  it('what the charts render', () => {
    expect(problemsOf(internalServices, buildPatchedSubject({}))).toEqual([]);
  });

  it.each([
    'merge: {spec: {type: null}}',
    'merge: {spec: {clusterIP: None}}',
    'merge: {spec: {selector: {jenkins-fleet/team: payments}}}',
    'merge: {spec: {ports: [{name: metrics, port: 9090, targetPort: 9090}]}}',
    'merge: {spec: {ports: [{name: dns, port: 8080, protocol: UDP}]}}',
    'merge: {spec: {publishNotReadyAddresses: false}}',
    'merge: {metadata: {annotations: {service.kubernetes.io/topology-mode: Auto}}}',
    set('ports', '{http: 8080}'),
    set('ports', '[{name: http, port: 8080}, null, text]'),
  ])('%s', (change) => {
    expect(check(change)).toEqual([]);
  });
});

describe('rejects', () => {
  it.each(['NodePort', 'LoadBalancer', 'ExternalName', 'clusterip'])('the type %s', (type) => {
    const expected = `is of the type "${type}", expected "ClusterIP": people come in through the Ingress, and agents inside of the cluster`;
    expect(check(`merge: {spec: {type: ${type}}}`)).toEqual([expected]);
    expect(check(set('type', type), 'jenkins-agent')).toEqual([expected]);
  });

  it.each<[string, string]>([
    ['merge: {spec: {selector: null}}', 'nothing'],
    [set('selector', '{}'), '{}'],
    [set('selector', 'null'), 'null'],
    [set('selector', 'text'), '"text"'],
    [set('selector', '{app.kubernetes.io/name: jenkins}'), '{"app.kubernetes.io/name":"jenkins"}'],
    [
      set('selector', '{app.kubernetes.io/name: jenkins, app.kubernetes.io/component: hook}'),
      '{"app.kubernetes.io/name":"jenkins","app.kubernetes.io/component":"hook"}',
    ],
    ['merge: {spec: {selector: {x: y}}}', '{"app.kubernetes.io/name":"jenkins","app.kubernetes.io/component":"controller","x":"y"}'],
  ])('a selector that does not mean the controller: %s', (change, found) => {
    const controller = '{"app.kubernetes.io/name":"jenkins","app.kubernetes.io/component":"controller"}';
    expect(check(change)).toEqual([`selects ${found}, expected the pod of the controller, ${controller}`]);
  });

  it('pods that are not ready', () => {
    const message = 'has "publishNotReadyAddresses", so that people and agents get to a controller that starts or stops';
    expect(check(set('publishNotReadyAddresses', 'true'))).toEqual([message]);
  });

  it.each<[string, readonly string[]]>([
    ['[{name: http, port: 8080}, {name: http, port: 8081}]', ['gives two ports the name "http"']],
    ['[{name: http, port: 8080}, {name: web, port: 8080}]', ['gives two ports the number 8080 of "TCP"']],
    ['[{port: 8080}, {port: 8081, protocol: TCP}, {port: 8080, protocol: TCP}]', ['gives two ports the number 8080 of "TCP"']],
  ])('ports that mean two things: %s', (ports, expected) => {
    expect(check(set('ports', ports))).toEqual(expected);
  });
});
