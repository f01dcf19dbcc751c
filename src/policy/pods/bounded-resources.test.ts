import { changeController, describePolicy, mergeIntoController, ownKind, ownTemplate } from '../../testing/describe-policy.ts';
import { boundedResources } from './bounded-resources.ts';

const container = (resources: string) => mergeIntoController(`{containers: [{name: web, image: "nginx:1.29", resources: ${resources}}]}`);
const agent = ', {name: jnlp, image: "agent:1", resourceRequestCpu: 100m, resourceRequestMemory: 256Mi, resourceLimitMemory: 512Mi}';
const template = (container: string) => ownTemplate(`, containers: [${container}${agent}]`);
const inPatch = 'Deployment "jenkins" in "payments"';
const inTemplate = 'casc/cloud.yaml:7: Pod "tools" in "payments-agents"';
const all = 'has no CPU request and no memory request and no memory limit in the container';

describePolicy(boundedResources, {
  accepts: {
    'what is rendered': {},
    'every kind that is built in': {
      teams: { payments: 'agents: [linux, linux-large, maven, node, go, container-build, buildkit, docker, fargate]\nsize: large' },
    },
    'a kind that says nothing': ownKind('{containers: {db: {image: "postgres:18"}}}'),
    'containers of podYaml that say nothing': ownKind(
      '{podYaml: {spec: {containers: [{name: db, image: "postgres:18"}], initContainers: [{name: i, image: "busybox:1.37"}]}}}',
    ),
    'requests and a limit of memory': container('{requests: {cpu: 10m, memory: 32Mi}, limits: {memory: 32Mi}}'),
    numbers: container('{requests: {cpu: 1, memory: 33554432}, limits: {memory: 33554432}}'),
    'limits alone, which are requests too': container('{limits: {cpu: "1", memory: 32Mi}}'),
    'a limit in another unit': container('{requests: {cpu: "1", memory: 1Gi}, limits: {cpu: 1000m, memory: 1073741824}}'),
    'a template with resources': template('{name: tools, image: "a:1", resourceRequestCpu: "1", resourceLimitMemory: 1Gi}'),
    'amounts that only the controller knows': template(
      '{name: tools, image: "a:1", resourceRequestCpu: "${cpu}", resourceLimitMemory: "${memory}"}',
    ),
    'containers that are no list': changeController('/initContainers', 'x'),
  },
  rejects: {
    'a sidecar that a patch adds': [container('{}'), `3: ${inPatch} ${all} "web"`],
    'resources that are no map': [container('x'), `3: ${inPatch} ${all} "web"`],
    'a memory limit that is gone': [
      changeController('/containers/0/resources/limits'),
      `3: ${inPatch} has no memory limit in the container "jenkins"`,
    ],
    'resources that are gone from an init container': [
      mergeIntoController('{initContainers: [{name: plugins, resources: null}]}'),
      `3: ${inPatch} ${all} "plugins"`,
    ],
    'a limit below the request': [
      mergeIntoController('{containers: [{name: jenkins, resources: {limits: {memory: 1Gi}}}]}'),
      `3: ${inPatch} limits memory to "1Gi" in the container "jenkins", and asks for "2Gi"`,
    ],
    'a limit of CPU below the request': [
      container('{requests: {cpu: "2", memory: 1Gi}, limits: {cpu: 500m, memory: 1Gi}}'),
      `3: ${inPatch} limits cpu to "500m" in the container "web", and asks for "2"`,
    ],
    'nothing, written as an amount': [container('{requests: {cpu: "0", memory: 0}, limits: {memory: "0"}}'), `3: ${inPatch} ${all} "web"`],
    'what is no amount': [
      container('{requests: {cpu: "1", memory: 1Gi}, limits: {memory: 1 GB}}'),
      `3: ${inPatch} has no memory limit in the container "web"`,
    ],
    'a negative amount': [
      container('{requests: {cpu: "-1", memory: 1Gi}, limits: {memory: 1Gi}}'),
      `3: ${inPatch} has no CPU request in the container "web"`,
    ],
    'a template without resources': [template('{name: tools, image: "a:1"}'), `${inTemplate} ${all} "tools"`],
    'a template without a memory limit': [
      template('{name: tools, image: "a:1", resourceRequestCpu: "1", resourceRequestMemory: 1Gi}'),
      `${inTemplate} has no memory limit in the container "tools"`,
    ],
    'the agent that the plugin adds': [
      ownTemplate(', containers: [{name: tools, image: "a:1", resourceLimitCpu: "1", resourceLimitMemory: 1Gi}]'),
      `${inTemplate} has no memory limit in the container "jnlp"`,
    ],
    'the container from which an agent is copied': [
      ownTemplate(`, agentContainer: jnlp, agentInjection: true, containers: [${agent.slice(2)}]`),
      `${inTemplate} ${all} "set-up-jenkins-agent"`,
    ],
    'an init container in the YAML of a template': [
      ownTemplate(`, containers: [${agent.slice(2)}], yaml: "spec: {initContainers: [{name: i, image: 'a:1'}]}"`),
      `${inTemplate} ${all} "i"`,
    ],
    'a kind that asks for more than the agent may have': [
      ownKind('{architectures: [arm64], capacity: [on-demand], containers: {jnlp: {limits: {memory: 128Mi}}}}'),
      'team.yaml:2: Pod "own-arm64-on-demand" in "payments-agents" limits memory to "128Mi" in the container "jnlp", and asks for "256Mi"',
    ],
  },
});
