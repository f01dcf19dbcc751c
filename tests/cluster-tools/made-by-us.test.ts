import { describe, expect, it } from 'vitest';
import { isMadeByUs } from './made-by-us.ts';

const ours = { manager: 'jenkins-fleet-cluster-test', operation: 'Apply' };

const objectOf = (...managedFields: readonly object[]) => ({ metadata: { name: 'a', managedFields } });

describe('the suite', () => {
  it.each([
    ['has applied it', objectOf(ours)],
    ['has applied it, and a controller reports on it', objectOf(ours, { manager: 'kubelet', operation: 'Update', subresource: 'status' })],
    ['has applied it, and somebody edited it by hand', objectOf(ours, { manager: 'kubectl-edit', operation: 'Update' })],
    ['has applied it and its status', objectOf(ours, { ...ours, subresource: 'status' })],
  ])('has made an object when it %s', (_, object) => {
    expect(isMadeByUs(object)).toBe(true);
  });

  it.each([
    ['Argo CD has applied it', objectOf({ manager: 'argocd-controller', operation: 'Apply' })],
    ['Argo CD has taken it over', objectOf(ours, { manager: 'argocd-controller', operation: 'Apply' })],
    ['somebody created it', objectOf({ manager: 'kubectl-create', operation: 'Update' })],
    ['the suite has only changed it', objectOf({ manager: 'jenkins-fleet-cluster-test', operation: 'Update' })],
    ['the suite has only applied its status', objectOf({ ...ours, subresource: 'status' })],
    ['nobody is known to have made it', { metadata: { name: 'a' } }],
  ])('has not made an object when %s', (_, object) => {
    expect(isMadeByUs(object)).toBe(false);
  });
});
