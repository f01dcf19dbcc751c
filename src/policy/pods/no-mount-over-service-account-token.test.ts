import { describe, expect, it } from 'vitest';
import type { KubernetesObject } from '../../model/index.ts';
import { buildTeam } from '../../testing/build-fleet.ts';
import { buildSubject, problemsOf } from '../../testing/build-subject.ts';
import { changeController, describePolicy, ownTemplate } from '../../testing/describe-policy.ts';
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
const check = (object: KubernetesObject, team = buildTeam()) =>
  problemsOf(noMountOverServiceAccountToken, buildSubject([object], { team, locate }));

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
  it.each([
    '/run/secrets',
    '/run/secrets/',
    'run/secrets',
    '/run',
    '/run/',
    '/run/secrets/kubernetes.io',
    '/var/run/secrets',
    '/var/run/secrets/kubernetes.io/',
    '/var/run',
    '/var',
    '/',
    '//run//./secrets',
    '/run/secrets/jenkins/..',
    '/tmp/../run/secrets',
  ])('%s', (path) => {
    expect(check(deployment(path))).toHaveLength(1);
    expect(check(deployment(path, 'initContainers'))).toHaveLength(1);
  });

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

const volumes = (mountPath: string) => `volumes: [{emptyDirVolume: {mountPath: ${mountPath}, memory: false}}]`;
const withRole = { team: 'roles: {agents: "arn:aws:iam::111122223333:role/builds"}' };
const inTemplate = 'casc/cloud.yaml:7: Pod "tools" in "payments-agents"';
const covers = "where the service account's token belongs";

describePolicy(noMountOverServiceAccountToken, {
  accepts: {
    'builds, which have no token': ownTemplate(`, ${volumes('/run')}`),
    'builds with a role, beside its token': ownTemplate(`, ${volumes('/run/cache')}`, withRole),
    'devices that are no list, or have no path': changeController('/containers/0/volumeDevices', '[x, {name: a}]'),
    'a part of a volume in a folder of its own': changeController(
      '/containers/0/volumeMounts/-',
      '{name: tmp, mountPath: /run/secrets/mine, subPath: a}',
    ),
  },
  rejects: {
    'a part of a volume': [
      changeController('/containers/0/volumeMounts/-', '{name: tmp, mountPath: /run/secrets, subPath: a, readOnly: false}'),
      `3: Deployment "jenkins" in "payments" mounts the volume "tmp" at "/run/secrets" in the container "jenkins", ${covers}`,
    ],
    'a block device': [
      changeController('/initContainers/0/volumeDevices', '[{name: disk, devicePath: /var/run}]'),
      `3: Deployment "jenkins" in "payments" mounts the volume "disk" at "/var/run" in the container "configuration", ${covers}`,
    ],
    'builds with a role': [
      ownTemplate(`, ${volumes('/run')}`, withRole),
      `${inTemplate} mounts the volume "volume-0" at "/run" in the container "jnlp", ${covers}`,
    ],
    'builds with a token': [
      ownTemplate(
        `, yaml: "spec: {automountServiceAccountToken: true, containers: [{name: a, image: 'a:1', volumeMounts: [{name: v, mountPath: /var}]}]}"`,
      ),
      `${inTemplate} mounts the volume "v" at "/var" in the container "a", ${covers}`,
    ],
  },
});
