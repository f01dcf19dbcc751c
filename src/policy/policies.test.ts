import { describe, expect, it } from 'vitest';
import type { KubernetesObject } from '../model/index.ts';
import { buildTeam } from '../testing/build-fleet.ts';
import { renderObjects } from '../testing/render-objects.ts';
import { fitsInConfigMap } from './fits-in-configmap.ts';
import { checkPolicies } from './index.ts';
import { staysInOwnNamespace } from './stays-in-own-namespace.ts';
import { uniqueObjects } from './unique-objects.ts';

const team = buildTeam();
const locate = () => ({ line: 7, column: 3 });
const object = (kind: string, name: string, namespace?: string, fields = {}): KubernetesObject => ({
  apiVersion: 'v1',
  kind,
  metadata: { name, ...(namespace && { namespace }) },
  ...fields,
});

it('what the charts render breaks no policy', () => {
  expect(checkPolicies({ team, objects: renderObjects({ team }), locate })).toEqual([]);
});

describe('fits-in-configmap', () => {
  const configMap = (bytes: number) =>
    object('ConfigMap', 'jenkins-config', 'payments', { data: { 'jobs__api.groovy': 'ü'.repeat(bytes / 2), small: 'x' } });

  it('accepts a ConfigMap up to one mebibyte', () => {
    expect(fitsInConfigMap({ team, objects: [configMap(1024 * 1024 - 2), object('ConfigMap', 'empty', 'payments')], locate })).toEqual([]);
  });

  it('rejects a larger one, counted in bytes, with the sizes', () => {
    const [problem, ...rest] = fitsInConfigMap({ team, objects: [configMap(1024 * 1024)], locate });
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
    expect(staysInOwnNamespace({ team, objects: [accepted], locate })).toEqual([]);
  });

  it.each([
    object('ConfigMap', 'x', 'search'),
    object('ConfigMap', 'x', 'kube-system'),
    object('Namespace', 'search'),
    object('ClusterRole', 'x'),
    object('ConfigMap', 'x'),
  ])('rejects $kind $metadata.name in $metadata.namespace', (rejected) => {
    expect(staysInOwnNamespace({ team, objects: [rejected], locate })).toHaveLength(1);
  });
});

describe('unique-objects', () => {
  it('accepts one name for different kinds, and in different namespaces', () => {
    const objects = [
      object('Service', 'jenkins', 'payments'),
      object('Service', 'jenkins', 'payments-agents'),
      object('ConfigMap', 'jenkins', 'payments'),
    ];
    expect(uniqueObjects({ team, objects, locate })).toEqual([]);
  });

  it('rejects the second of two, also when the versions of the API differ', () => {
    const [first, second] = [object('Role', 'x', 'payments'), { ...object('Role', 'x', 'payments'), apiVersion: 'v1beta1' }];
    expect(uniqueObjects({ team, objects: [first, second], locate })).toHaveLength(1);
  });
});
