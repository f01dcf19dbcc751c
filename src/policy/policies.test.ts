import { describe, expect, it } from 'vitest';
import type { KubernetesObject } from '../model/index.ts';
import { buildTeam } from '../testing/build-fleet.ts';
import { buildSubject, problemsOf } from '../testing/build-subject.ts';
import { renderObjects } from '../testing/render-objects.ts';
import { fitsInConfigMap } from './configuration/fits-in-configmap.ts';
import { checkTeamPolicies } from './index.ts';
import { staysInOwnNamespace } from './objects/stays-in-own-namespace.ts';
import { uniqueObjects } from './objects/unique-objects.ts';
import type { Policy } from './policy.ts';

const team = buildTeam();
const check = (policy: Policy, objects: readonly KubernetesObject[]) => problemsOf(policy, buildSubject(objects));
const object = (kind: string, name: string, namespace?: string, fields = {}): KubernetesObject => ({
  apiVersion: 'v1',
  kind,
  metadata: { name, ...(namespace && { namespace }) },
  ...fields,
});

it('what the charts render breaks no policy', () => {
  expect(checkTeamPolicies(buildSubject(renderObjects({ team }), { team })).problems).toEqual([]);
});

describe('fits-in-configmap', () => {
  const configMap = (bytes: number) =>
    object('ConfigMap', 'jenkins-config', 'payments', { data: { 'jobs__api.groovy': 'ü'.repeat(bytes / 2), small: 'x' } });

  it('accepts a ConfigMap up to one mebibyte', () => {
    expect(check(fitsInConfigMap, [configMap(1024 * 1024 - 2), object('ConfigMap', 'empty', 'payments')])).toEqual([]);
  });

  it('rejects a larger one, counted in bytes, with the sizes', () => {
    const [problem, ...rest] = check(fitsInConfigMap, [configMap(1024 * 1024)]);
    expect(rest).toEqual([]);
    expect(problem?.message).toBe(
      'ConfigMap "jenkins-config" in "payments" holds 1025 KiB, the limit is 1024 KiB; the largest files are "jobs__api.groovy" (1024 KiB), "small" (1 KiB)',
    );
  });
});

describe('stays-in-own-namespace', () => {
  it.each([
    object('ConfigMap', 'x', 'payments'),
    object('ConfigMap', 'x', 'payments-agents'),
    object('Namespace', 'payments-agents'),
    object('PersistentVolume', 'payments-jenkins-home'),
  ])('accepts $kind $metadata.name in $metadata.namespace', (accepted) => {
    expect(check(staysInOwnNamespace, [accepted])).toEqual([]);
  });

  it.each([
    object('ConfigMap', 'x', 'search'),
    object('ConfigMap', 'x', 'kube-system'),
    object('Namespace', 'search'),
    object('ClusterRole', 'x'),
    object('ConfigMap', 'x'),
  ])('rejects $kind $metadata.name in $metadata.namespace', (rejected) => {
    expect(check(staysInOwnNamespace, [rejected])).toHaveLength(1);
  });
});

describe('unique-objects', () => {
  it('accepts one name for different kinds, and in different namespaces', () => {
    const objects = [
      object('Service', 'jenkins', 'payments'),
      object('Service', 'jenkins', 'payments-agents'),
      object('ConfigMap', 'jenkins', 'payments'),
    ];
    expect(check(uniqueObjects, objects)).toEqual([]);
  });

  it('rejects the second of two, also when the versions of the API differ', () => {
    const [first, second] = [object('Role', 'x', 'payments'), { ...object('Role', 'x', 'payments'), apiVersion: 'v1beta1' }];
    expect(check(uniqueObjects, [first, second])).toHaveLength(1);
  });
});
