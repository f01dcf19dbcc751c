import { describeRule } from '../../testing/describe-rule.ts';
import { resourcesFit } from './resources-fit.ts';

const kind = (container: string) =>
  `agentKinds: {big: {containers: {a: {image: "x:1", ${container}}, b: {image: "x:1", requests: {cpu: "0.1"}}}}}\nagents: [big]`;

describeRule(resourcesFit, {
  accepts: {
    'the built-in sizes': { teams: { a: 'size: small', b: 'size: medium', c: 'size: large\nagents: [linux-large]' } },
    'a controller of exactly 1Gi': { teams: { payments: 'controller: {memory: 1024Mi}' } },
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
    'a request above its limit': [
      { teams: { payments: kind('requests: {memory: 3Gi}, limits: {memory: 2Gi}') } },
      'overlays/payments/team.yaml:1:70 agents[0].containers[0].requests.memory: expected at most the limit "2Gi" of the container "a", found "3Gi"; raise the limit',
    ],
  },
});
