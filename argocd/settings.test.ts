import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildFleet } from '../src/testing/build-fleet.ts';
import { renderSettings } from './settings.ts';

function render(shards = 1) {
  const fleet = buildFleet();
  const { objects } = renderSettings({ ...fleet, argocd: { ...fleet.argocd, manageSettings: true, shards } });
  const [configuration, parameters, defaultProject] = objects;
  return { objects, configuration, parameters, defaultProject };
}

const locked = {
  sourceRepos: [],
  destinations: [],
  clusterResourceWhitelist: [],
  namespaceResourceBlacklist: [{ group: '*', kind: '*' }],
};

describe('renderSettings', () => {
  it('writes two ConfigMaps of Argo CD and its project "default"', () => {
    expect(render().objects.map(({ kind, metadata }) => `${kind} ${metadata.namespace}/${metadata.name}`)).toEqual([
      'ConfigMap argocd/argocd-cm',
      'ConfigMap argocd/argocd-cmd-params-cm',
      'AppProject argocd/default',
    ]);
  });

  it('keeps all of them when the file leaves Git, and the app-of-apps Synced', () => {
    for (const { metadata } of render().objects) {
      expect(metadata.annotations).toMatchObject({
        'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false',
        'argocd.argoproj.io/compare-options': 'IgnoreExtraneous',
      });
    }
  });

  it('leaves the label by which Argo CD finds its settings, and adds no other to them', () => {
    const { configuration, parameters } = render();
    expect(configuration?.metadata.labels).toEqual({ 'app.kubernetes.io/part-of': 'argocd' });
    expect(parameters?.metadata.labels).toEqual({ 'app.kubernetes.io/part-of': 'argocd' });
  });

  it('takes every right from the project "default", with empty lists that replace what is there, and gives it none', () => {
    expect(render().defaultProject).toHaveProperty('spec', {
      description: 'Locked: every Application names a project of its own',
      ...locked,
    });
  });

  it('locks the project "default" as the page says that one does by hand', () => {
    const page = readFileSync('docs/argocd.md', 'utf8');
    const [, patch = ''] = /kubectl patch appproject default --namespace argocd --type merge --patch '([^']+)'/.exec(page) ?? [];
    expect(JSON.parse(patch)).toEqual({ spec: locked });
  });

  it('is there before the projects and Applications of the fleet', () => {
    for (const { metadata } of render().objects) expect(metadata.annotations).toHaveProperty(['argocd.argoproj.io/sync-wave'], '-3');
  });

  it('looks for what no webhook announced every three to five minutes, and spreads a push to many Applications', () => {
    expect(render().configuration).toHaveProperty('data', {
      'timeout.reconciliation': '180s',
      'timeout.reconciliation.jitter': '120s',
      'webhook.refresh.jitter': '60s',
      'webhook.refresh.jitter.threshold': '20',
    });
  });

  it('has processors for a thousand Applications, and renders no more at once than fits into memory', () => {
    expect(render().parameters).toHaveProperty('data', {
      'controller.status.processors': '50',
      'controller.operation.processors': '25',
      'controller.sync.timeout.seconds': '1800',
      'reposerver.parallelism.limit': '20',
    });
  });

  it('ends a sync after half an hour, more than twice what its attempts wait for', () => {
    expect(render().parameters).toHaveProperty(['data', 'controller.sync.timeout.seconds'], '1800');
  });

  it('shares clusters among several controllers, and has nothing to share with one', () => {
    expect(render(2).parameters).toHaveProperty(['data', 'controller.sharding.algorithm'], 'consistent-hashing');
    expect(render(1).parameters).not.toHaveProperty(['data', 'controller.sharding.algorithm']);
  });
});
