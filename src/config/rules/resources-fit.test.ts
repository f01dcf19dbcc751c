import { describeRule } from '../../testing/describe-rule.ts';
import { resourcesFit } from './resources-fit.ts';

const kind = (container: string) =>
  `agentKinds: {big: {containers: {a: {image: "x:1", ${container}}, b: {image: "x:1", requests: {cpu: "0.1"}}}}}\nagents: [big]`;

describeRule(resourcesFit, {
  accepts: {
    'the built-in sizes': { teams: { a: 'size: small', b: 'size: medium', c: 'size: large\nagents: [linux-large]' } },
    'a controller of exactly 1Gi': { teams: { payments: 'controller: {memory: 1024Mi}' } },
    'a pod that fills the quota exactly': { teams: { payments: kind('requests: {cpu: "15.9", memory: 64Gi}') } },
    'a request equal to its limit in other units': { teams: { payments: kind('requests: {memory: 1024Mi}, limits: {memory: 1Gi}') } },
    "a resource with the name of an object's method": { teams: { payments: kind('requests: {constructor: "1"}, limits: {memory: 1Gi}') } },
  },
  rejects: {
    'a controller with too little memory': [
      { teams: { payments: 'controller: {memory: 1000Mi}' } },
      'overlays/payments/team.yaml:1:22 controller.memory: expected at least "1Gi" for the controller, found "1000Mi"; write "2Gi" or more',
    ],
    'a size with too little memory': [
      { fleet: 'sizes: {small: {controller: {memory: 512Mi}}}' },
      'fleet.yaml:1:38 controller.memory: expected at least "1Gi" for the controller, found "512Mi"; write "2Gi" or more',
    ],
    'containers that together want more than the quota': [
      { teams: { payments: kind('requests: {cpu: "15.91"}') } },
      'overlays/payments/team.yaml:2:10 agents[0]: expected one pod of the agent kind "big" to fit into the quota of 16 cpu, found 15.91 + 0.1; ask for less, or choose a larger size',
    ],
    'more memory than the quota': [
      { teams: { payments: kind('requests: {memory: 65Gi}') } },
      'overlays/payments/team.yaml:2:10 agents[0]: expected one pod of the agent kind "big" to fit into the quota of 64Gi memory, found 65Gi; ask for less, or choose a larger size',
    ],
    'a request above its limit': [
      { teams: { payments: kind('requests: {memory: 3Gi}, limits: {memory: 2Gi}') } },
      'overlays/payments/team.yaml:1:70 agents[0].containers[0].requests.memory: expected at most the limit "2Gi" of the container "a", found "3Gi"; raise the limit',
    ],
  },
});
