import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { parseCasc } from '../../casc/parse-casc.ts';
import { readClouds } from '../agent-clouds.ts';
import { parseAgentCloud } from '../parse-agent-cloud.ts';
import type { AgentCloud, PodTemplate } from './agent-cloud.ts';
import type { Pod } from './pod.ts';
import { renderAgentPod, sanitizeLabel } from './render-agent-pod.ts';

const cloud = (templates: readonly PodTemplate[], fields: Partial<AgentCloud> = {}): AgentCloud => ({
  name: 'kubernetes',
  namespace: 'payments-agents',
  jenkinsUrl: 'http://jenkins.payments.svc.cluster.local:8080',
  jenkinsTunnel: 'jenkins-agent.payments.svc.cluster.local:50000',
  templates,
  ...fields,
});

const base: PodTemplate = {
  name: 'base',
  serviceAccount: 'agent',
  activeDeadlineSecondsStr: '14400',
  annotations: [{ key: 'karpenter.sh/do-not-disrupt', value: 'true' }],
  yamlMergeStrategy: 'merge',
  yaml: `
    spec:
      automountServiceAccountToken: false
      containers:
        - name: jnlp
          image: agent:1
          resources: {requests: {cpu: 100m, memory: 256Mi}, limits: {memory: 512Mi}}
          securityContext: {allowPrivilegeEscalation: false, runAsUser: 1000, capabilities: {drop: [ALL]}}`,
};
const child = (yaml: string, fields: Partial<PodTemplate> = {}): PodTemplate => ({
  name: 'child',
  inheritFrom: 'base',
  yamlMergeStrategy: 'merge',
  yaml,
  ...fields,
});
const render = (template: PodTemplate, fields: Partial<AgentCloud> = {}): Pod => renderAgentPod(cloud([base, template], fields), template);
const containerOf = (pod: Pod, name: string) => pod.spec.containers?.find((container) => container.name === name);

describe('a pod', () => {
  it('is as a controller with kubernetes 4324 made it of such templates', () => {
    const tools = `
      spec:
        tolerations: [{key: jenkins-fleet/agents, operator: Exists, effect: NoSchedule}]
        containers: [{name: tools, image: golang:1.26, command: [sleep], args: [infinity], env: [{name: GOCACHE, value: /cache}]}]`;
    const template = child(tools, {
      label: 'linux arm64 aarch64 on-demand',
      nodeSelector: 'kubernetes.io/arch=arm64,karpenter.sh/capacity-type=on-demand',
    });
    const podLabels = [{ key: 'jenkins-fleet/team', value: 'payments' }];
    expect(render(template, { podLabels })).toEqual({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: {
        name: 'child',
        namespace: 'payments-agents',
        annotations: { 'karpenter.sh/do-not-disrupt': 'true' },
        labels: {
          'jenkins-fleet/team': 'payments',
          'jenkins/label': 'linux_arm64_aarch64_on-demand',
          'jenkins/label-digest': '1d5ec1c8c51d047ca28d82a6f3ac1a52849c6bc9',
          'kubernetes.jenkins.io/controller': 'http___jenkins_payments_svc_cluster_local_8080x',
        },
      },
      spec: {
        activeDeadlineSeconds: 14_400,
        automountServiceAccountToken: false,
        nodeSelector: { 'karpenter.sh/capacity-type': 'on-demand', 'kubernetes.io/arch': 'arm64' },
        restartPolicy: 'Never',
        serviceAccountName: 'agent',
        tolerations: [{ key: 'jenkins-fleet/agents', operator: 'Exists', effect: 'NoSchedule' }],
        volumes: [{ name: 'workspace-volume', emptyDir: { medium: '' } }],
        containers: [
          {
            name: 'jnlp',
            image: 'agent:1',
            env: [
              { name: 'JENKINS_AGENT_WORKDIR', value: '/home/jenkins/agent' },
              { name: 'JENKINS_TUNNEL', value: 'jenkins-agent.payments.svc.cluster.local:50000' },
              { name: 'JENKINS_URL', value: 'http://jenkins.payments.svc.cluster.local:8080/' },
              { name: 'REMOTING_OPTS', value: '-noReconnectAfter 1d' },
            ],
            resources: { requests: { cpu: '100m', memory: '256Mi' }, limits: { memory: '512Mi' } },
            securityContext: { allowPrivilegeEscalation: false, runAsUser: 1000, capabilities: { drop: ['ALL'] } },
            volumeMounts: [{ name: 'workspace-volume', mountPath: '/home/jenkins/agent', readOnly: false }],
          },
          {
            name: 'tools',
            image: 'golang:1.26',
            command: ['sleep'],
            args: ['infinity'],
            env: [{ name: 'GOCACHE', value: '/cache' }],
            volumeMounts: [{ name: 'workspace-volume', mountPath: '/home/jenkins/agent', readOnly: false }],
          },
        ],
      },
    });
  });

  it('of a template without a label and without parents has the plugin’s defaults', () => {
    const pod = render({ name: 'bare' });
    expect(pod.metadata.labels).toMatchObject({ 'jenkins/label': 'slave-default', 'jenkins/label-digest': '0', jenkins: 'slave' });
    expect(pod.spec).toMatchObject({
      nodeSelector: { 'kubernetes.io/os': 'linux' },
      containers: [{ name: 'jnlp', image: 'jenkins/inbound-agent:3355.v388858a_47b_33-3-jdk21' }],
    });
  });
});

describe('a container that both have', () => {
  const pod = render(
    child(`
      spec:
        containers:
          - name: jnlp
            image: agent:2
            env: [{name: A, value: "1"}]
            resources: {requests: {cpu: "1"}}
            readinessProbe: {exec: {command: ["true"]}}
            securityContext: {runAsUser: 2000, runAsNonRoot: true}
            volumeMounts: [{name: v, mountPath: /v}]`),
  );

  it('has the child’s image, variables, resources, mounts and user over its parent’s', () => {
    expect(containerOf(pod, 'jnlp')).toMatchObject({
      image: 'agent:2',
      resources: { requests: { cpu: '1', memory: '256Mi' }, limits: { memory: '512Mi' } },
      securityContext: { allowPrivilegeEscalation: false, runAsUser: 2000, capabilities: { drop: ['ALL'] } },
      volumeMounts: [{ name: 'v' }, { name: 'workspace-volume' }],
    });
    expect(containerOf(pod, 'jnlp')?.env).toContainEqual({ name: 'A', value: '1' });
  });

  it('loses everything else of the child', () => {
    expect(containerOf(pod, 'jnlp')).not.toHaveProperty('readinessProbe');
    expect(containerOf(pod, 'jnlp')?.securityContext).not.toHaveProperty('runAsNonRoot');
  });
});

describe('of the pod itself', () => {
  const yaml =
    'spec: {affinity: {}, hostAliases: [], hostNetwork: true, securityContext: {fsGroup: 1, runAsUser: 7}, volumes: [{name: v, emptyDir: {}}]}';

  it('a child adds volumes and tolerations and a user, and loses the rest', () => {
    expect(render(child(yaml)).spec).toMatchObject({ hostNetwork: true, securityContext: { runAsUser: 7 }, volumes: [{ name: 'v' }, {}] });
    expect(render(child(yaml)).spec).not.toHaveProperty('affinity');
    expect(render(child(yaml)).spec).not.toHaveProperty('hostAliases');
    expect(render(child(yaml)).spec.securityContext).not.toHaveProperty('fsGroup');
  });

  it('a child that overrides says everything, but for attributes of its parents', () => {
    const pod = render(child(yaml, { yamlMergeStrategy: 'override' }));
    expect(pod.spec).toMatchObject({ affinity: {}, hostAliases: [], serviceAccountName: 'agent', securityContext: { fsGroup: 1 } });
    expect(pod.spec).not.toHaveProperty('automountServiceAccountToken');
  });

  it.each([
    [{ yamlMergeStrategy: undefined }, {}, false],
    [{ yamlMergeStrategy: undefined }, { inheritYamlMergeStrategy: true }, true],
  ])('pieces of YAML are merged only where the child says so, or its parent hands it down: %o, %o', (own, ofBase, merges) => {
    const template = child('spec: {}', own);
    const pod = renderAgentPod(cloud([{ ...base, ...ofBase }, template]), template);
    expect(Object.hasOwn(pod.spec, 'automountServiceAccountToken')).toBe(merges);
  });

  it('attributes win over YAML', () => {
    const yamlOfChild = 'spec: {serviceAccountName: admin, nodeSelector: {a: yaml, b: yaml}, activeDeadlineSeconds: 1}';
    expect(render(child(yamlOfChild, { nodeSelector: 'a=attribute,broken', runAsUser: '5' })).spec).toMatchObject({
      serviceAccountName: 'agent',
      nodeSelector: { a: 'attribute', b: 'yaml' },
      activeDeadlineSeconds: 14_400,
      securityContext: { runAsUser: 5 },
    });
  });
});

it('a cloud that restricts its pods does so for every container that says nothing else', () => {
  const yaml =
    'spec: {containers: [{name: root, image: "x:1", securityContext: {runAsNonRoot: false}}], initContainers: [{name: i, image: "y:1"}]}';
  const pod = render(child(yaml), { restrictedPssSecurityContext: true });
  const restricted = {
    allowPrivilegeEscalation: false,
    runAsNonRoot: true,
    seccompProfile: { type: 'RuntimeDefault' },
    capabilities: { drop: ['ALL'] },
  };
  expect(containerOf(pod, 'jnlp')?.securityContext).toEqual({ ...restricted, runAsUser: 1000 });
  expect(containerOf(pod, 'root')?.securityContext).toEqual({ ...restricted, runAsNonRoot: false });
  expect(pod.spec.initContainers).toEqual([{ name: 'i', image: 'y:1', securityContext: restricted }]);
});

describe('inheritance', () => {
  const one: PodTemplate = { name: 'one', serviceAccount: 'one', nodeSelector: 'a=1' };
  const two: PodTemplate = { name: 'two', serviceAccount: 'two', inheritFrom: 'one' };
  const accountOf = (template: PodTemplate, fields: Partial<AgentCloud> = {}) =>
    renderAgentPod(cloud([one, two, template], fields), template).spec.serviceAccountName;

  it.each([
    ['one two', 'two'],
    ['two one', 'one'],
    ['two  gone', 'two'],
    ['gone', undefined],
  ])('from "%s"', (inheritFrom, expected) => {
    expect(accountOf({ name: 'x', inheritFrom })).toBe(expected);
  });

  it('has defaults of the cloud below it', () => {
    expect(accountOf({ name: 'x' }, { defaultsProviderTemplate: 'two' })).toBe('two');
    expect(accountOf({ name: 'x', inheritFrom: 'one' }, { defaultsProviderTemplate: 'two' })).toBe('one');
  });

  it('in a circle ends, though Jenkins does not', () => {
    const a: PodTemplate = { name: 'a', inheritFrom: 'b' };
    const circle = cloud([a, { name: 'b', inheritFrom: 'a', serviceAccount: 'b' }]);
    expect(renderAgentPod(circle, a).spec.serviceAccountName).toBe('b');
  });
});

describe('a label’s value', () => {
  it.each([
    ['linux spot', 'linux_spot'],
    ['http://jenkins.payments.svc.cluster.local:8080/', 'http___jenkins_payments_svc_cluster_local_8080x'],
    [`a${'/'.repeat(57)}`, `x${'_'.repeat(55)}x`],
  ])('of %s is %s', (text, expected) => {
    expect(sanitizeLabel(text)).toBe(expected);
  });
});

// VERIFIED_CONFIG names a folder with casc/30-agents.yaml and, in agent-pods/, the pods that a controller made of it.
const { VERIFIED_CONFIG: verified } = process.env;

describe.skipIf(!verified || !existsSync(verified))(`pods of a real controller${verified ? '' : ' (VERIFIED_CONFIG is not set)'}`, () => {
  const read = (path: string): unknown => load(readFileSync(join(verified ?? '', path), 'utf8'));
  const files = verified ? readdirSync(join(verified, 'agent-pods')) : [];

  it.each(files)('%s is what we render', (file) => {
    const real = read(join('agent-pods', file)) as Pod;
    const text = readFileSync(join(verified ?? '', 'casc/30-agents.yaml'), 'utf8');
    const casc = parseCasc({ path: '30-agents.yaml', text }).value;
    const [ofController] = casc ? readClouds(casc, new Set()).map(parseAgentCloud) : [];
    const name = real.metadata.name?.replace(/-[^-]+$/, '') ?? '';
    const template = ofController?.templates?.find((candidate) => candidate.name === name);
    const rendered = ofController && template && renderAgentPod(ofController, template);
    const { 'kubernetes.jenkins.io/last-refresh': _, ...annotations } = real.metadata.annotations ?? {};
    expect(inOrder(rendered)).toEqual(inOrder({ ...real, metadata: { ...real.metadata, name, annotations } }));
  });

  /** The plugin keeps variables in no order. */
  const inOrder = (pod: Pod | undefined) =>
    pod && {
      ...pod,
      spec: {
        ...pod.spec,
        containers: pod.spec.containers?.map((container) => ({
          ...container,
          env: container.env?.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
        })),
      },
    };
});
