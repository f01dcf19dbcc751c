import { expect, it } from 'vitest';
import { buildPatchedSubject, problemsOf } from '../../testing/build-subject.ts';
import { noExternalIps } from './no-external-ips.ts';

const check = (value: string) => {
  const patches = `- {target: {kind: Service, name: jenkins}, reason: test, ops: [{op: add, path: /spec/externalIPs, value: ${value}}]}\n`;
  return problemsOf(noExternalIps, buildPatchedSubject({ teams: { payments: { patches } } })).map(({ message }) => message);
};

it.each(['[]', 'null', '{}', 'text'])('accepts %s', (value) => {
  expect(check(value)).toEqual([]);
});

it('accepts what the charts render', () => {
  expect(problemsOf(noExternalIps, buildPatchedSubject({}))).toEqual([]);
});

it.each<[string, string]>([
  ['[140.82.121.4]', '"140.82.121.4"'],
  ['[10.0.7.8, "fd00::1"]', '"10.0.7.8" and "fd00::1"'],
  ['[7]', '7'],
])('rejects %s', (value, addresses) => {
  expect(check(value)).toEqual([`Service "jenkins" in "payments" takes what the whole cluster sends to ${addresses}, by "externalIPs"`]);
});
