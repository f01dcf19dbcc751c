import { describe, expect, it } from 'vitest';
import { findObject, renderObjects } from '../src/testing/render-objects.ts';

const cache = { accessPoint: 'fsap-0fedcba9876543210' };

describe('the home', () => {
  const volume = () => findObject(renderObjects(), 'PersistentVolume', 'payments-jenkins-home');
  const claim = () => findObject(renderObjects(), 'PersistentVolumeClaim', 'jenkins-home');

  it('is a static EFS volume on the team’s access point, kept for ever', () => {
    expect(volume().spec).toEqual({
      capacity: { storage: '1Ti' },
      accessModes: ['ReadWriteOncePod'],
      persistentVolumeReclaimPolicy: 'Retain',
      storageClassName: '',
      claimRef: { namespace: 'payments', name: 'jenkins-home' },
      // No fsType: with one the kubelet changes the ownership of every file.
      csi: { driver: 'efs.csi.aws.com', volumeHandle: 'fs-0123456789abcdef0::fsap-0123456789abcdef0' },
    });
  });

  it('is claimed by name, by one pod at a time', () => {
    expect(claim().spec).toEqual({
      accessModes: ['ReadWriteOncePod'],
      storageClassName: '',
      volumeName: 'payments-jenkins-home',
      resources: { requests: { storage: '1Ti' } },
    });
  });

  it('is protected from Argo CD, and its claim waits for nothing but the pod', () => {
    const protection = {
      'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false',
      'argocd.argoproj.io/compare-options': 'IgnoreExtraneous',
    };
    expect(volume().metadata.annotations).toEqual({ 'argocd.argoproj.io/sync-wave': '-2', ...protection });
    expect(claim().metadata.annotations).toEqual(protection);
  });

  it('has the fleet’s prefix in the name of its volume, which all teams of the cluster share', () => {
    expect(findObject(renderObjects({ fleet: { prefix: 'ci-' } }), 'PersistentVolume', 'ci-payments-jenkins-home').spec.claimRef.name).toBe(
      'jenkins-home',
    );
  });
});

describe('the cache of the builds', () => {
  it('is there only where the team has an access point for it', () => {
    expect(renderObjects().filter(({ kind }) => kind === 'PersistentVolume')).toHaveLength(1);
    const objects = renderObjects({ team: { cache } });
    expect(findObject(objects, 'PersistentVolume', 'payments-agent-cache').spec).toMatchObject({
      accessModes: ['ReadWriteMany'],
      csi: { volumeHandle: 'fs-0123456789abcdef0::fsap-0fedcba9876543210' },
    });
    expect(findObject(objects, 'PersistentVolumeClaim', 'agent-cache').metadata.namespace).toBe('payments-agents');
  });
});
