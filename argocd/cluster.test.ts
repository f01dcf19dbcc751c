import { describe, expect, it } from 'vitest';
import type { EmittedKinds } from '../src/model/index.ts';
import { buildFleet } from '../src/testing/build-fleet.ts';
import { renderClusterArgocd } from './cluster.ts';

const kinds: EmittedKinds = {
  team: [{ group: '', kind: 'Secret' }],
  cluster: [
    { group: 'networking.k8s.io', kind: 'IngressClass', name: 'acme-internal' },
    { group: 'networking.k8s.io', kind: 'IngressClass', name: 'acme-public' },
    { group: 'external-secrets.io', kind: 'ClusterSecretStore', name: 'aws' },
  ],
  clusterNamespaced: [{ group: 'networking.k8s.io', kind: 'Ingress' }],
  clusterNamespaces: ['acme-shared'],
};

function render(fleet = buildFleet(), emitted = kinds) {
  const [project, application] = renderClusterArgocd(fleet, emitted).objects;
  return { project, application };
}

describe('renderClusterArgocd', () => {
  it('is made before the projects and Applications of the teams', () => {
    const { project, application } = render();
    expect(project?.metadata.annotations?.['argocd.argoproj.io/sync-wave']).toBe('-3');
    expect(application?.metadata.annotations?.['argocd.argoproj.io/sync-wave']).toBe('-2');
  });

  it('keeps dist/cluster/ applied, and what it applied stays when the Application goes', () => {
    const { application } = render();
    expect(application).toMatchObject({
      metadata: { name: 'acme-cluster' },
      spec: { project: 'acme-cluster', source: { path: 'dist/cluster' } },
    });
    expect(application?.metadata).not.toHaveProperty('finalizers');
  });

  it('admits the kinds and namespaces of dist/cluster/ and nothing else', () => {
    expect(render().project).toHaveProperty('spec', {
      description: 'What all teams of acme share',
      sourceRepos: ['https://github.com/acme/jenkins-fleet.git'],
      destinations: [{ server: 'https://kubernetes.default.svc' }, { server: 'https://kubernetes.default.svc', namespace: 'acme-shared' }],
      clusterResourceWhitelist: [
        { group: 'networking.k8s.io', kind: 'IngressClass', name: 'acme-*' },
        { group: 'external-secrets.io', kind: 'ClusterSecretStore', name: 'aws' },
      ],
      namespaceResourceWhitelist: [{ group: 'networking.k8s.io', kind: 'Ingress' }],
    });
  });

  it('writes an empty list of namespaced kinds, since Argo CD takes an absent one for all kinds', () => {
    expect(render(buildFleet(), { ...kinds, clusterNamespaced: [], clusterNamespaces: [] }).project).toMatchObject({
      spec: { namespaceResourceWhitelist: [], destinations: [{ server: 'https://kubernetes.default.svc' }] },
    });
  });

  it.each([
    ['acme-internal', 'acme-*'],
    ['ci-acme-shared', 'ci-acme-*'],
    ['aws', 'aws'],
    ['acmeville', 'acmeville'],
  ])('admits an object called %s as %s, so that it is still seen when it has left Git', (name, expected) => {
    const { project } = render(buildFleet({ prefix: 'ci-' }), { ...kinds, cluster: [{ group: '', kind: 'Namespace', name }] });
    expect(project).toHaveProperty('spec.clusterResourceWhitelist', [{ group: '', kind: 'Namespace', name: expected }]);
  });
});
