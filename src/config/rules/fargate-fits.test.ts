import { describeRule } from '../../testing/describe-rule.ts';
import { fargateFits } from './fargate-fits.ts';

const kind = (fields: string) => ({
  teams: {
    payments: `agents: [batch]\nagentKinds: {batch: {compute: fargate, architectures: [x86_64], capacity: [on-demand], ${fields}}}`,
  },
});
const role = 'roles: {agents: "arn:aws:iam::111122223333:role/builds"}';
const refused = (expected: string, at: string, where: string, fix = 'remove it, or let the kind run on nodes with compute: nodes') =>
  `overlays/payments/team.yaml:${at} agents[0]${where}: expected ${expected}; ${fix}`;

describeRule(fargateFits, {
  accepts: {
    'the built-in kind': { teams: { payments: 'agents: [fargate]' } },
    'a kind of your own': kind('containers: {x: {image: "x:1", requests: {cpu: "16", memory: 120Gi, ephemeral-storage: 100Gi}}}'),
    'volumes that Fargate has': kind('volumes: {a: {mountPath: /a, size: 20Gi}, b: {mountPath: /b, secret: c}}'),
    'a role under IRSA': { fleet: 'identity: irsa', teams: { payments: `agents: [fargate]\n${role}` } },
    'a role of builds on nodes': { teams: { payments: role } },
    'all of it on nodes': { teams: { payments: 'agents: [maven]\ncache: {accessPoint: fsap-0123456789abcdef0}' } },
  },
  rejects: {
    'Arm and spot': [
      { teams: { payments: 'agents: [{kind: fargate, architectures: [x86_64, arm64], capacity: [spot]}]' } },
      refused(
        'x86_64 alone for the agent kind "fargate", since EKS has no Arm on Fargate, found arm64',
        '1:41',
        '.architectures',
        'write architectures: [x86_64]',
      ),
      refused(
        'on-demand alone for the agent kind "fargate", since EKS has no spot capacity on Fargate, found spot',
        '1:68',
        '.capacity',
        'write capacity: [on-demand]',
      ),
    ],
    'a cache': [
      kind('cache: {npm: /cache/npm}'),
      refused('no cache for the agent kind "batch", since pods on Fargate have none, found npm', '2:95', '.cache'),
    ],
    privileges: [
      kind('containers: {x: {image: "x:1", privileged: true}}'),
      refused(
        'no privileges for the agent kind "batch", since Fargate gives them to nobody, found its container "x" is privileged',
        '1:10',
        '',
      ),
    ],
    devices: [
      kind('containers: {x: {image: "x:1", limits: {nvidia.com/gpu: "1"}}}'),
      refused('no devices for the agent kind "batch", since Fargate has none, found "nvidia.com/gpu"', '2:104', '.containers[0]'),
    ],
    'more than the largest pod': [
      kind('containers: {x: {image: "x:1", requests: {cpu: "16"}}, y: {image: "y:1", requests: {cpu: 500m}}}'),
      refused('at most 16 cpu for the agent kind "batch", since a pod on Fargate has no more, found 16 + 500m', '1:10', '', 'ask for less'),
    ],
    'a volume and a choice of nodes in podYaml': [
      kind('podYaml: {spec: {volumes: [{name: v, ephemeral: {}}], nodeSelector: {a: b}}}'),
      refused(
        'another volume for the agent kind "batch", since Fargate makes none, found "ephemeral"',
        '2:136',
        '.podYaml.spec.volumes[0].ephemeral',
      ),
      refused(
        'no choice of nodes for the agent kind "batch", since Fargate has none, found "nodeSelector"',
        '2:156',
        '.podYaml.spec.nodeSelector',
      ),
    ],
    'a role under EKS Pod Identity': [
      { teams: { payments: `agents: [fargate]\n${role}` } },
      'overlays/payments/team.yaml:2:17 roles.agents: expected no role of builds, since the agent kind "fargate" runs on Fargate, where the agent of EKS Pod Identity does not, found one; write "identity: irsa" in fleet.yaml, or run the builds on nodes',
    ],
  },
});
