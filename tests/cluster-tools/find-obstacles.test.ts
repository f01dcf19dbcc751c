import { describe, expect, it } from 'vitest';
import type { KubernetesObject } from '../../src/model/index.ts';
import type { LooseObject } from '../../src/testing/render-objects.ts';
import { findObstacles } from './find-obstacles.ts';

const namespace: KubernetesObject = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'payments' } };
const nodePool: KubernetesObject = { apiVersion: 'karpenter.sh/v1', kind: 'NodePool', metadata: { name: 'agents' } };
const planned = [namespace, nodePool];

const made = { managedFields: [{ manager: 'jenkins-fleet-cluster-test', operation: 'Apply' }] };
const named = (object: KubernetesObject, name: string): KubernetesObject => ({ ...object, metadata: { name } });
const node = (providerID?: string) => ({ apiVersion: 'v1', kind: 'Node', metadata: { name: 'a' }, spec: { providerID } });

const obstacles = (...existing: readonly LooseObject[]) =>
  findObstacles(
    { list: async (apiVersion, kind) => existing.filter((object) => object.apiVersion === apiVersion && object.kind === kind) },
    planned,
  );

describe('a cluster is free', () => {
  it.each<[string, readonly LooseObject[]]>([
    ['with nothing in it', []],
    ['with other namespaces', [named(namespace, 'kube-system')]],
    ['with what a former run has left', [{ ...namespace, metadata: { name: 'payments', ...made } }]],
    ['with a node of kind', [node('kind://docker/ci/ci-control-plane')]],
    ['with a node of nobody', [node()]],
  ])('%s', async (_, existing) => {
    expect(await obstacles(...existing)).toEqual([]);
  });
});

describe('a cluster is not free', () => {
  it.each<[string, readonly LooseObject[], RegExp]>([
    ['with a namespace of that name', [namespace], /Namespace "payments" is there already/],
    [
      'with a namespace that Argo CD took over',
      [
        {
          ...namespace,
          metadata: { name: 'payments', managedFields: [...made.managedFields, { manager: 'argocd-controller', operation: 'Apply' }] },
        },
      ],
      /Namespace "payments" is there already/,
    ],
    [
      'with another fleet',
      [{ ...namespace, metadata: { name: 'search', labels: { 'app.kubernetes.io/managed-by': 'jenkins-fleet' } } }],
      /Namespace "search" belongs to a fleet/,
    ],
    ['where Karpenter works', [named(nodePool, 'default')], /NodePool "default" is there: controllers/],
    ['with machines of a cloud', [node('aws:///eu-west-1a/i-0123456789abcdef0')], /Node "a" is a machine of a cloud/],
  ])('%s', async (_, existing, message) => {
    expect((await obstacles(...existing)).join('\n')).toMatch(message);
  });
});
