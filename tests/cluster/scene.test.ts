import { describe, expect, it } from 'vitest';
import { objectsOf, trialStage } from './scene.ts';
import { standInSecrets } from './stand-in-secrets.ts';

describe('the trial fleet', async () => {
  const stage = await trialStage();

  it('has nodes of all pools that its pods select', () => {
    const pools = stage.nodes.map(({ metadata }) => metadata.labels['jenkins-fleet/pool']);
    expect(pools).toEqual(['trial-controllers', ...Array.from({ length: 4 }, () => 'trial-agents')]);
    expect(stage.nodes.filter(({ spec }) => spec.taints.length !== 1)).toEqual([]);
  });

  it('is seen whole: each of its objects once, and the namespace of Argo CD', () => {
    const objects = objectsOf(stage);
    const keys = objects.map(({ apiVersion, kind, metadata }) => JSON.stringify([apiVersion, kind, metadata.namespace, metadata.name]));
    expect(new Set(keys).size).toBe(keys.length);
    expect(objects.filter(({ kind }) => kind === 'Namespace').map(({ metadata }) => metadata.name)).toContain('trial-argocd');
  });

  it('has builds of every kind, on nodes and on Fargate', () => {
    const builds = stage.teams.flatMap(({ builds: all }) => all);
    expect(new Set(builds.map(({ kind }) => kind.compute))).toEqual(new Set(['nodes', 'fargate']));
    expect(builds.filter(({ pod }) => !pod.metadata.namespace?.endsWith('-agents'))).toEqual([]);
  });

  it('gets Secrets with the keys that its ExternalSecrets promise', () => {
    const secrets = standInSecrets(stage.teams.flatMap(({ objects }) => objects));
    expect(secrets.map(({ metadata, stringData }) => [metadata.namespace, metadata.name, Object.keys(stringData as object)])).toEqual([
      ['try-everything', 'jenkins-generated', ['admin-password', 'reload-token']],
      ['try-everything', 'jenkins-secrets', ['token']],
      ['try-mutant', 'jenkins-generated', ['admin-password', 'reload-token']],
      ['try-mutant', 'jenkins-secrets', ['token']],
    ]);
  });
});
