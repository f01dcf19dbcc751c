import { describe, expect, it } from 'vitest';
import { buildPatchedSubject, problemsOf } from '../../testing/build-subject.ts';
import {
  changeController,
  describePolicy,
  mergeIntoController,
  ownKind,
  ownTemplate,
  patch,
  patchController,
} from '../../testing/describe-policy.ts';
import { checkTeamPolicies } from '../index.ts';
import { fitsKubernetesApi } from './fits-kubernetes-api.ts';

const deployment = '3: Deployment "jenkins" in "payments"';
const spec = 'spec.template.spec';
const ingress = '{kind: Ingress, name: jenkins}';
const config = '{kind: ConfigMap, name: jenkins-config}';
const secrets = '{kind: ExternalSecret, name: jenkins-generated}';
const service = '{kind: Service, name: jenkins}';
const kubernetes = (version: string) => ({
  fleet: `cluster: {name: ci, region: eu-west-1, account: "111122223333", vpc: vpc-0123456789abcdef0, kubernetes: "${version}"}\n`,
});
const inTemplate = 'casc/cloud.yaml:7: Pod "tools" in "payments-agents"';

describePolicy(fitsKubernetesApi, {
  accepts: {
    'a team without patches': {},
    'an annotation': patchController('merge: {spec: {template: {metadata: {annotations: {a: b}}}}}'),
    'a field that came with the release': mergeIntoController('{hostnameOverride: ci}', kubernetes('1.34')),
    'fields of the newest release alone': mergeIntoController('{schedulingGroup: {podGroupName: a}}', kubernetes('1.36')),
    'the same in one that is newer than the table': mergeIntoController('{schedulingGroup: {podGroupName: a}}', kubernetes('1.40')),
    'a field that has gone since': mergeIntoController('{workloadRef: {name: a, podGroup: b}}', kubernetes('1.35')),
    'a value that came with the release': patch(service, 'merge: {spec: {trafficDistribution: PreferSameZone}}', kubernetes('1.33')),
    'a sidecar with all that one may have': mergeIntoController(
      `{containers: [{name: logs, image: "logs:1.2", imagePullPolicy: IfNotPresent, ports: [{containerPort: 80}], env: [{name: A, valueFrom: {secretKeyRef: {name: a, key: b}}}],
        livenessProbe: {httpGet: {path: /, port: http, scheme: ""}}, resources: {limits: {memory: 1Gi}}, volumeMounts: [{name: tmp, mountPath: /tmp}]}]}`.replaceAll(
        /\s+/g,
        ' ',
      ),
    ),
    'one port of two protocols': changeController('/containers/0/ports', '[{containerPort: 53}, {containerPort: 53, protocol: UDP}]'),
    'a port by its name, and one by its number': changeController('/containers/0/readinessProbe', '{tcpSocket: {port: 8080}}'),
    'quantities as numbers': mergeIntoController('{containers: [{name: jenkins, resources: {limits: {memory: 4294967296, cpu: 2.5}}}]}'),
    'a value that null leaves out': changeController('/containers/0/lifecycle', '{preStop: null, postStart: {exec: {command: [a]}}}'),
    'labels that are null': changeController('/nodeSelector', '{a: null}'),
    'what the status says': patchController('merge: {status: {whatever: 1}}'),
    'a value of each kind that has rules': mergeIntoController(
      `{dnsPolicy: None, dnsConfig: {nameservers: [10.0.0.2, "2001:db8::1"]}, hostAliases: [{ip: 127.0.0.1, hostnames: [a]}], hostname: ci,
        tolerations: [{key: a, operator: Exists}, {key: b, value: c, effect: NoExecute, tolerationSeconds: 60}],
        containers: [{name: jenkins, resources: {limits: {nvidia.com/gpu: 1, hugepages-2Mi: 4Mi}}, env: [{name: A, value: "", valueFrom: {fieldRef: {fieldPath: metadata.name}}}],
        lifecycle: {preStop: {exec: null, sleep: {seconds: 5}}}}], volumes: [{name: a, configMap: {name: b, defaultMode: 420, items: [{key: c, path: d/e, mode: 0}]}}]}`.replaceAll(
        /\s+/g,
        ' ',
      ),
    ),
    'references in the YAML of a template': ownTemplate(`, yaml: "spec: {containers: [{name: '\${n:-a}', image: 'a:1'}]}"`),
    'data with any keys': patch(config, 'merge: {data: {spec: text}}'),
    bytes: patch(config, 'merge: {binaryData: {a: aGk=}}'),
    'custom resources, as their controllers document them': patch(
      secrets,
      'merge: {spec: {target: {template: {metadata: {labels: {a: b}}}}, refreshInterval: 1h}}',
    ),
    'pods of builds, with one variable twice': ownTemplate(
      `, yaml: "spec: {containers: [{name: a, image: 'a:1', env: [{name: A, value: b}, {name: A, value: c}]}]}"`,
    ),
  },
  rejects: {
    'a field of a newer release': [
      mergeIntoController('{schedulingGroup: {podGroupName: a}}'),
      `${deployment} has "${spec}.schedulingGroup", which Kubernetes knows since 1.36, and cluster.kubernetes of fleet.yaml is "1.35"`,
    ],
    'one in a pod of builds': [
      ownTemplate(`, yaml: "spec: {containers: [{name: a, image: 'a:1', lifecycle: {stopSignal: SIGINT}}]}"`, kubernetes('1.32')),
      `${inTemplate} has "spec.containers[a].lifecycle.stopSignal", which Kubernetes knows since 1.33, and cluster.kubernetes of fleet.yaml is "1.32"`,
    ],
    'one in a release that is older than the table': [
      mergeIntoController('{volumes: [{name: a, image: {reference: "a:1"}}]}', kubernetes('1.29')),
      `${deployment} has "${spec}.volumes[a].image", which Kubernetes knows since 1.31, and cluster.kubernetes of fleet.yaml is "1.29"`,
    ],
    'a field that has gone': [
      mergeIntoController('{resourceClaims: [{name: a, source: {resourceClaimName: b}}]}', kubernetes('1.31')),
      `${deployment} has "${spec}.resourceClaims[a].source", which Kubernetes knew until 1.30, and cluster.kubernetes of fleet.yaml is "1.31"`,
    ],
    'a field of one other release': [
      mergeIntoController('{workloadRef: {name: a, podGroup: b}}', kubernetes('1.36')),
      `${deployment} has "${spec}.workloadRef", which Kubernetes knows in 1.35 alone, and cluster.kubernetes of fleet.yaml is "1.36"`,
    ],
    'a value of a newer release': [
      mergeIntoController('{containers: [{name: logs, image: "logs:1.2", restartPolicy: Never}]}', kubernetes('1.33')),
      `${deployment} needs "${spec}.containers[logs].restartPolicy" to be "Always", found "Never", which Kubernetes knows since 1.34, and cluster.kubernetes of fleet.yaml is "1.33"`,
    ],
    'an empty value that has no default': [
      patch(service, 'merge: {spec: {trafficDistribution: ""}}'),
      '3: Service "jenkins" in "payments" needs "spec.trafficDistribution" to be one of its values, or not there',
    ],
    'a value that no release knows': [
      patch(service, 'merge: {spec: {trafficDistribution: PreferNear}}'),
      '3: Service "jenkins" in "payments" needs "spec.trafficDistribution" to be "PreferClose", "PreferSameNode" or "PreferSameZone", found "PreferNear"',
    ],
    'a volume of two kinds, since a merge keeps the one that is there': [
      mergeIntoController('{volumes: [{name: tmp, persistentVolumeClaim: {claimName: scratch}}]}'),
      `${deployment} has "emptyDir" and "persistentVolumeClaim" in "${spec}.volumes[tmp]", where only one can be`,
    ],
    'a variable with two values': [
      mergeIntoController('{containers: [{name: jenkins, env: [{name: TZ, valueFrom: {secretKeyRef: {name: a, key: b}}}]}]}'),
      `${deployment} has "value" and "valueFrom", where null removes one, in "${spec}.containers[jenkins].env[TZ]"`,
    ],
    'a variable from two places, or none': [
      mergeIntoController(
        '{containers: [{name: jenkins, env: [{name: A, valueFrom: {}}, {name: B, valueFrom: {fieldRef: {fieldPath: a}, configMapKeyRef: {name: c, key: d}}}]}]}',
      ),
      `${deployment} has nothing in "${spec}.containers[jenkins].env[A].valueFrom" that says what it is`,
      `${deployment} has "fieldRef" and "configMapKeyRef" in "${spec}.containers[jenkins].env[B].valueFrom", where only one can be`,
    ],
    'a hook with two handlers': [
      mergeIntoController('{containers: [{name: jenkins, lifecycle: {preStop: {httpGet: {port: 8080}}}}]}'),
      `${deployment} has "exec" and "httpGet" in "${spec}.containers[jenkins].lifecycle.preStop", where only one can be`,
    ],
    'a container without an image, with a name that is none': [
      mergeIntoController('{containers: [{name: My_Sidecar}]}'),
      `${deployment} has no "image" in "${spec}.containers[My_Sidecar]", and Kubernetes demands one`,
      `${deployment} needs "${spec}.containers[My_Sidecar].name" to be at most 63 lower-case letters, digits and "-"`,
    ],
    'ports that are none': [
      changeController('/containers/0/ports', '[{name: the-port-of-jenkins, containerPort: 8080}, {name: agents, containerPort: 70000}]'),
      `${deployment} needs "${spec}.containers[jenkins].ports[the-port-of-jenkins].name" to be at most 15 lower-case letters, digits and "-", a letter among them`,
      `${deployment} needs "${spec}.containers[jenkins].ports[agents].containerPort" to be a number from 1 to 65535`,
    ],
    'a mode that is written in decimal digits': [
      mergeIntoController('{volumes: [{name: a, configMap: {name: b, defaultMode: 644}}]}'),
      `${deployment} needs "${spec}.volumes[a].configMap.defaultMode" to be a number from 0 to 511, such as 420 for the mode 0644`,
    ],
    'a resource that is none, and a device without a limit': [
      mergeIntoController(
        '{containers: [{name: jenkins, resources: {limits: {memroy: 1Gi}}}, {name: config-reload, resources: {requests: {nvidia.com/gpu: 1}}}]}',
      ),
      `${deployment} names the resource "memroy", which is none of Kubernetes and has no domain, in "${spec}.containers[jenkins].resources"`,
      `${deployment} asks for "nvidia.com/gpu" without a limit that is the same, in "${spec}.containers[config-reload].resources"`,
    ],
    'tolerations that cannot be': [
      mergeIntoController(
        '{tolerations: [{operator: Equal, value: a}, {key: a, operator: Exists, value: b}, {key: a, value: b, tolerationSeconds: 5}]}',
      ),
      `${deployment} has no "key", which only the operator "Exists" can do without, in "${spec}.tolerations[0]"`,
      `${deployment} has a "value", and the operator "Exists" takes none, in "${spec}.tolerations[1]"`,
      `${deployment} has "tolerationSeconds" without the effect "NoExecute", in "${spec}.tolerations[2]"`,
    ],
    'a selector without values': [
      mergeIntoController(
        '{affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: [{matchExpressions: [{key: a, operator: In}]}]}}}}',
      ),
      `${deployment} has the operator "In" without "values", in "${spec}.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchExpressions[0]"`,
    ],
    'a profile that is not named': [
      mergeIntoController('{securityContext: {seccompProfile: {type: Localhost}}}'),
      `${deployment} has "localhostProfile" without the type "Localhost", or the other way round, in "${spec}.securityContext.seccompProfile"`,
    ],
    'servers of names that are not there': [
      mergeIntoController('{dnsPolicy: None, hostAliases: [{ip: localhost}]}'),
      `${deployment} has the "dnsPolicy" "None" and no "nameservers" in "dnsConfig", in "${spec}"`,
      `${deployment} needs "${spec}.hostAliases[0].ip" to be an IP address`,
    ],
    'a path out of a volume': [
      mergeIntoController('{containers: [{name: jenkins, volumeMounts: [{name: tmp, mountPath: /x, subPath: ../y}]}]}'),
      `${deployment} needs "${spec}.containers[jenkins].volumeMounts[tmp].subPath" to be a path that begins without "/" and has no ".."`,
    ],
    'a Role whose rule says no group': [
      patch('{kind: Role, name: jenkins-configuration}', 'merge: {rules: [{resources: [configmaps], verbs: [get]}]}'),
      '3: Role "jenkins-configuration" in "payments" has a rule without "apiGroups", in "rules[0]"',
    ],
    'a quota of what nobody counts': [
      patch('{kind: ResourceQuota, name: agents}', 'merge: {spec: {hard: {request.storage: 1Ti}}}'),
      '3: ResourceQuota "agents" in "payments-agents" counts the resource "request.storage", which is none of Kubernetes and has no domain, in "spec"',
    ],
    'an Ingress without rules': [
      patch(ingress, 'merge: {spec: {rules: []}}'),
      '3: Ingress "jenkins" in "payments" has no "rules" in "spec", and Kubernetes demands one',
    ],
    'several ports of a Service, one of them without a name': [
      patch(service, 'ops: [{op: add, path: /spec/ports/-, value: {port: 80, targetPort: http}}]'),
      '3: Service "jenkins" in "payments" has several ports, and one without a name, in "spec"',
    ],
    'a duration in days, at which External Secrets could read none of all teams': [
      patch(secrets, 'merge: {spec: {refreshInterval: 1d}}'),
      '3: ExternalSecret "jenkins-generated" in "payments" needs "spec.refreshInterval" to be a duration such as "1h" or "15m", found "1d"',
    ],
    'a field that is misspelt, as a merge': [
      mergeIntoController('{containers: [{name: jenkins, resource: {limits: {memory: 1Gi}}}]}'),
      `${deployment} has "${spec}.containers[jenkins].resource", and Kubernetes knows no field "resource" there`,
    ],
    'one that is misspelt, as an operation': [
      changeController('/containers/0/volumeMount', '[]'),
      `${deployment} has "${spec}.containers[jenkins].volumeMount", and Kubernetes knows no field "volumeMount" there`,
    ],
    'a field in another place': [
      mergeIntoController('{containers: [{name: jenkins, memory: 1Gi}], fsGroup: 1000}'),
      `${deployment} has "${spec}.containers[jenkins].memory", and Kubernetes knows no field "memory" there`,
      `${deployment} has "${spec}.fsGroup", and Kubernetes knows no field "fsGroup" there`,
    ],
    'a field beside the usual ones': [
      patchController('merge: {sepc: {replicas: 1}}'),
      `${deployment} has "sepc", and Kubernetes knows no field "sepc" there`,
    ],
    'a list for a map': [patchController('merge: {spec: [a, b]}'), `${deployment} needs "spec" to be a map, found a list`],
    'text for a map': [
      patchController('merge: {spec: {template: cluster-admin}}'),
      `${deployment} needs "spec.template" to be a map, found text`,
    ],
    'a map for a list': [
      changeController('/containers', '{name: jenkins}'),
      `${deployment} needs "${spec}.containers" to be a list, found a map`,
    ],
    'text in a list of maps': [
      changeController('/volumes/-', 'data'),
      expect.stringMatching(
        /^3: Deployment "jenkins" in "payments" needs "spec.template.spec.volumes\[\d+\]" to be a map, found text$/,
      ) as unknown as string,
    ],
    'what a list that is replaced has lost': [
      patch(ingress, 'merge: {spec: {rules: [{http: {paths: [{path: /x}]}}]}}'),
      '3: Ingress "jenkins" in "payments" has no "backend" in "spec.rules[0].http.paths[0]", and Kubernetes demands one',
      '3: Ingress "jenkins" in "payments" has no "pathType" in "spec.rules[0].http.paths[0]", and Kubernetes demands one',
    ],
    'a required field that is removed': [
      patchController('ops: [{op: remove, path: /spec/selector}]'),
      `${deployment} has no "selector" in "spec", and Kubernetes demands one`,
    ],
    'a required field that is null': [
      changeController('/containers/0/name', 'null'),
      `${deployment} has no "name" in "${spec}.containers[0]", and Kubernetes demands one`,
    ],
    'a number in quotes': [
      patchController('merge: {spec: {replicas: "1"}}'),
      `${deployment} needs "spec.replicas" to be a whole number, found "1"`,
    ],
    'half a number': [
      patchController('merge: {spec: {replicas: 0.5}}'),
      `${deployment} needs "spec.replicas" to be a whole number, found 0.5`,
    ],
    'a number that is too large': [
      patchController('merge: {spec: {revisionHistoryLimit: 3000000000}}'),
      `${deployment} needs "spec.revisionHistoryLimit" to be a whole number, found 3000000000`,
    ],
    'true in quotes': [
      mergeIntoController('{enableServiceLinks: "false"}'),
      `${deployment} needs "${spec}.enableServiceLinks" to be true or false, found "false"`,
    ],
    'text that is a number': [
      mergeIntoController('{containers: [{name: jenkins, env: [{name: PIN, value: 4711}]}]}'),
      `${deployment} needs "${spec}.containers[jenkins].env[PIN].value" to be text, found a number`,
    ],
    'a quantity with a blank': [
      mergeIntoController('{containers: [{name: jenkins, resources: {limits: {memory: 4 GB}}}]}'),
      `${deployment} needs "${spec}.containers[jenkins].resources.limits.memory" to be a quantity such as "500m" or "4Gi", found "4 GB"`,
    ],
    'a value in another case': [
      mergeIntoController('{containers: [{name: jenkins, imagePullPolicy: always}]}'),
      `${deployment} needs "${spec}.containers[jenkins].imagePullPolicy" to be "Always", "IfNotPresent" or "Never", found "always"`,
    ],
    'a variable twice': [
      changeController('/containers/0/env/-', '{name: JAVA_OPTS, value: "-Da=b"}'),
      `${deployment} has "JAVA_OPTS" twice in "${spec}.containers[jenkins].env", where Kubernetes takes each "name" once`,
    ],
    'a port twice, once with the protocol that it has anyway': [
      changeController('/containers/0/ports', '[{containerPort: 53}, {containerPort: 53, protocol: TCP}]'),
      `${deployment} has 53 and "TCP" twice in "${spec}.containers[jenkins].ports", where Kubernetes takes each "containerPort" and "protocol" once`,
    ],
    'a finalizer twice': [
      patchController('merge: {metadata: {finalizers: [example.com/a, example.com/a]}}'),
      `${deployment} has "example.com/a" twice in "metadata.finalizers", where Kubernetes takes each item once`,
    ],
    'bytes that are not encoded': [
      patch(config, 'merge: {binaryData: {a: hello!}}'),
      '3: ConfigMap "jenkins-config" in "payments" needs "binaryData.a" to be text in base64, found other text',
    ],
    'a misspelt field of a custom resource': [
      patch(secrets, 'merge: {spec: {refreshIntervall: 1h}}'),
      '3: ExternalSecret "jenkins-generated" in "payments" has "spec.refreshIntervall", and Kubernetes knows no field "refreshIntervall" there',
    ],
    'a misspelt field in the YAML of a template': [
      ownTemplate(`, yaml: "spec: {containers: [{name: a, image: 'a:1', resources: {limit: {memory: 1Gi}}}]}"`),
      `${inTemplate} has "spec.containers[a].resources.limit", and Kubernetes knows no field "limit" there`,
    ],
    'a misspelt field in the YAML of a kind': [
      ownKind(
        '{architectures: [arm64], capacity: [on-demand], podYaml: {spec: {containers: [{name: jnlp, resources: {limit: {memory: 1Gi}}}]}}}',
      ),
      'team.yaml:2: Pod "own-arm64-on-demand" in "payments-agents" has "spec.containers[jnlp].resources.limit", and Kubernetes knows no field "limit" there',
    ],
  },
});

describe('the repair', () => {
  const fixOf = (spec: string) => problemsOf(fitsKubernetesApi, buildPatchedSubject(mergeIntoController(spec))).map(({ fix }) => fix);
  const upgrade = (version: string) => `write kubernetes: "${version}" into "cluster" of fleet.yaml when the cluster runs it`;
  const allowIt = ', or add {team: payments, rule: fits-kubernetes-api, in: Deployment/jenkins, reason: …} to "allow" of fleet.yaml';

  it.each([
    ['the near field', '{containers: [{name: jenkins, resource: {}}]}', 'did you mean "resources"? Then write that'],
    [
      'all of a few fields',
      '{containers: [{name: jenkins, resources: {memory: 1Gi}}]}',
      'write "claims", "limits" or "requests" there, or remove it',
    ],
    ['the removal of a field that is like none of many', '{containers: [{name: jenkins, gpu: 1}]}', 'remove it'],
    ['the near value', '{dnsPolicy: default}', 'did you mean "Default"? Then write that'],
    ['the release that has a field', '{schedulingGroup: {podGroupName: a}}', `remove it, or ${upgrade('1.36')}`],
    [
      'no release where a field has gone',
      '{resourceClaims: [{name: a, source: {}}]}',
      'write "name", "resourceClaimName" or "resourceClaimTemplateName" there, or remove it',
    ],
    ['quotes', '{containers: [{name: jenkins, env: [{name: A, value: 1}]}]}', 'put it in quotes'],
  ])('names %s', (_, written, fix) => {
    expect(fixOf(written)).toEqual([`${fix}${allowIt}`]);
  });
});

it('each fleet has its own release, one after the other', () => {
  const written = (version: string) =>
    buildPatchedSubject(mergeIntoController('{schedulingGroup: {podGroupName: a}}', kubernetes(version)));
  expect(['1.36', '1.35', '1.36'].map((version) => problemsOf(fitsKubernetesApi, written(version)).length)).toEqual([0, 1, 0]);
});

it('an exception in fleet.yaml lets a newer field through', () => {
  const written = mergeIntoController('{containers: [{name: jenkins, newest: true}]}', {
    fleet: 'allow: [{team: payments, rule: fits-kubernetes-api, in: Deployment/jenkins, reason: "Kubernetes 1.40"}]\n',
  });
  expect(checkTeamPolicies(buildPatchedSubject(written)).problems).toEqual([]);
});
