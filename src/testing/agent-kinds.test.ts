import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtInAgentKinds } from '../config/built-in-agent-kinds.ts';
import type { Pod } from '../jenkins/agents/plugin/pod.ts';
import { renderAgentPod } from '../jenkins/agents/plugin/render-agent-pod.ts';
import type { AgentKind, KubernetesObject } from '../model/index.ts';
import { checkPodSecurity } from '../policy/pod-security/check-pod-security.ts';
import type { SecuredPod } from '../policy/pod-security/pod.ts';
import { buildAgentCloud } from './build-agent-cloud.ts';
import { buildResolved } from './build-fleet.ts';
import { kubernetesValidator } from './kubernetes-schemas.ts';
import { findObject, renderObjects } from './render-objects.ts';

const { KUBERNETES_SCHEMAS: schemas } = process.env;

/** Kinds that use every field, beside the built-in ones. */
const ownKinds = `agentKinds:
  everything:
    containers:
      main: {image: "busybox:1.37", requests: {cpu: 500m, memory: 1Gi}, limits: {cpu: "1"}, capabilities: [CHOWN], environment: {A: "1"}}
      daemon: {image: "busybox:1.37", command: [httpd], args: [-f], capabilities: []}
      jnlp: {requests: {cpu: 200m}}
    environment: {B: "\${2}"}
    volumes: {a: {mountPath: /a, size: 1Gi, memory: true}, b: {mountPath: /b, configMap: c}, c: {mountPath: /c, secret: d}, d: {mountPath: /d}}
    runAsUser: 1000
    cache: {go: /cache/go, maven: /cache/maven, gradle: /cache/gradle, npm: /cache/npm, pip: /cache/pip, own: /cache/own}
  whole:
    containers: {main: {image: "busybox:1.37"}}
    podYaml:
      metadata: {labels: {example.com/cost: a}}
      spec:
        hostAliases: [{ip: 10.0.0.7, hostnames: [mirror]}]
        tolerations: [{key: gpu, operator: Exists}]
        affinity: {nodeAffinity: {preferredDuringSchedulingIgnoredDuringExecution: [{weight: 1, preference: {matchExpressions: [{key: a, operator: Exists}]}}]}}
        containers: [{name: db, image: "postgres:18", ports: [{containerPort: 5432}]}, {name: main, readinessProbe: {exec: {command: ["true"]}}}]
        volumes: [{name: e, emptyDir: {}}]
`;
const names = [...Object.keys(builtInAgentKinds), 'everything', 'whole'];

const { fleet } = buildResolved({
  fleet: ownKinds,
  teams: { payments: `agents: [${names.join(', ')}]\ncache: {accessPoint: fsap-0123456789abcdef0}\nsize: large` },
});
const [team] = fleet.teams;
if (team === undefined) throw new Error('the team is gone');

const pods = team.agents.flatMap((kind) => {
  const cloud = buildAgentCloud({ ...team, agents: [kind] }, fleet);
  return (cloud.templates ?? [])
    .filter(({ name }) => name !== 'base')
    .map((template) => ({ name: template.name, kind, pod: renderAgentPod(cloud, template) }));
});

const levelOf = (kind: AgentKind): string =>
  findObject(renderObjects({ team: { agents: [kind] } }), 'Namespace', 'payments-agents').metadata.labels[
    'pod-security.kubernetes.io/enforce'
  ];

describe('the pod that the plugin makes', () => {
  it('is there for every kind, architecture and capacity', () => {
    const general = names.length - 1;
    expect(pods).toHaveLength(general * 4 + 1);
  });

  it.each(pods)('of $name is admitted at the level of its namespace', ({ kind, pod }) => {
    expect(levelOf(kind)).toBe(kind.podSecurity);
    expect(checkPodSecurity(kind.podSecurity, pod as SecuredPod)).toEqual([]);
  });

  it.each(pods.filter(({ kind }) => kind.podSecurity === 'privileged'))('of $name would not be admitted at another one', ({ pod }) => {
    expect(checkPodSecurity('baseline', pod as SecuredPod)).not.toEqual([]);
  });

  it.each(pods)('of $name has the agent once, no token, a deadline, and the workspace in all containers', ({ pod }) => {
    const containers = pod.spec.containers ?? [];
    expect(containers.filter(({ name }) => name === 'jnlp')).toHaveLength(1);
    expect(pod.spec).toMatchObject({ automountServiceAccountToken: false, serviceAccountName: 'agent', restartPolicy: 'Never' });
    expect(pod.spec.activeDeadlineSeconds).toBe(14_400);
    expect(containers.map(({ volumeMounts }) => volumeMounts?.filter(({ name }) => name === 'workspace-volume').length)).toEqual(
      containers.map(() => 1),
    );
  });

  it.each(pods)('of $name mounts volumes that it has, each folder once', ({ pod }) => {
    const volumes = pod.spec.volumes?.map(({ name }) => name) ?? [];
    for (const { volumeMounts = [] } of pod.spec.containers ?? []) {
      expect(volumeMounts.filter(({ name }) => !volumes.includes(name))).toEqual([]);
      expect(new Set(volumeMounts.map(({ mountPath }) => mountPath)).size).toBe(volumeMounts.length);
    }
    expect(new Set(volumes).size).toBe(volumes.length);
  });

  it('keeps what podYaml says', () => {
    const { spec, metadata } = podOf('whole-arm64-spot');
    expect(metadata.labels).toMatchObject({ 'example.com/cost': 'a', 'jenkins-fleet/team': 'payments' });
    expect(spec).toMatchObject({
      hostAliases: [{ ip: '10.0.0.7' }],
      affinity: {},
      tolerations: [{ key: 'jenkins-fleet/agents' }, { key: 'gpu' }],
    });
    expect(spec.containers?.map(({ name }) => name)).toEqual(['jnlp', 'main', 'db']);
    expect(spec.nodeSelector).toMatchObject({ 'kubernetes.io/arch': 'arm64', 'karpenter.sh/capacity-type': 'spot' });
  });

  it('of docker has a daemon that listens on a socket in the pod, and a client that is no more than others', () => {
    const [agent, daemon, docker] = podOf('docker-x86-64-on-demand').spec.containers ?? [];
    expect(daemon).toMatchObject({
      name: 'daemon',
      securityContext: { privileged: true },
      args: ['dockerd', '--host=unix:///run/docker-socket/docker.sock'],
    });
    expect(daemon).not.toHaveProperty('command');
    expect(docker).toMatchObject({ name: 'docker', command: ['sleep'] });
    expect(docker).not.toHaveProperty('securityContext');
    expect(docker?.env).toContainEqual({ name: 'DOCKER_HOST', value: 'unix:///run/docker-socket/docker.sock' });
    expect(agent).toMatchObject({ name: 'jnlp', securityContext: { runAsNonRoot: true } });
  });

  it('of container-build runs as root with named capabilities', () => {
    const [, kaniko] = podOf('container-build-x86-64-on-demand').spec.containers ?? [];
    expect(kaniko?.securityContext).toMatchObject({ runAsUser: 0, capabilities: { drop: ['ALL'] } });
    expect(kaniko?.securityContext).not.toHaveProperty('privileged');
  });

  it('of fargate has the label of the profile, and chooses no capacity', () => {
    const { metadata, spec } = podOf('fargate-x86-64-on-demand');
    expect(metadata.labels).toMatchObject({ 'jenkins-fleet/fargate': 'true' });
    expect(spec.nodeSelector).toEqual({ 'kubernetes.io/arch': 'amd64' });
    expect(spec.volumes?.map(({ name }) => name)).toEqual(['workspace-volume']);
  });
});

describe.skipIf(!schemas || !existsSync(schemas))(
  `against the schemas of Kubernetes${schemas ? '' : ' (KUBERNETES_SCHEMAS is not set)'}`,
  () => {
    it.each(['1.30', '1.36'])('%s, unknown fields refused', (release) => {
      const validate = kubernetesValidator(join(schemas ?? '', `v${release}.json`));
      expect(pods.flatMap(({ name, pod }) => validate(pod as unknown as KubernetesObject).map((mistake) => `${name}: ${mistake}`))).toEqual(
        [],
      );
    });
  },
);

function podOf(template: string): Pod {
  const found = pods.find(({ name }) => name === template);
  if (found === undefined) throw new Error(`${template} is gone`);
  return found.pod;
}
