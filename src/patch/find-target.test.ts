import { describe, expect, it } from 'vitest';
import type { KubernetesObject } from '../model/index.ts';
import { findTarget } from './find-target.ts';

const object = (kind: string, name: string, namespace?: string, apiVersion = 'v1'): KubernetesObject => ({
  apiVersion,
  kind,
  metadata: namespace === undefined ? { name } : { name, namespace },
});
const objects = [
  object('Namespace', 'payments'),
  object('Deployment', 'jenkins', 'payments', 'apps/v1'),
  object('ConfigMap', 'jenkins-config', 'payments'),
  object('ConfigMap', 'jenkins-config-1', 'payments'),
  object('ResourceQuota', 'quota', 'payments'),
  object('ResourceQuota', 'quota', 'payments-agents'),
  object('Role', 'agent', 'payments', 'rbac.authorization.k8s.io/v1'),
  object('Role', 'agent', 'payments', 'iam.services.k8s.aws/v1alpha1'),
];

describe('findTarget', () => {
  it.each([
    ['by kind and name', { kind: 'Deployment', name: 'jenkins' }, 1],
    ['by kind, name and namespace', { kind: 'Deployment', name: 'jenkins', namespace: 'payments' }, 1],
    ['that has no namespace', { kind: 'Namespace', name: 'payments' }, 0],
    ['in one of two namespaces', { kind: 'ResourceQuota', name: 'quota', namespace: 'payments-agents' }, 5],
  ])('finds an object %s', (_, target, index) => {
    expect(findTarget(target, objects)).toEqual({ value: objects[index], findings: [] });
  });

  it.each([
    [
      'an unknown kind',
      { kind: 'StatefulSet', name: 'jenkins' },
      ['target', 'kind'],
      'expected the kind of an object of this team, found "StatefulSet"',
      'its kinds are "ConfigMap", "Deployment", "Namespace", "ResourceQuota", "Role"',
    ],
    [
      'a misspelt kind',
      { kind: 'deployment', name: 'jenkins' },
      ['target', 'kind'],
      'expected the kind of an object of this team, found "deployment"',
      'did you mean "Deployment"? its kinds are "ConfigMap", "Deployment", "Namespace", "ResourceQuota", "Role"',
    ],
    [
      'an unknown name',
      { kind: 'ConfigMap', name: 'casc' },
      ['target', 'name'],
      'expected the name of a ConfigMap of this team, found "casc"',
      'there are "jenkins-config", "jenkins-config-1"',
    ],
    [
      'a misspelt name',
      { kind: 'Deployment', name: 'jenkinss' },
      ['target', 'name'],
      'expected the name of a Deployment of this team, found "jenkinss"',
      'did you mean "jenkins"? there is "jenkins"',
    ],
    [
      'a namespace that the object is not in',
      { kind: 'Deployment', name: 'jenkins', namespace: 'payments-agents' },
      ['target', 'namespace'],
      'expected the namespace of Deployment "jenkins", found "payments-agents"',
      'it is in "payments"',
    ],
    [
      'a namespace for an object that has none',
      { kind: 'Namespace', name: 'payments', namespace: 'payments' },
      ['target', 'namespace'],
      'expected the namespace of Namespace "payments", found "payments"',
      'remove "namespace": the object has none',
    ],
    [
      'one name in two namespaces',
      { kind: 'ResourceQuota', name: 'quota' },
      ['target'],
      'expected one object, found ResourceQuota "quota" in the namespaces "payments", "payments-agents"',
      'add "namespace" to the target',
    ],
    [
      'one kind and name of two API groups',
      { kind: 'Role', name: 'agent' },
      ['target'],
      'expected one object, found Role "agent" of "iam.services.k8s.aws/v1alpha1", "rbac.authorization.k8s.io/v1", which no target can tell apart',
      undefined,
    ],
  ])('rejects %s', (_, target, path, message, fix) => {
    expect(findTarget(target, objects)).toEqual({ value: undefined, findings: [{ rule: 'patch-has-one-target', path, message, fix }] });
  });
});
