import { describe, expect, it } from 'vitest';
import { buildFleet } from '../src/testing/build-fleet.ts';
import { renderAppOfApps } from './app-of-apps.ts';

function render(fleet = buildFleet()) {
  const [project, application] = renderAppOfApps(fleet).objects;
  return { project, application };
}

describe('renderAppOfApps', () => {
  it('keeps dist/argocd/ applied, which it is part of itself', () => {
    expect(renderAppOfApps(buildFleet()).path).toBe('argocd/app-of-apps.yaml');
    expect(render().application).toMatchObject({ metadata: { name: 'acme' }, spec: { project: 'acme', source: { path: 'dist/argocd' } } });
  });

  it('holds its own project first, so that one kubectl apply is enough', () => {
    const { project, application } = render();
    expect([project?.kind, application?.kind]).toEqual(['AppProject', 'Application']);
  });

  it('never prunes itself or its project, and stays Synced without them', () => {
    const { project, application } = render();
    for (const object of [project, application]) {
      expect(object?.metadata.annotations?.['argocd.argoproj.io/sync-options']).toBe('Prune=false');
      expect(object?.metadata.annotations?.['argocd.argoproj.io/compare-options']).toContain('IgnoreExtraneous');
    }
    expect(application?.metadata.annotations?.['argocd.argoproj.io/compare-options']).toContain('ServerSideDiff=true');
  });

  it('leaves everything in place when it is deleted', () => {
    expect(render().application?.metadata).not.toHaveProperty('finalizers');
  });

  it('applies what differs and nothing else, and never takes over settings that somebody applied with kubectl', () => {
    expect(render().application).toHaveProperty('spec.syncPolicy.syncOptions', [
      'ServerSideApply=true',
      'ApplyOutOfSyncOnly=true',
      'ClientSideApplyMigration=false',
    ]);
  });

  it("may write the objects of Argo CD in Argo CD's namespace on Argo CD's cluster, wherever the teams are", () => {
    const argocd = { namespace: 'gitops', destination: { name: 'ci' }, manageSettings: false, shards: 1 };
    const { project, application } = render(buildFleet({ argocd }));
    expect(project).toHaveProperty('spec', {
      description: 'Applications and projects of acme',
      sourceRepos: ['https://github.com/acme/jenkins-fleet.git'],
      destinations: [{ server: 'https://kubernetes.default.svc', namespace: 'gitops' }],
      clusterResourceWhitelist: [],
      namespaceResourceWhitelist: [
        { group: 'argoproj.io', kind: 'Application' },
        { group: 'argoproj.io', kind: 'AppProject' },
        { group: '', kind: 'ConfigMap' },
      ],
    });
    expect(application).toHaveProperty('spec.destination', { server: 'https://kubernetes.default.svc', namespace: 'gitops' });
  });

  it('is the same with and without managed settings: a change of its own rights would come too late for the commit that needs them', () => {
    const fleet = buildFleet();
    expect(renderAppOfApps({ ...fleet, argocd: { ...fleet.argocd, manageSettings: true } })).toEqual(renderAppOfApps(fleet));
  });
});
