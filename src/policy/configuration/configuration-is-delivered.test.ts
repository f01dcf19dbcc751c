import { describe, expect, it } from 'vitest';
import { buildSubject, problemsOf } from '../../testing/build-subject.ts';
import { findObject, renderObjects } from '../../testing/render-objects.ts';
import { configurationIsDelivered } from './configuration-is-delivered.ts';

const check = (mountPath: string, volume: object) =>
  problemsOf(
    configurationIsDelivered,
    buildSubject([
      {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: { name: 'jenkins', namespace: 'payments' },
        spec: {
          template: {
            spec: { containers: [{ name: 'jenkins', volumeMounts: [{ name: 'x', mountPath }] }], volumes: [{ name: 'x', ...volume }] },
          },
        },
      },
    ]),
  );

describe('accepts', () => {
  it.each<[string, object]>([
    ['/var/jenkins_home/casc_configs', { emptyDir: {} }],
    ['/var/jenkins_home/casc_configs_of_mine', { configMap: { name: 'mine' } }],
    ['/var/jenkins_home', { persistentVolumeClaim: { claimName: 'jenkins-home' } }],
  ])('a mount at %s of %o', (mountPath, volume) => {
    expect(check(mountPath, volume)).toEqual([]);
  });
});

describe('rejects', () => {
  it.each<[string, object]>([
    ['/var/jenkins_home/casc_configs', { configMap: { name: 'mine' } }],
    ['/var/jenkins_home//casc_configs/', { configMap: { name: 'mine' } }],
    ['/var/jenkins_home/casc_configs/more.yaml', { secret: { secretName: 'mine' } }],
  ])('a mount at %s of %o', (mountPath, volume) => {
    expect(check(mountPath, volume)).toMatchObject([
      {
        rule: 'configuration-is-delivered',
        message: `Deployment "jenkins" in "payments" mounts the volume "x" at "${mountPath}" in the container "jenkins", where the configuration is delivered`,
        fix: 'put the files into casc/ or jobs/ of the team',
      },
    ]);
  });
});

it('means the folder that the charts deliver to', () => {
  const deployment = findObject(renderObjects(), 'Deployment', 'jenkins');
  const volume = deployment.spec.template.spec.volumes.find(({ name }: { name: string }) => name === 'configuration');
  delete volume.emptyDir;
  volume.configMap = { name: 'mine' };
  const mounts = problemsOf(configurationIsDelivered, buildSubject([deployment]));
  expect(mounts).toHaveLength(4);
});
