import { describeRule } from '../../testing/describe-rule.ts';
import { controllersFitNodePool } from './controllers-fit-node-pool.ts';

const pools = (controllers: string) =>
  `nodePools:\n  role: nodes\n  subnets: {a: b}\n  securityGroups: {a: b}\n  image: al2023@v20260818\n  controllers: ${controllers}`;

const twoLargeTeams = { a: 'size: large', b: 'size: large' };

describeRule(controllersFitNodePool, {
  accepts: {
    'a fleet without node pools of its own': { teams: { payments: 'controller: {memory: 4Ti}' } },
    'controllers that fill the limits': { fleet: pools('{limits: {cpu: "4", memory: 16Gi}}'), teams: twoLargeTeams },
    'a controller on a node of its own': { fleet: pools('{}'), teams: { payments: 'controller: {cpu: "15.8", memory: 118Gi}' } },
    'much memory on instances of which nobody knows it': {
      fleet: pools('{instances: {families: [m7i, u7i]}, limits: {memory: 4Ti}}'),
      teams: { payments: 'controller: {memory: 1Ti}' },
    },
  },
  rejects: {
    'more controllers than the limits': [
      { fleet: pools('{limits: {cpu: "3", memory: 15Gi}}'), teams: twoLargeTeams },
      'fleet.yaml:6:31 nodePools.controllers.limits.cpu: expected room for the controllers of 2 teams, found "3" for 4 cpu; raise the limit',
      'fleet.yaml:6:44 nodePools.controllers.limits.memory: expected room for the controllers of 2 teams, found "15Gi" for 16Gi of memory; raise the limit',
    ],
    'a controller that is larger than any node': [
      { fleet: pools('{instances: {families: [m7i], cpus: [2, 4]}}'), teams: { payments: 'controller: {cpu: "4", memory: 15Gi}' } },
      'overlays/payments/team.yaml:1:19 controller.cpu: expected at most 3.8, which the largest node of controllers has for a pod, found "4"; ask for less, or allow larger nodes in "nodePools" of fleet.yaml',
      'overlays/payments/team.yaml:1:32 controller.memory: expected at most 14.8Gi, which the largest node of controllers has for a pod, found "15Gi"; ask for less, or allow larger nodes in "nodePools" of fleet.yaml',
    ],
  },
});
