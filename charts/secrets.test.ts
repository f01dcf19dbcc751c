import { describe, expect, it } from 'vitest';
import { findObject, renderObjects } from '../src/testing/render-objects.ts';

describe('generated secrets', () => {
  it('are made once: a refresh of a generator makes new ones', () => {
    const { spec } = findObject(renderObjects(), 'ExternalSecret', 'jenkins-generated');
    expect(spec.refreshPolicy).toBe('CreatedOnce');
    expect(spec.target.name).toBe('jenkins-generated');
  });

  it('are two passwords without a character that a URL or JCasC would read', () => {
    expect(findObject(renderObjects(), 'Password', 'jenkins-generated').spec).toMatchObject({
      secretKeys: ['admin-password', 'reload-token'],
      symbols: 0,
      encoding: 'raw',
    });
  });

  it('come before the secret that is made of them, and that before the pod', () => {
    const wave = (kind: string) =>
      Number(findObject(renderObjects(), kind, 'jenkins-generated').metadata.annotations['argocd.argoproj.io/sync-wave']);
    expect(wave('Password')).toBeLessThan(wave('ExternalSecret'));
    expect(wave('ExternalSecret')).toBeLessThan(0);
  });
});

describe('the team’s secrets', () => {
  const team = {
    secrets: [
      { name: 'deploy-key', key: 'jenkins-fleet/shared/deploy-key', property: 'private' },
      { name: 'slack-token', key: 'jenkins-fleet/payments/slack-token' },
    ],
  };

  it('are read from the store and refreshed, with the store’s defaults written out', () => {
    const { spec } = findObject(renderObjects({ team }), 'ExternalSecret', 'jenkins-secrets');
    expect(spec.secretStoreRef).toEqual({ kind: 'ClusterSecretStore', name: 'aws' });
    expect(spec.refreshPolicy).toBe('Periodic');
    const defaults = { conversionStrategy: 'Default', decodingStrategy: 'None', metadataPolicy: 'None' };
    expect(spec.data).toEqual([
      { secretKey: 'deploy-key', remoteRef: { key: 'jenkins-fleet/shared/deploy-key', property: 'private', ...defaults } },
      { secretKey: 'slack-token', remoteRef: { key: 'jenkins-fleet/payments/slack-token', ...defaults } },
    ]);
  });

  it('make no object where the team has none', () => {
    expect(renderObjects().filter(({ kind }) => kind === 'ExternalSecret')).toHaveLength(1);
  });
});
