import { changeController, describePolicy, mergeIntoController, ownKind, ownTemplate } from '../../testing/describe-policy.ts';
import { runsOnOwnNodes } from './runs-on-own-nodes.ts';

const nodePools = 'nodePools: {role: nodes, subnets: {a: b}, securityGroups: {a: b}, image: al2023@v20260818}\n';
const tolerations = (list: string) => mergeIntoController(`{tolerations: ${list}}`);
const template = (tolerations: string) => ownTemplate(`, yaml: "spec: {tolerations: ${tolerations}}"`);
const inPatch = '3: Deployment "jenkins" in "payments"';
const inTemplate = 'casc/cloud.yaml:7: Pod "tools" in "payments-agents"';
const everyTaint = (others: string) => `tolerates every taint, also that of the nodes of ${others}`;

describePolicy(runsOnOwnNodes, {
  accepts: {
    'what is rendered': {},
    'what is rendered with node pools': { fleet: nodePools },
    'a taint of somebody else': tolerations('[{key: dedicated, operator: Exists}, {key: jenkins-fleet/controllers, operator: Exists}]'),
    'every taint by which pods are ended later': tolerations('[{operator: Exists, effect: NoExecute, tolerationSeconds: 60}]'),
    'a taint of somebody else in a template': template('[{key: gpu, operator: Exists}, {key: jenkins-fleet/agents}]'),
    'more labels of nodes': mergeIntoController('{nodeSelector: {example.com/zone: a}}', { fleet: nodePools }),
    'tolerations that are no list': changeController('/tolerations', 'x'),
    'a node without a name': mergeIntoController('{nodeName: ""}'),
  },
  rejects: {
    'the taint of builds': [
      tolerations('[{key: jenkins-fleet/agents, operator: Exists, effect: NoSchedule}]'),
      `${inPatch} tolerates the taint "jenkins-fleet/agents" of the nodes of builds`,
    ],
    'the taint of builds, without an effect and with a value': [
      changeController('/tolerations/-', '{key: jenkins-fleet/agents, value: x}'),
      `${inPatch} tolerates the taint "jenkins-fleet/agents" of the nodes of builds`,
    ],
    'every taint': [tolerations('[{operator: Exists}]'), `${inPatch} ${everyTaint('builds')}`],
    'every taint, with an empty key': [
      tolerations('[{key: "", operator: Exists, effect: NoSchedule}]'),
      `${inPatch} ${everyTaint('builds')}`,
    ],
    'a node by its name': [
      mergeIntoController('{nodeName: ip-10-0-0-1}'),
      `${inPatch} names its node in "nodeName", and no taint keeps it off that`,
    ],
    'another pool': [
      mergeIntoController('{nodeSelector: {jenkins-fleet/pool: acme-agents}}', { fleet: nodePools }),
      `${inPatch} does not select the nodes of controllers, which have the label "jenkins-fleet/pool" with the value "acme-controllers"`,
    ],
    'no pool': [
      changeController('/nodeSelector', undefined, { fleet: nodePools }),
      `${inPatch} does not select the nodes of controllers, which have the label "jenkins-fleet/pool" with the value "acme-controllers"`,
    ],
    'the taint of controllers in a template': [
      template('[{key: jenkins-fleet/controllers, operator: Exists}]'),
      `${inTemplate} tolerates the taint "jenkins-fleet/controllers" of the nodes of controllers`,
    ],
    'every taint in a template': [template('[{operator: Exists}]'), `${inTemplate} ${everyTaint('controllers')}`],
    'a node by its name in a template': [
      ownTemplate(`, yaml: "spec: {nodeName: '\${node}'}"`),
      `${inTemplate} names its node in "nodeName", and no taint keeps it off that`,
    ],
    'every taint in a kind': [
      ownKind('{architectures: [arm64], capacity: [on-demand], podYaml: {spec: {tolerations: [{operator: Exists}]}}}'),
      `team.yaml:2: Pod "own-arm64-on-demand" in "payments-agents" ${everyTaint('controllers')}`,
    ],
  },
});
