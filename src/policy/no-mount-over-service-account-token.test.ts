import { describe, expect, it } from 'vitest';
import { buildTeam } from '../testing/build-fleet.ts';
import { noMountOverServiceAccountToken } from './no-mount-over-service-account-token.ts';

const deployment = (mountPath: string, list: 'containers' | 'initContainers' = 'containers') => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'jenkins', namespace: 'payments' },
  spec: {
    template: {
      spec: { containers: [{ name: 'jenkins' }], [list]: [{ name: 'jenkins', volumeMounts: [{ name: 'secrets', mountPath }] }] },
    },
  },
});
const locate = () => ({ line: 7, column: 3 });
const check = (object: Parameters<typeof noMountOverServiceAccountToken>[0]['objects'][number], team = buildTeam()) =>
  noMountOverServiceAccountToken({ team, objects: [object], locate });

describe('accepts', () => {
  it.each([
    '/run/secrets/jenkins',
    '/var/run/secrets/kubernetes.io/serviceaccount',
    '/run/secret',
    '/var/jenkins_home',
    '/srv/run/secrets',
  ])('%s', (path) => {
    expect(check(deployment(path))).toEqual([]);
  });

  it('an object that makes no pod', () => {
    expect(check({ apiVersion: 'v1', kind: 'Service', metadata: { name: 'jenkins' }, spec: { ports: [] } })).toEqual([]);
  });
});

describe('passes over', () => {
  it.each([null, 'text', [null], [{}], [{ mountPath: 7 }]])('mounts that a patch has bent into %o', (volumeMounts) => {
    const spec = { template: { spec: { containers: [{ name: 'jenkins', volumeMounts }, null, 'text'] } } };
    expect(check({ ...deployment('/tmp'), spec })).toEqual([]);
  });
});

describe('rejects', () => {
  it.each(['/run/secrets', '/run/secrets/', '/run', '/run/', '/var/run/secrets', '/var/run', '/var', '/', '//run//./secrets'])(
    '%s',
    (path) => {
      expect(check(deployment(path))).toHaveLength(1);
      expect(check(deployment(path, 'initContainers'))).toHaveLength(1);
    },
  );

  it('with the container, the path and the repair, and names the file that can change it', () => {
    expect(check(deployment('/run/secrets'))).toEqual([
      {
        rule: 'no-mount-over-service-account-token',
        file: 'overlays/payments/team.yaml',
        where: 'Deployment "jenkins" in "payments"',
        message:
          'Deployment "jenkins" in "payments" mounts the volume "secrets" at "/run/secrets" in the container "jenkins", where the service account\'s token belongs',
        fix: 'mount it in a folder of its own, such as "/run/secrets/jenkins"',
      },
    ]);
    const file = { path: 'overlays/payments/patches.yaml', text: '' };
    const patches = [{ target: { kind: 'Deployment', name: 'jenkins' }, reason: 'test', change: { ops: [] }, file, path: [0] }];
    expect(check(deployment('/run'), buildTeam({ patches }))[0]).toMatchObject({
      file: 'overlays/payments/patches.yaml',
      line: 7,
      column: 3,
    });
  });
});
