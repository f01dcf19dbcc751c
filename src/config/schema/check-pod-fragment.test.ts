import { describe, expect, it } from 'vitest';
import { tryResolve } from '../../testing/build-fleet.ts';
import { printProblem } from '../../testing/print-problem.ts';

/** The problems of a kind whose `podYaml` begins at 5:1; places without the file. */
const problemsOf = (podYaml: string): readonly string[] =>
  tryResolve({
    teams: { payments: `agents: [x]\nagentKinds:\n  x:\n    podYaml:\n     ${podYaml}` },
  }).problems.map((problem) =>
    printProblem(problem).replace('overlays/payments/team.yaml:', '').replace('schema agentKinds.x.podYaml', ''),
  );

describe('a part of a Pod', () => {
  it.each([
    '{}',
    '{apiVersion: v1, kind: Pod, metadata: {labels: {example.com/cost: "42"}, annotations: {a: b}}}',
    '{spec: {hostAliases: [{ip: 10.0.0.7, hostnames: [mirror]}], nodeSelector: {example.com/disk: ssd}, priorityClassName: low}}',
    '{spec: {containers: [{name: jnlp, volumeMounts: [{name: v, mountPath: /v}]}], volumes: [{name: v, emptyDir: {}}]}}',
    '{spec: {containers: [{name: db, image: "postgres:18", ports: [{containerPort: 5432}]}], initContainers: [{name: i, image: "busybox:1.37"}]}}',
    '{spec: {hostNetwork: true}}',
  ])('may be %s', (podYaml) => {
    expect(problemsOf(podYaml)).toEqual([]);
  });

  it.each([
    ['[]', '5:6 : expected a map such as {spec: {hostAliases: [{ip: 10.0.0.7, hostnames: [mirror]}]}}, found an empty list'],
    ['{kind: Deployment}', '5:13 .kind: expected "Pod", found "Deployment"'],
    ['{constructor: {}}', '5:20 .constructor: expected a field of a Pod, found "constructor"; known: "metadata", "spec"'],
    ['{apiVersion: apps/v1}', '5:19 .apiVersion: expected "v1", found "apps/v1"'],
    ['{containers: []}', '5:19 .containers: expected a field of a Pod, found "containers"; write it below "spec"'],
    ['{spek: {}}', '5:13 .spek: expected a field of a Pod, found "spek"; did you mean "spec"?'],
    ['{spec: text}', '5:13 .spec: expected a map, found "text"'],
    ['{metadata: {namespace: search}}', '5:29 .metadata.namespace: expected "labels" or "annotations", found "namespace"; remove it'],
    ['{metadata: {labels: {a: 1}}}', '5:30 .metadata.labels.a: expected text in quotes, found the number 1'],
    ['{metadata: {labels: {a b: c}}}', '5:32 .metadata.labels["a b"]: expected a key such as "example.com/team", found "a b"'],
    [
      '{metadata: {labels: {jenkins-fleet/team: search}}}',
      '5:47 .metadata.labels["jenkins-fleet/team"]: expected a key of your own, found "jenkins-fleet/team"; remove it',
    ],
    [
      '{spec: {serviceAccountName: admin}}',
      '5:34 .spec.serviceAccountName: expected no "serviceAccountName", found one; remove it: builds run as the service account "agent"',
    ],
    [
      '{spec: {automountServiceAccountToken: true}}',
      '5:44 .spec.automountServiceAccountToken: expected no "automountServiceAccountToken", found one; remove it: builds have no token for the API server',
    ],
    [
      '{spec: {activeDeadlineSeconds: 60}}',
      '5:37 .spec.activeDeadlineSeconds: expected no "activeDeadlineSeconds", found one; write "deadlineMinutes" of the kind instead',
    ],
    [
      '{spec: {contianers: []}}',
      '5:26 .spec.contianers: expected a field of Kubernetes\' PodSpec, found "contianers"; did you mean "containers"?',
    ],
    ['{spec: {containers: {name: a}}}', '5:26 .spec.containers: expected a list, found a map'],
    ['{spec: {containers: [a]}}', '5:27 .spec.containers[0]: expected a map, found "a"'],
    ['{spec: {containers: [{image: "a:1"}]}}', '5:27 .spec.containers[0].name: expected a name such as "maven", found nothing'],
    ['{spec: {containers: [{name: A}]}}', '5:34 .spec.containers[0].name: expected a name such as "maven", found "A"'],
    [
      '{spec: {containers: [{name: jnlp}, {name: jnlp}]}}',
      '5:48 .spec.containers[1].name: expected each name once, found "jnlp" again; remove one of the two',
    ],
    [
      '{spec: {containers: [{name: jnlp, enviroment: {}}]}}',
      '5:52 .spec.containers[0].enviroment: expected a field of Kubernetes\' Container, found "enviroment"; known: "args", "command", "env", "envFrom", "image", "imagePullPolicy", "lifecycle", "livenessProbe", "name", "ports" …',
    ],
    [
      '{spec: {containers: [{name: jnlp, image: ""}]}}',
      '5:47 .spec.containers[0].image: expected an image such as "busybox:1.37", found ""',
    ],
    [
      '{spec: {initContainers: [{name: i}]}}',
      '5:31 .spec.initContainers[0].image: expected an image such as "busybox:1.37", found nothing',
    ],
    [
      '{spec: {containers: [{name: db}]}}',
      '5:6 schema agentKinds.x.containers.db.image: expected an image, found nothing; add {x: {containers: {db: {image: …}}}} to "agentKinds"',
    ],
    ['{spec: {volumes: [{name: cache, emptyDir: {}}]}}', '5:31 .spec.volumes[0].name: expected a name of your own, found "cache"'],
    ['{spec: {volumes: [{name: v}]}}', '5:24 .spec.volumes[0]: expected one source such as {emptyDir: {}}, found none'],
    [
      '{spec: {volumes: [{name: v, emptyDir: {}, secret: {}}]}}',
      '5:24 .spec.volumes[0]: expected one source such as {emptyDir: {}}, found "emptyDir" and "secret"',
    ],
    [
      '{spec: {volumes: [{name: v, emptydir: {}}]}}',
      '5:44 .spec.volumes[0].emptydir: expected a source of a volume, found "emptydir"; did you mean "emptyDir"?',
    ],
    ['{spec: {nodeSelector: {a: true}}}', '5:32 .spec.nodeSelector.a: expected text in quotes, found true'],
  ])('may not be %s', (podYaml, expected) => {
    expect(problemsOf(podYaml)).toEqual([expected]);
  });
});
