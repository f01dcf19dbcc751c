import { describePolicy, patch } from '../../testing/describe-policy.ts';
import { quotaAsDeclared } from './quota-as-declared.ts';

const quota = (spec: string) => patch('{kind: ResourceQuota, name: agents}', `merge: {spec: ${spec}}`);
const limits = (change: string) => patch('{kind: LimitRange, name: agents}', change);
const inQuota = '3: ResourceQuota "agents" in "payments-agents"';
const inLimits = '3: LimitRange "agents" in "payments-agents"';
const container = (fields: string) => limits(`merge: {spec: {limits: [{type: Container, defaultRequest: ${fields}}]}}`);

describePolicy(quotaAsDeclared, {
  accepts: {
    'what is rendered': {},
    'what is rendered for another size': { teams: { payments: 'size: large' } },
    'less, and more resources': quota('{hard: {requests.cpu: "1", requests.memory: 65536Mi, pods: 5, configmaps: "3"}}'),
    'more for what asks for nothing': container('{cpu: "1", memory: 1Gi}'),
    'a limit for all pods': limits(
      'merge: {spec: {limits: [{type: Pod, max: {memory: 8Gi}}, {type: Container, defaultRequest: {cpu: 250m, memory: 512Mi}}]}}',
    ),
  },
  rejects: {
    'more memory': [
      quota('{hard: {requests.memory: 1Ti}}'),
      `${inQuota} needs at most "64Gi" for requests.memory, as the size of the team says, found "1Ti"`,
    ],
    'more of everything, in other units': [
      quota('{hard: {requests.cpu: 16001m, pods: 21}}'),
      `${inQuota} needs at most "16" for requests.cpu, as the size of the team says, found "16001m"`,
      `${inQuota} needs at most "20" for pods, as the size of the team says, found 21`,
    ],
    'a load balancer': [
      quota('{hard: {services.loadbalancers: "1"}}'),
      `${inQuota} needs at most "0" for services.loadbalancers, as the size of the team says, found "1"`,
    ],
    'no quota of a resource': [
      quota('{hard: {requests.cpu: null}}'),
      `${inQuota} needs at most "16" for requests.cpu, as the size of the team says, found nothing`,
    ],
    'what is no quota at all': [
      patch('{kind: ResourceQuota, name: agents}', 'ops: [{op: replace, path: /spec/hard, value: x}]'),
      ...[
        '"16" for requests.cpu',
        '"64Gi" for requests.memory',
        '"20" for pods',
        '"0" for services.loadbalancers',
        '"0" for services.nodeports',
      ].map((most) => `${inQuota} needs at most ${most}, as the size of the team says, found nothing`),
    ],
    'some pods only': [quota('{scopes: [Terminating]}'), `${inQuota} has "scopes", so that it is for some pods only`],
    'pods of a priority only': [
      quota('{scopeSelector: {matchExpressions: []}}'),
      `${inQuota} has "scopeSelector", so that it is for some pods only`,
    ],
    'next to nothing for what asks for nothing': [
      container('{cpu: 1m, memory: 512Mi}'),
      `${inLimits} needs a defaultRequest of at least "250m" cpu for containers, which then counts in the quota, found "1m"`,
    ],
    'limits of other things': [
      limits('merge: {spec: {limits: []}}'),
      ...['"250m" cpu', '"512Mi" memory'].map(
        (amount) =>
          `${inLimits} needs a defaultRequest of at least ${amount} for containers, which then counts in the quota, found nothing`,
      ),
    ],
  },
});
