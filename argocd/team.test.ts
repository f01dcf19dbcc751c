import { describe, expect, it } from 'vitest';
import type { EmittedKinds } from '../src/model/index.ts';
import { buildFleet, buildTeam } from '../src/testing/build-fleet.ts';
import { renderTeamArgocd } from './team.ts';

const kinds: EmittedKinds = {
  team: [
    { group: '', kind: 'ConfigMap' },
    { group: 'apps', kind: 'Deployment' },
  ],
  cluster: [{ group: 'networking.k8s.io', kind: 'IngressClass', name: 'acme-internal' }],
  clusterNamespaced: [{ group: 'networking.k8s.io', kind: 'Ingress' }],
  clusterNamespaces: ['acme-shared'],
};

function render(fleet = buildFleet(), team = buildTeam()) {
  const [project, application, ...others] = renderTeamArgocd(fleet, team, kinds).objects;
  return { project, application, others };
}

describe('renderTeamArgocd', () => {
  it('writes one AppProject and one Application of one name, in the namespace of Argo CD', () => {
    const { project, application, others } = render(
      buildFleet({ argocd: { namespace: 'gitops', destination: { name: 'ci' }, manageSettings: false, shards: 1 } }),
    );
    expect(project).toMatchObject({ kind: 'AppProject', metadata: { name: 'payments', namespace: 'gitops' } });
    expect(application).toMatchObject({
      kind: 'Application',
      metadata: { name: 'payments', namespace: 'gitops' },
      spec: { project: 'payments' },
    });
    expect(others).toEqual([]);
  });

  it('makes the project one wave before the Application, so that it is pruned after it', () => {
    const { project, application } = render();
    expect(project?.metadata.annotations?.['argocd.argoproj.io/sync-wave']).toBe('-1');
    expect(application?.metadata.annotations?.['argocd.argoproj.io/sync-wave']).toBe('0');
  });

  it("deletes the team's objects with the Application", () => {
    expect(render().application).toMatchObject({ metadata: { finalizers: ['resources-finalizer.argocd.argoproj.io/background'] } });
  });

  it('admits the one repository, the two namespaces, the given kinds and its own cluster-scoped objects by name, and nothing else', () => {
    expect(render().project).toHaveProperty('spec', {
      description: 'The Jenkins of payments and its agents',
      sourceRepos: ['https://github.com/acme/jenkins-fleet.git'],
      destinations: [
        { server: 'https://kubernetes.default.svc', namespace: 'payments' },
        { server: 'https://kubernetes.default.svc', namespace: 'payments-agents' },
      ],
      clusterResourceWhitelist: [
        { group: '', kind: 'Namespace', name: 'payments' },
        { group: '', kind: 'Namespace', name: 'payments-agents' },
        { group: '', kind: 'PersistentVolume', name: 'payments-jenkins-home' },
      ],
      namespaceResourceWhitelist: kinds.team,
    });
  });

  it("admits the cache's volume only for a team that has a cache", () => {
    const { project } = render(buildFleet(), buildTeam({ cache: { accessPoint: 'fsap-1' } }));
    expect(project).toMatchObject({
      spec: {
        clusterResourceWhitelist: [{}, {}, { name: 'payments-jenkins-home' }, { kind: 'PersistentVolume', name: 'payments-agent-cache' }],
      },
    });
  });

  it("puts the fleet's prefix before Application, project and volumes, and not before the folder", () => {
    const team = buildTeam({ namespace: 'ci-payments', agentsNamespace: 'ci-payments-agents' });
    const { project, application } = render(buildFleet({ prefix: 'ci-' }), team);
    expect(project).toMatchObject({
      metadata: { name: 'ci-payments' },
      spec: {
        clusterResourceWhitelist: [{ name: 'ci-payments' }, { name: 'ci-payments-agents' }, { name: 'ci-payments-jenkins-home' }],
      },
    });
    expect(application).toMatchObject({
      metadata: { name: 'ci-payments' },
      spec: { project: 'ci-payments', source: { path: 'dist/payments' }, destination: { namespace: 'ci-payments' } },
    });
  });

  it.each([
    ['', 'dist/payments'],
    ['fleets/acme', 'fleets/acme/dist/payments'],
  ])('reads the files of the team, for a fleet in the folder "%s"', (path, expected) => {
    const fleet = buildFleet({ git: { repository: 'https://git.example.com/ci.git', revision: 'refs/heads/live', path } });
    expect(render(fleet).application).toHaveProperty('spec.source', {
      repoURL: 'https://git.example.com/ci.git',
      targetRevision: 'refs/heads/live',
      path: expected,
      directory: { include: '*.yaml' },
    });
  });

  it.each([[{ server: 'https://ci.example.com' }], [{ name: 'ci' }]])(
    'deploys to the destination %o, and may go nowhere else',
    (destination) => {
      const { project, application } = render(buildFleet({ argocd: { ...buildFleet().argocd, destination } }));
      expect(application).toHaveProperty('spec.destination', { ...destination, namespace: 'payments' });
      expect(project).toHaveProperty('spec.destinations', [
        { ...destination, namespace: 'payments' },
        { ...destination, namespace: 'payments-agents' },
      ]);
    },
  );

  it('syncs by itself, prunes, heals, and takes the newest commit when it tries again', () => {
    expect(render().application).toHaveProperty('spec.syncPolicy', {
      automated: { prune: true, selfHeal: true },
      retry: { limit: 7, backoff: { duration: '5s', factor: 2, maxDuration: '3m' }, refresh: true },
      syncOptions: ['ServerSideApply=true', 'ApplyOutOfSyncOnly=true'],
    });
    expect(render().application?.metadata.annotations).toEqual({
      'argocd.argoproj.io/sync-wave': '0',
      'argocd.argoproj.io/manifest-generate-paths': '.',
      'argocd.argoproj.io/compare-options': 'ServerSideDiff=true',
    });
  });

  it('labels both with the team and the fleet', () => {
    const labels = {
      'app.kubernetes.io/name': 'jenkins',
      'app.kubernetes.io/instance': 'payments',
      'app.kubernetes.io/component': 'delivery',
      'app.kubernetes.io/part-of': 'acme',
      'app.kubernetes.io/managed-by': 'jenkins-fleet',
      'jenkins-fleet/team': 'payments',
    };
    expect([render().project, render().application].map((object) => object?.metadata.labels)).toEqual([labels, labels]);
  });
});
