import { describe, expect, it } from 'vitest';
import { buildFleet, buildTeam } from '../../testing/build-fleet.ts';
import { checkCasc } from '../casc/check-casc.ts';
import { composeControllerFiles } from '../compose/compose-controller-files.ts';
import { renderOwnPods } from './render-own-pods.ts';

const path = 'overlays/payments/casc/cloud.yaml';

/** The pods of a team whose only file of JCasC has this below `jenkins.clouds`, indented by four. */
function podsOf(clouds: string) {
  const text = `jenkins:\n  clouds:\n${clouds.replaceAll(/^(?=.)/gm, '    ')}\n`;
  const team = buildTeam({ casc: [{ name: 'casc/cloud.yaml', path, text }] });
  const files = composeControllerFiles(team, buildFleet({ teams: [team] })).value;
  return renderOwnPods(team, files, checkCasc(team, files).value);
}

const ofTemplate = (attributes: string, ofCloud = '') =>
  podsOf(`- kubernetes:
    name: own
    namespace: payments-agents
    ${ofCloud}
    templates:
      - id: own-tools
        name: tools
        label: tools
${attributes.replaceAll(/^(?=.)/gm, '        ')}`)[0];

// oxlint-disable-next-line typescript/no-explicit-any -- tests read deep paths of objects whose fields are unknown to the types
const specOf = (attributes: string, ofCloud = ''): any => ofTemplate(attributes, ofCloud)?.pod['spec'];

describe('renderOwnPods', () => {
  it('gives nothing of a team that adds no cloud', () => {
    const team = buildTeam();
    const files = composeControllerFiles(team, buildFleet({ teams: [team] })).value;
    expect(renderOwnPods(team, files, checkCasc(team, files).value)).toEqual([]);
  });

  it('gives each template that a build can ask for, with the place of the template', () => {
    const pods = podsOf(`- kubernetes:
    name: own
    namespace: payments-agents
    templates:
      - {id: a, name: a}
      - {id: b, name: b, label: b, inheritFrom: c}
      - {id: c, name: c, nodeUsageMode: EXCLUSIVE}
      - {id: d, name: d, nodeUsageMode: NORMAL}`);
    expect(pods.map(({ template, pod, place }) => [template, pod.metadata.name, pod.metadata.namespace, place])).toEqual([
      ['b', 'b', 'payments-agents', { file: path, line: 8, column: 13 }],
      ['d', 'd', 'payments-agents', { file: path, line: 10, column: 13 }],
    ]);
  });

  it.each([
    ['without an address', 'kubernetes', ''],
    ['by the address of the API server', 'kubernetes', 'serverUrl: https://kubernetes.default.svc.cluster.local'],
    ['by that address in other letters', 'kubernetes', 'serverUrl: "https://Kubernetes.default.svc:443/"'],
    ['with credentials', 'kubernetes', 'serverUrl: https://kubernetes.default\n    credentialsId: token'],
    ['by an address that only the controller knows', 'kubernetes', 'serverUrl: "${address}"'],
    ['by the name of the class', 'kubernetesCloud', ''],
    ['in other letters', 'Kubernetes', ''],
    ['that people cannot change', 'nonConfigurableKubernetes', ''],
  ])('knows a cloud in the same cluster: %s', (_, symbol, attribute) => {
    const templates = 'templates: [{id: a, name: a, label: a}]';
    expect(podsOf(`- ${symbol}:\n    name: own\n    namespace: payments-agents\n    ${attribute}\n    ${templates}`)).toHaveLength(1);
  });

  it.each([
    ['with an address of another cluster', 'kubernetes', 'serverUrl: https://build.example.com\n    credentialsId: token'],
    ['with credentials for one that only the controller knows', 'kubernetes', 'serverUrl: "${address}"\n    credentialsId: token'],
    ['of another kind', 'docker', ''],
  ])('passes over a cloud elsewhere: %s', (_, symbol, attribute) => {
    expect(podsOf(`- ${symbol}:\n    name: own\n    ${attribute}\n    templates: [{id: a, name: a, label: a}]`)).toEqual([]);
  });

  it('gives a namespace that only the controller knows the one in which it may make pods, and leaves any other', () => {
    const namespaceOf = (attribute: string) =>
      podsOf(`- kubernetes:\n    name: own\n    ${attribute}\n    templates: [{id: a, name: a, label: a}]`)[0]?.pod.metadata.namespace;
    expect(namespaceOf('namespace: "${somewhere}"')).toBe('payments-agents');
    expect(namespaceOf('namespace: elsewhere')).toBe('elsewhere');
    expect(namespaceOf('namespace: "${somewhere}"\n    credentialsId: token')).toBe('${somewhere}');
  });
});

describe('attributes of a template', () => {
  it('become the fields of a Pod', () => {
    const spec = specOf(`hostNetwork: true
serviceAccount: agent
schedulerName: other
runAsUser: "7"
supplementalGroups: "8,9,x"
terminationGracePeriodSeconds: 5
activeDeadlineSecondsStr: "60"
nodeSelector: a=b
imagePullSecrets: [{name: registry}]
envVars: [{envVar: {key: A, value: "1"}}, {secretEnvVar: {key: B, secretName: s, secretKey: k}}]`);
    expect(spec).toMatchObject({
      hostNetwork: true,
      serviceAccountName: 'agent',
      schedulerName: 'other',
      securityContext: { runAsUser: 7, supplementalGroups: [8, 9] },
      terminationGracePeriodSeconds: 5,
      activeDeadlineSeconds: 60,
      nodeSelector: { a: 'b' },
      imagePullSecrets: [{ name: 'registry' }],
    });
    expect(spec.containers).toHaveLength(1);
    expect(spec.containers[0].env).toEqual(
      expect.arrayContaining([
        { name: 'A', value: '1' },
        { name: 'B', valueFrom: { secretKeyRef: { name: 's', key: 'k', optional: false } } },
      ]),
    );
  });

  it.each<[string, object]>([
    ['emptyDirVolume: {mountPath: /v, memory: true}', { emptyDir: { medium: 'Memory' } }],
    ['configMapVolume: {mountPath: /v, configMapName: c, optional: false}', { configMap: { name: 'c', optional: false } }],
    ['secretVolume: {mountPath: /v, secretName: s, optional: false}', { secret: { secretName: 's', optional: false } }],
    ['persistentVolumeClaim: {mountPath: /v, claimName: c, readOnly: true}', { persistentVolumeClaim: { claimName: 'c', readOnly: true } }],
    [
      'nfsVolume: {mountPath: /v, serverAddress: s, serverPath: /p, readOnly: false}',
      { nfs: { server: 's', path: '/p', readOnly: false } },
    ],
    ['hostPathVolume: {mountPath: /v, hostPath: /var/run, readOnly: false}', { hostPath: { path: '/var/run' } }],
    ['HostPathVolume: {mountPath: /v, hostPath: /var/run, readOnly: false}', { hostPath: { path: '/var/run' } }],
    ['dynamicPVC: {mountPath: /v}', { ephemeral: { volumeClaimTemplate: { spec: {} } } }],
    [
      'genericEphemeralVolume: {mountPath: /v, storageClassName: gp3}',
      { ephemeral: { volumeClaimTemplate: { spec: { storageClassName: 'gp3' } } } },
    ],
  ])('a volume {%s} is mounted in all containers', (volume, source) => {
    const spec = specOf(`volumes: [{${volume}}]\ncontainers: [{name: tools, image: "a:1"}]`);
    expect(spec.volumes).toContainEqual({ name: 'volume-0', ...source });
    for (const { volumeMounts } of spec.containers) {
      expect(volumeMounts).toContainEqual({ name: 'volume-0', mountPath: '/v', readOnly: false });
    }
  });

  it.each<[string, object]>([
    ['emptyDirWorkspaceVolume: {memory: false}', { emptyDir: { medium: '' } }],
    ['hostPathWorkspaceVolume: {hostPath: /data}', { hostPath: { path: '/data' } }],
    ['hostPath: {hostPath: /data}', { hostPath: { path: '/data' } }],
    [
      'persistentVolumeClaimWorkspaceVolume: {claimName: c, readOnly: false}',
      { persistentVolumeClaim: { claimName: 'c', readOnly: false } },
    ],
  ])('the workspace may be {%s}', (volume, source) => {
    expect(specOf(`workspaceVolume: {${volume}}`).volumes).toEqual([{ name: 'workspace-volume', ...source }]);
  });

  it('containers have what they say, the mounts of the template, and the workspace', () => {
    const spec = specOf(`volumes: [{configMapVolume: {mountPath: /v, configMapName: c, optional: true, subPath: a}}]
envVars: [{envVar: {key: A, value: "1"}}, {envVar: {key: B, value: "1"}}]
containers:
  - name: tools
    image: a:1
    command: sh -c
    args: 'echo "a b"'
    privileged: true
    runAsUser: "0"
    alwaysPullImage: true
    workingDir: /w
    resourceRequestCpu: 500m
    resourceLimitMemory: 1Gi
    envVars: [{envVar: {key: B, value: "2"}}]
    ports: [{name: web, containerPort: 80, hostPort: 8080}, {name: other, containerPort: 81, hostPort: 0}]`);
    expect(spec.containers[0]).toEqual({
      name: 'tools',
      image: 'a:1',
      imagePullPolicy: 'Always',
      command: ['sh', '-c'],
      args: ['echo', 'a b'],
      workingDir: '/w',
      env: [
        { name: 'A', value: '1' },
        { name: 'B', value: '2' },
      ],
      ports: [
        { name: 'web', containerPort: 80, hostPort: 8080 },
        { name: 'other', containerPort: 81 },
      ],
      resources: { requests: { cpu: '500m' }, limits: { memory: '1Gi' } },
      securityContext: { privileged: true, runAsUser: 0 },
      volumeMounts: [
        { name: 'volume-0', mountPath: '/v', subPath: 'a', readOnly: false },
        { name: 'workspace-volume', mountPath: '/w', readOnly: false },
      ],
    });
  });

  it('are over YAML, and inherited with containers combined', () => {
    const [pod] = podsOf(`- kubernetes:
    name: own
    namespace: payments-agents
    templates:
      - id: a
        name: a
        hostNetwork: true
        containers:
          - {name: tools, image: "a:1", privileged: true, ports: [{name: web, containerPort: 80, hostPort: 80}], resourceLimitMemory: 1Gi}
        volumes: [{hostPathVolume: {mountPath: /v, hostPath: /a, readOnly: true}}]
        yaml: "spec: {hostPID: true}"
        inheritYamlMergeStrategy: true
        yamlMergeStrategy: {merge: {}}
      - id: b
        name: b
        label: b
        inheritFrom: a
        containers: [{name: tools, image: "a:2", resourceRequestMemory: 512Mi}]
        yamls: ["spec: {containers: [{name: tools, image: \\"a:3\\", resources: {limits: {cpu: \\"1\\"}}}]}"]`);
    expect(pod?.pod['spec']).toMatchObject({
      hostNetwork: true,
      hostPID: true,
      volumes: [{ name: 'volume-0', hostPath: { path: '/a' } }, { name: 'workspace-volume' }],
      containers: [
        {
          name: 'tools',
          image: 'a:2',
          securityContext: { privileged: true },
          resources: { requests: { memory: '512Mi' }, limits: { memory: '1Gi', cpu: '1' } },
        },
        { name: 'jnlp' },
      ],
    });
  });

  it('privileged at the template is the first container’s', () => {
    const spec = specOf('containers: [{name: one, image: "a:1"}, {name: two, image: "a:1"}]\nprivileged: true');
    expect(spec.containers.map(({ securityContext }: { securityContext?: unknown }) => securityContext)).toEqual([
      { privileged: true },
      undefined,
      undefined,
    ]);
  });

  it('the agent is in the container that is named, or in one that the plugin adds', () => {
    const named = specOf('agentContainer: tools\ncontainers: [{name: tools, image: "a:1"}]');
    expect(named.containers.map(({ name }: { name: string }) => name)).toEqual(['tools']);
    const added = specOf('volumes: [{emptyDirVolume: {mountPath: /v, memory: false}}]', 'jnlpregistry: mirror.example.com');
    expect(added.containers).toMatchObject([
      {
        name: 'jnlp',
        image: 'mirror.example.com/jenkins/inbound-agent:3355.v388858a_47b_33-3-jdk21',
        resources: { requests: { cpu: '100m', memory: '256Mi' } },
        volumeMounts: [{ name: 'volume-0' }, { name: 'workspace-volume' }],
      },
    ]);
  });

  it('an agent that is copied into a container comes from one more', () => {
    const spec = specOf('agentContainer: tools\nagentInjection: true\nyaml: "spec: {containers: [{name: tools, image: \\"a:1\\"}]}"');
    expect(spec.initContainers).toMatchObject([
      {
        name: 'set-up-jenkins-agent',
        image: 'jenkins/inbound-agent:3355.v388858a_47b_33-3-jdk21',
        volumeMounts: [{ name: 'jenkins-agent' }],
      },
    ]);
    expect(spec.volumes).toContainEqual({ name: 'jenkins-agent', emptyDir: {} });
    expect(spec.containers[0]).toMatchObject({
      name: 'tools',
      command: ['/jenkins-agent/jenkins-agent'],
      workingDir: '/home/jenkins/agent',
    });
  });
});

describe('what nobody can know', () => {
  it('stays as it is written', () => {
    const spec = specOf('containers: [{name: tools, image: "${registry}/a:1", resourceLimitMemory: "${memory}"}]');
    expect(spec.containers[0]).toMatchObject({ image: '${registry}/a:1', resources: { limits: { memory: '${memory}' } } });
  });

  it('counts for the worse', () => {
    const ofAttributes = specOf('hostNetwork: "${a}"\ncontainers: [{name: tools, image: "a:1", privileged: "${b}"}]');
    expect(ofAttributes).toMatchObject({ hostNetwork: true, containers: [{ securityContext: { privileged: true } }, {}] });
    const ofYaml = specOf(
      "yaml: \"spec: {hostPID: '${a}', containers: [{name: t, securityContext: {privileged: '${b}', runAsNonRoot: '${c}'}}]}\"",
    );
    expect(ofYaml).toMatchObject({ hostPID: true, containers: [{ securityContext: { privileged: true, runAsNonRoot: false } }, {}] });
  });
});

describe('what Jenkins cannot read', () => {
  it.each([
    'containers: none',
    'containers: [none, {name: [a], image: {b: c}}, {name: tools, ports: 7, envVars: [x, {envVar: y}, {}]}]',
    'volumes: [none, {}, {hostPathVolume: x}, [a], {unknownVolume: {mountPath: /v}}]',
    'workspaceVolume: [x]',
    'runAsUser: root\nactiveDeadlineSecondsStr: soon\nannotations: [a, {key: [b]}]\nimagePullSecrets: [x]',
    'yaml: "spec: ["',
    'yaml: "text"',
    'yaml: "[a]"',
    'yaml: "a: b\\n---\\nc: d"',
    'yaml: "spec: 7\\nmetadata: x"',
    'yaml: "spec: {containers: {a: b}, volumes: x, tolerations: 1, securityContext: y}"',
    'yaml: "spec: {containers: [null, 7, {}, {name: 7}, {name: a, env: x, resources: 1, volumeMounts: {}, securityContext: []}]}"',
    'yaml: [a]\nyamls: {b: c}\nyamlMergeStrategy: [merge]',
    'yamlMergeStrategy: merge',
    'inheritFrom: tools',
  ])('is passed over: %s', (attributes) => {
    const pod = ofTemplate(attributes);
    expect(pod?.pod).toMatchObject({ kind: 'Pod', metadata: { name: 'tools', namespace: 'payments-agents' } });
    expect(specOf(attributes).containers.length).toBeGreaterThan(0);
  });

  it.each(['- kubernetes', '- kubernetes: x', '- []', '- {}', '- kubernetes: {templates: x}', '- kubernetes: {templates: [x, [], {}]}'])(
    'is no cloud, or none with templates: %s',
    (cloud) => {
      expect(podsOf(cloud)).toEqual([]);
    },
  );
});
