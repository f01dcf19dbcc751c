import { changeController, describePolicy, mergeIntoController, patch } from '../../testing/describe-policy.ts';
import { configurationAsChecked } from './configuration-as-checked.ts';

const files = (change: string) => patch('{kind: ConfigMap, name: jenkins-config}', change);
const jenkins = (fields: string) => mergeIntoController(`{containers: [{name: jenkins, ${fields}}]}`);
const inFiles = '3: ConfigMap "jenkins-config" in "payments" has "data" from a patch, which nobody has checked';
const inPatch = '3: Deployment "jenkins" in "payments"';
const other = 'or Jenkins reads other files than those that were checked, or less strictly';
const folder = `needs the variable "CASC_JENKINS_CONFIG" to be "/var/jenkins_home/casc_configs" in the container "jenkins", ${other}`;
const property = 'sets a property "casc.…" in the container "jenkins", by which Jenkins reads other files than those that were checked';

describePolicy(configurationAsChecked, {
  accepts: {
    'what is rendered': {},
    'an annotation of a ConfigMap': files('merge: {metadata: {annotations: {a: b}}}'),
    'a test of its data': files(
      'ops: [{op: test, path: /data/plugins.txt, value: "configuration-as-code:2117.vc05a_0b_e6b_f4e\\njob-dsl:3732.v9a_c49a_61a_313\\n"}, {op: add, path: /metadata/annotations, value: {a: b}}]',
    ),
    'another variable': jenkins('env: [{name: A, value: b}]'),
    'a variable of another container': mergeIntoController(
      '{containers: [{name: config-reload, env: [{name: CASC_JENKINS_CONFIG, value: /x}]}]}',
    ),
    'variables that are no list, and arguments that are no texts': changeController('/containers/0/args', '[7, {a: b}]'),
  },
  rejects: {
    'files that nobody can change any more': [
      files('ops: [{op: add, path: /immutable, value: true}]'),
      '3: ConfigMap "jenkins-config" in "payments" is immutable, so that the API server refuses every later configuration',
    ],
    'files that config-reload does not find': [
      files('ops: [{op: remove, path: /metadata/labels/jenkins-fleet~1config}]'),
      '3: ConfigMap "jenkins-config" in "payments" needs the label "jenkins-fleet/config" to be "true", or no controller gets its files',
    ],
    'a file': [files('merge: {data: {plugins.txt: "x"}}'), inFiles],
    'a file more': [files('ops: [{op: add, path: /data/99-more.yaml, value: "jenkins: {}"}]'), inFiles],
    'all files': [files('ops: [{op: replace, path: /data, value: {}}]'), inFiles],
    'a file that is taken away': [files('ops: [{op: remove, path: /data/plugins.txt}]'), inFiles],
    'a file that is moved': [files('ops: [{op: move, from: /data/plugins.txt, path: /metadata/plugins}]'), inFiles],
    'files in another form': [
      files('merge: {binaryData: {99-more.yaml: e30=}}'),
      '3: ConfigMap "jenkins-config" in "payments" has "binaryData" from a patch, which nobody has checked',
    ],
    'the program that delivers them': [
      patch('{kind: ConfigMap, name: jenkins-programs, namespace: payments}', 'merge: {data: {config_reload.py: "pass"}}'),
      '3: ConfigMap "jenkins-programs" in "payments" has "data" from a patch, which nobody has checked',
    ],
    'another folder': [jenkins('env: [{name: CASC_JENKINS_CONFIG, value: "https://example.com/jenkins.yaml"}]'), `${inPatch} ${folder}`],
    'another folder, by a second variable of the name': [
      changeController('/containers/0/env/-', '{name: CASC_JENKINS_CONFIG, value: /tmp}'),
      `${inPatch} ${folder}`,
    ],
    'another folder from elsewhere': [
      jenkins('env: [{name: CASC_JENKINS_CONFIG, value: null, valueFrom: {configMapKeyRef: {name: a, key: b}}}]'),
      `${inPatch} ${folder}`,
    ],
    'no variables': [
      changeController('/containers/0/env'),
      `${inPatch} ${folder}`,
      `${inPatch} needs the variable "CASC_MERGE_STRATEGY" to be "errorOnConflict" in the container "jenkins", ${other}`,
      `${inPatch} needs the variable "CASC_STRICT_SECRET_RESOLUTION" to be "true" in the container "jenkins", ${other}`,
    ],
    'another way to merge, as a property': [
      jenkins('env: [{name: JAVA_OPTS, value: "-Dcasc.merge.strategy=override"}]'),
      `${inPatch} ${property}`,
    ],
    'another folder as an argument': [jenkins('args: ["-Dcasc.jenkins.config=/tmp"]'), `${inPatch} ${property}`],
    'another folder in the options of team.yaml': [
      { teams: { payments: 'controller: {javaOptions: ["-Dcasc.jenkins.config=/tmp"]}' } },
      `team.yaml: Deployment "jenkins" in "payments" ${property}`,
    ],
  },
});
