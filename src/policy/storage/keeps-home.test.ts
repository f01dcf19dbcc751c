import { describe, expect, it } from 'vitest';
import { buildPatchedSubject, problemsOf } from '../../testing/build-subject.ts';
import { keepsHome } from './keeps-home.ts';

const check = (change: string) =>
  problemsOf(
    keepsHome,
    buildPatchedSubject({
      teams: { payments: { patches: `- target: {kind: Deployment, name: jenkins}\n  reason: test\n  ${change}\n` } },
    }),
  );
const pod = (spec: string) => `merge: {spec: {template: {spec: ${spec}}}}`;
const container = (fields: string) => pod(`{containers: [{name: jenkins, ${fields}}]}`);
const mount = (mountPath: string, name = 'tmp') => container(`volumeMounts: [{name: ${name}, mountPath: ${mountPath}}]`);
const operation = (op: string, path: string, value: string) => `ops: [{op: ${op}, path: ${path}, value: ${value}}]`;
const spec = '/spec/template/spec';

describe('accepts', () => {
  it.each([
    [
      'a volume of its own beside the home',
      `ops: [{op: add, path: ${spec}/volumes/-, value: {name: x, emptyDir: {}}}, {op: add, path: ${spec}/containers/0/volumeMounts/-, value: {name: x, mountPath: /var/jenkins_home/.gradle}}]`,
    ],
    ['a folder that Jenkins makes again', mount('/var/jenkins_home/logs')],
    ['a folder whose name begins like one that lasts', mount('/var/jenkins_home/jobs-archive')],
    ['a file among the secrets', mount('/var/jenkins_home/secrets.d')],
    [
      'the home under another name',
      `ops: [{op: replace, path: ${spec}/volumes/0/name, value: h}, {op: replace, path: ${spec}/containers/0/volumeMounts/0/name, value: h}]`,
    ],
    ['options that move nothing', container('env: [{name: JAVA_OPTS, value: "-DJENKINS_HOMEPAGE=x -Xmx1g"}]')],
    ['the home that is the home', container('env: [{name: JENKINS_HOME, value: /var/jenkins_home}]')],
    ['another container that has no home', pod('{containers: [{name: proxy, image: nginx}]}')],
  ])('%s', (_, change) => {
    expect(check(change)).toEqual([]);
  });
});

describe('rejects', () => {
  it.each([
    ['a home that ends with the pod', operation('replace', `${spec}/volumes/0`, '{name: home, emptyDir: {}}')],
    ['another claim', pod('{volumes: [{name: home, persistentVolumeClaim: {claimName: other}}]}')],
    ['a claim that is read only', pod('{volumes: [{name: home, persistentVolumeClaim: {claimName: jenkins-home, readOnly: true}}]}')],
    ['a part of the home', container('volumeMounts: [{name: home, subPath: x}]')],
    ['a part of the home by a variable', operation('add', `${spec}/containers/0/volumeMounts/0/subPathExpr`, '$(POD)')],
    ['a home that is read only', operation('add', `${spec}/containers/0/volumeMounts/0/readOnly`, 'true')],
    ['a home that is mounted elsewhere', container('volumeMounts: [{name: home, mountPath: /srv/home}]')],
    ['a home that is not mounted', container('volumeMounts: [{name: home, $patch: delete}]')],
    ['no volumes', operation('replace', `${spec}/volumes`, '[]')],
    ['no mounts', operation('replace', `${spec}/containers/0/volumeMounts`, '[]')],
    ['mounts that are no list', operation('replace', `${spec}/containers/0/volumeMounts`, 'text')],
    ['a container of another name', operation('replace', `${spec}/containers/0/name`, 'jenkins2')],
    ['a volume over the jobs', mount('/var/jenkins_home/jobs')],
    ['a volume over a job', mount('/var/jenkins_home/jobs/api/builds')],
    ['a volume over the keys, spelt in another way', mount('//var/./jenkins_home/secrets/')],
    ['a volume over the users, by way of another folder', mount('/var/../var/jenkins_home/x/../users')],
    ['a volume over a file', mount('/var/jenkins_home/secret.key')],
    ['a home in a variable', container('env: [{name: JENKINS_HOME, value: /tmp}]')],
    ['a home in a variable of a ConfigMap', container('env: [{name: JENKINS_HOME, valueFrom: {configMapKeyRef: {name: a, key: b}}}]')],
    ['a home in an option', container('env: [{name: JAVA_OPTS, value: "-Xmx1g -DJENKINS_HOME=/tmp"}]')],
    ['builds elsewhere', container('env: [{name: JDK_JAVA_OPTIONS, value: "-Djenkins.model.Jenkins.buildsDir=/tmp/${ITEM_FULL_NAME}"}]')],
    ['a home in an argument', container('args: ["-DHUDSON_HOME=/tmp"]')],
    ['a home in the command', container('command: [sh, -c, "java -DJENKINS_HOME=/tmp -jar jenkins.war"]')],
  ])('%s', (_, change) => {
    expect(check(change)).toHaveLength(1);
  });

  it('with the place, the reason and the repair', () => {
    expect(
      check(
        'merge:\n    spec:\n      template:\n        spec:\n          containers:\n            - name: jenkins\n              volumeMounts:\n                - {name: tmp, mountPath: /var/jenkins_home/jobs}',
      ),
    ).toEqual([
      {
        rule: 'keeps-home',
        file: 'overlays/payments/patches.yaml',
        line: 10,
        column: 19,
        where: 'Deployment "jenkins" in "payments"',
        message:
          'Deployment "jenkins" in "payments" mounts the volume "tmp" at "/var/jenkins_home/jobs", over what Jenkins cannot make again',
        fix: 'mount it in a folder outside of JENKINS_HOME, or add {team: payments, rule: keeps-home, in: Deployment/jenkins, reason: …} to "allow" of fleet.yaml',
      },
    ]);
  });
});

describe('passes over', () => {
  it.each(['null', 'text', '[null, 7, []]'])('containers that a patch has bent into %s', (value) => {
    expect(check(operation('replace', `${spec}/containers`, value))).toEqual([]);
  });
});
