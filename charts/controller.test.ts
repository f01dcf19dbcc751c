import { describe, expect, it } from 'vitest';
import { buildTeam } from '../src/testing/build-fleet.ts';
import { findObject, type RenderOverrides, renderObjects } from '../src/testing/render-objects.ts';
import { startupBudgetSeconds } from './constructs/jenkins-container.ts';

const deployment = (overrides?: RenderOverrides) => findObject(renderObjects(overrides), 'Deployment', 'jenkins');
const podSpec = (overrides?: RenderOverrides) => deployment(overrides).spec.template.spec;
const container = (name: string, overrides?: RenderOverrides) =>
  [...podSpec(overrides).initContainers, ...podSpec(overrides).containers].find((candidate) => candidate.name === name);
const variable = (name: string, overrides?: RenderOverrides) =>
  container('jenkins', overrides).env.find((candidate: { name: string }) => candidate.name === name);
const mounts = (name: string) =>
  Object.fromEntries(container(name).volumeMounts.map((mount: { name: string; mountPath: string }) => [mount.name, mount.mountPath]));

describe('the Deployment', () => {
  it('never runs two controllers on one home', () => {
    expect(deployment().spec.strategy).toEqual({ type: 'Recreate' });
    expect(deployment().spec.replicas).toBe(1);
  });

  it('runs no controller while the team is suspended', () => {
    expect(deployment({ team: { suspended: true } }).spec.replicas).toBe(0);
  });

  it('selects by name and component only, since a selector can never change', () => {
    expect(deployment().spec.selector.matchLabels).toEqual({
      'app.kubernetes.io/name': 'jenkins',
      'app.kubernetes.io/component': 'controller',
    });
  });

  it('gives a start on EFS at least ten minutes, and the roll-out well more', () => {
    const probe = container('jenkins').startupProbe;
    expect(probe.periodSeconds * probe.failureThreshold).toBe(startupBudgetSeconds);
    expect(startupBudgetSeconds).toBeGreaterThanOrEqual(600);
    expect(deployment().spec.progressDeadlineSeconds).toBeGreaterThan(startupBudgetSeconds * 1.5);
  });

  it('restarts when the plugins change and not when a job does', () => {
    const job = { key: 'jobs__api.groovy', text: 'job("api")', source: 'overlays/payments/jobs/api.groovy', generated: false };
    const annotations = (overrides?: RenderOverrides) => deployment(overrides).spec.template.metadata.annotations;
    expect(annotations({ files: [job] })).toEqual(annotations());
    expect(annotations()['jenkins-fleet/plugins-digest']).toMatch(/^[0-9a-f]{12}$/);
  });
});

describe('the pod', () => {
  it('fits the access point: user, group and file group 1000, ownership changed only when the root is wrong', () => {
    expect(podSpec().securityContext).toMatchObject({
      runAsUser: 1000,
      runAsGroup: 1000,
      fsGroup: 1000,
      runAsNonRoot: true,
      fsGroupChangePolicy: 'OnRootMismatch',
    });
  });

  it('has time to stop cleanly, the preStop hook included', () => {
    const drainSeconds = Number(container('jenkins').lifecycle.preStop.exec.command[1]);
    expect(podSpec().terminationGracePeriodSeconds).toBeGreaterThanOrEqual(drainSeconds + 240);
  });

  it('brings the configuration, then checks it and installs plugins, before Jenkins starts', () => {
    expect(podSpec().initContainers.map(({ name }: { name: string }) => name)).toEqual(['configuration', 'plugins']);
    expect(podSpec().containers.map(({ name }: { name: string }) => name)).toEqual(['jenkins', 'config-reload']);
  });

  it('keeps what can be made again off EFS', () => {
    const volumes = new Map(podSpec().volumes.map((volume: { name: string }) => [volume.name, volume]));
    for (const [name, path] of Object.entries({
      configuration: '/var/jenkins_home/casc_configs',
      plugins: '/var/jenkins_home/plugins',
      war: '/var/jenkins_cache/war',
      'scm-cache': '/var/jenkins_home/caches',
      'library-cache': '/var/jenkins_home/global-libraries-cache',
      tmp: '/tmp',
    })) {
      expect(volumes.get(name)).toEqual({ name, emptyDir: {} });
      expect(mounts('jenkins')[name]).toBe(path);
    }
  });

  it('gives every container a read-only root file system and no privilege', () => {
    for (const { name, securityContext } of [...podSpec().initContainers, ...podSpec().containers]) {
      expect({ name, ...securityContext }).toEqual({
        name,
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      });
    }
  });

  it('mounts a volume for every name that a container uses, and no other', () => {
    const declared = podSpec().volumes.map(({ name }: { name: string }) => name);
    const used = [...podSpec().initContainers, ...podSpec().containers].flatMap(({ volumeMounts }) =>
      volumeMounts.map(({ name }: { name: string }) => name),
    );
    expect([...new Set(used)].toSorted()).toEqual([...declared].toSorted());
  });

  it('stays off spot nodes, with Karpenter and with Cluster Autoscaler', () => {
    expect(podSpec().nodeSelector['karpenter.sh/capacity-type']).toBe('on-demand');
    expect(podSpec({ fleet: { nodes: 'cluster-autoscaler' } }).nodeSelector['eks.amazonaws.com/capacityType']).toBe('ON_DEMAND');
  });

  it('may be moved by default, and not when the team blocks it', () => {
    const blocked = { team: { controller: { ...buildTeam().controller, eviction: 'blocked' as const } } };
    const budget = (overrides?: RenderOverrides) => findObject(renderObjects(overrides), 'PodDisruptionBudget', 'jenkins').spec;
    expect(budget()).toMatchObject({ maxUnavailable: 1, unhealthyPodEvictionPolicy: 'AlwaysAllow' });
    expect(budget(blocked)).toMatchObject({ maxUnavailable: 0, unhealthyPodEvictionPolicy: 'AlwaysAllow' });
    expect(deployment().spec.template.metadata.annotations).not.toHaveProperty('karpenter.sh/do-not-disrupt');
    expect(deployment(blocked).spec.template.metadata.annotations).toHaveProperty('karpenter.sh/do-not-disrupt', 'true');
  });
});

describe('secrets', () => {
  const sources = (): readonly { readonly name: string; readonly optional?: boolean }[] =>
    podSpec()
      .volumes.find(({ name }: { name: string }) => name === 'secrets')
      .projected.sources.map(({ secret }: { secret: unknown }) => secret);

  it('are one projected volume below /run/secrets, and SECRETS points there', () => {
    expect(variable('SECRETS').value).toBe('/run/secrets/jenkins');
    expect(mounts('jenkins')['secrets']).toBe('/run/secrets/jenkins');
    expect(sources().map(({ name }) => name)).toEqual(['jenkins-generated', 'jenkins-secrets']);
  });

  it('neither restart a controller when the first is declared, nor stop it while one is missing in the store', () => {
    expect(sources().find(({ name }) => name === 'jenkins-secrets')?.optional).toBe(true);
    const declared = { team: { secrets: [{ name: 'slack-token', key: 'jenkins-fleet/payments/slack-token' }] } };
    expect(deployment(declared)).toEqual(deployment());
  });

  it('do not include the reload token, which only the endpoint and config-reload get', () => {
    expect(variable('CASC_RELOAD_TOKEN').valueFrom).toEqual({ secretKeyRef: { name: 'jenkins-generated', key: 'reload-token' } });
    expect(mounts('config-reload')['reload-token']).toBe('/etc/jenkins-fleet/reload-token');
    expect(mounts('jenkins')).not.toHaveProperty('reload-token');
  });

  it('that are unknown stop a reload instead of being empty', () => {
    expect(variable('CASC_STRICT_SECRET_RESOLUTION').value).toBe('true');
  });
});

describe('the configuration', () => {
  it('is delivered by k8s-sidecar on a port that is not Jenkins’, without a request of its own', () => {
    for (const name of ['configuration', 'config-reload']) {
      const env = Object.fromEntries(container(name).env.map((entry: { name: string; value: string }) => [entry.name, entry.value]));
      expect(env).toMatchObject({
        LABEL: 'jenkins-fleet/config',
        LABEL_VALUE: 'true',
        FOLDER: '/var/jenkins_home/casc_configs',
        NAMESPACE: 'payments',
      });
      expect(env['HEALTH_PORT']).not.toBe('8080');
      expect(Object.keys(env).filter((key) => key.startsWith('REQ_'))).toEqual([]);
    }
  });

  it('must be there before plugins are installed', () => {
    expect(container('plugins').command.join(' ')).toContain('test -s /var/jenkins_home/casc_configs/10-controller.yaml');
  });

  it('names exactly the plugins of the list', () => {
    const command = container('plugins').command.join(' ');
    expect(command).toContain('jenkins-plugin-cli --plugin-file /var/jenkins_home/casc_configs/plugins.txt');
    expect(command).toContain('--latest false');
  });

  it('installs no plugin where the image holds them, and is checked all the same', () => {
    const channel = { ...buildTeam().channel, pluginsInImage: true };
    const command = container('plugins', { team: { channel } }).command.join(' ');
    expect(command).not.toContain('jenkins-plugin-cli');
    expect(command).toContain('test -s');
  });
});

describe('the JVM', () => {
  it('leaves a quarter of the memory and more to everything that is not heap', () => {
    const percentage = Number(/MaxRAMPercentage=(\d+)/.exec(variable('JAVA_OPTS').value)?.[1]);
    expect(percentage).toBeLessThanOrEqual(60);
    expect(container('jenkins').resources).toEqual({ requests: { cpu: '500m', memory: '2Gi' }, limits: { memory: '2Gi' } });
  });

  it('runs in the team’s time zone, with the team’s options last', () => {
    const overrides = { team: { timezone: 'Asia/Tokyo', controller: { ...buildTeam().controller, javaOptions: ['-XX:+UseZGC'] } } };
    expect(variable('TZ', overrides).value).toBe('Asia/Tokyo');
    expect(variable('JAVA_OPTS', overrides).value).toMatch(/-Duser\.timezone=Asia\/Tokyo .*-XX:\+UseZGC$/);
  });

  it('leaves the scan of a changed multibranch project to its trigger when the team says so', () => {
    const options = (branchIndexing: 'on-change' | 'by-trigger') => variable('JAVA_OPTS', { team: { branchIndexing } }).value.split(' ');
    const switched = '-Djenkins.branch.MultiBranchProject.fireSCMSourceBuildsAfterSave=false';
    expect(options('by-trigger')).toContain(switched);
    expect(options('on-change')).toEqual(options('by-trigger').filter((option: string) => option !== switched));
  });
});
