import { expect, it } from 'vitest';
import { neededCrds } from './needed-crds.ts';

const crd = (name: string, group: string, kind: string, ...versions: readonly object[]) => ({
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name },
  spec: { group, names: { kind }, versions },
});

const offered = [
  crd('nodepools', 'karpenter.sh', 'NodePool', { name: 'v1beta1', served: false }, { name: 'v1', served: true }),
  crd('stores', 'external-secrets.io', 'ClusterSecretStore', { name: 'v1', served: true }),
  crd('dashboards', 'example.com', 'Dashboard', { name: 'v1', served: true }),
];

const asked = async (...kinds: readonly (readonly [apiVersion: string, kind: string])[]) => {
  const api = { serves: async (apiVersion: string) => apiVersion === 'v1' };
  const { install, missing } = await neededCrds(
    api,
    kinds.map(([apiVersion, kind]) => ({ apiVersion, kind })),
    offered,
  );
  return { install: install.map(({ metadata }) => metadata.name), missing };
};

it('are those of kinds that the cluster does not serve, each once, and no others', async () => {
  expect(await asked(['v1', 'Namespace'], ['karpenter.sh/v1', 'NodePool'], ['karpenter.sh/v1', 'NodePool'])).toEqual({
    install: ['nodepools'],
    missing: [],
  });
});

it('are missing where nobody offers one, or only another version', async () => {
  expect(await asked(['karpenter.sh/v1beta1', 'NodePool'], ['example.org/v1', 'Dashboard'])).toEqual({
    install: [],
    missing: ['NodePool (karpenter.sh/v1beta1)', 'Dashboard (example.org/v1)'],
  });
});
