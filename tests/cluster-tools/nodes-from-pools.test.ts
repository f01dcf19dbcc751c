import { describe, expect, it } from 'vitest';
import type { KubernetesObject } from '../../src/model/index.ts';
import { nodesFromPools } from './nodes-from-pools.ts';

const poolOf = (requirements: readonly object[], rest: object = {}): KubernetesObject => ({
  apiVersion: 'karpenter.sh/v1',
  kind: 'NodePool',
  metadata: { name: 'pool' },
  spec: { template: { metadata: { labels: { example: 'a' } }, spec: { requirements, ...rest } } },
});

const within = (key: string, ...values: readonly string[]) => ({ key, operator: 'In', values });

describe('the nodes of a pool', () => {
  it('are one for each architecture and capacity', () => {
    const pool = poolOf([within('kubernetes.io/arch', 'amd64', 'arm64'), within('karpenter.sh/capacity-type', 'spot', 'on-demand')]);
    expect(nodesFromPools([pool]).map(({ metadata }) => metadata.name)).toEqual([
      'node-pool-amd64-spot',
      'node-pool-amd64-on-demand',
      'node-pool-arm64-spot',
      'node-pool-arm64-on-demand',
    ]);
  });

  it('have the labels of the template and of the requirements, one value of each', () => {
    const [node] = nodesFromPools([
      poolOf([within('kubernetes.io/os', 'linux'), within('family', 'm', 'r'), { key: 'generation', operator: 'Gt', values: ['4'] }]),
    ]);
    expect(node?.metadata.labels).toEqual({
      example: 'a',
      'kubernetes.io/os': 'linux',
      family: 'm',
      generation: '5',
      'karpenter.sh/nodepool': 'pool',
      'kubernetes.io/hostname': 'node-pool',
      'jenkins-fleet-test/node': 'true',
    });
  });

  it('have no label for what they only must not be', () => {
    const [node] = nodesFromPools([
      poolOf([
        { key: 'size', operator: 'NotIn', values: ['metal'] },
        { key: 'gpu', operator: 'DoesNotExist' },
      ]),
    ]);
    expect(Object.keys(node?.metadata.labels ?? {})).not.toContain('size');
    expect(Object.keys(node?.metadata.labels ?? {})).not.toContain('gpu');
  });

  it('have its taints, and as many CPUs as the largest instance', () => {
    const taints = [{ key: 'builds', effect: 'NoSchedule' }];
    const [node] = nodesFromPools([poolOf([within('karpenter.k8s.aws/instance-cpu', '4', '16', '8')], { taints })]);
    expect(node?.spec).toEqual({ taints });
    expect(node?.status.allocatable).toMatchObject({ cpu: '16', memory: '128Gi' });
  });

  it('are none for other objects', () => {
    expect(
      nodesFromPools([
        { ...poolOf([]), kind: 'NodeClaim' },
        { ...poolOf([]), apiVersion: 'example.com/v1' },
      ]),
    ).toEqual([]);
  });
});
