import { describe, expect, it } from 'vitest';
import { placeProblem } from '../../config/index.ts';
import { buildResolved } from '../../testing/build-fleet.ts';
import type { WrittenInputs } from '../../testing/build-inputs.ts';
import { printProblem } from '../../testing/print-problem.ts';
import { composeAgentsCasc } from '../compose/agents-casc.ts';
import { checkAgents } from './check-agents.ts';
import { controllerUrl } from './controller-url.ts';
import { sanitizeLabel } from './plugin/render-agent-pod.ts';

const problemsOf = (written: WrittenInputs) => {
  const resolved = buildResolved(written);
  return checkAgents(resolved.fleet).map((problem) => placeProblem(resolved, problem));
};

const print = (written: WrittenInputs) => problemsOf(written).map(printProblem);

const pools = (agents: string) =>
  `nodePools: {role: nodes, subnets: {a: b}, securityGroups: {a: b}, image: al2023@v20260818, agents: ${agents}}`;

const kind = (container: string, more = '') => `agentKinds: {big: {containers: {a: {image: "x:1", ${container}}}${more}}}\nagents: [big]`;

describe('the quota of a team', () => {
  it.each([
    ['a pod that fills it', kind('requests: {cpu: "15.9", memory: 63.75Gi}')],
    ['the built-in kinds', 'agents: [linux, linux-large]'],
    ['a resource of which there is no quota', kind('requests: {nvidia.com/gpu: "99"}')],
  ])('holds %s', (_, payments) => {
    expect(print({ teams: { payments } })).toEqual([]);
  });

  it('counts the agent’s own container, and a limit where there is no request', () => {
    expect(print({ teams: { payments: kind('requests: {cpu: "16"}, limits: {memory: 64Gi}') } })).toEqual([
      'overlays/payments/team.yaml:2:10 resources-fit agents.big: expected one pod of the agent kind "big" to fit into the quota of 16 cpu, found jnlp 100m + a 16; ask for less, or choose a larger size',
      'overlays/payments/team.yaml:2:10 resources-fit agents.big: expected one pod of the agent kind "big" to fit into the quota of 64Gi memory, found jnlp 256Mi + a 64Gi; ask for less, or choose a larger size',
    ]);
  });

  it('is more than what a kind may have at one time, or there is a warning', () => {
    const written = { teams: { payments: 'agents: [{kind: linux, maximum: 21}]' } };
    expect(print(written)).toEqual([
      "overlays/payments/team.yaml:1:33 caps-fit-quota agents.linux.maximum: expected at most 20, the pods of the team's quota, found 21; lower it, or choose a larger size",
    ]);
    expect(problemsOf(written).map(({ severity }) => severity)).toEqual(['warning']);
  });
});

describe('the node pools', () => {
  it.each([
    ['a kind on the largest node', '{instances: {cpus: [4, 8]}}', kind('requests: {cpu: "7.7"}')],
    ['as much as their limits', '{limits: {cpu: "16"}}', 'agents: [{kind: linux-large, maximum: 4}]'],
    ['a kind whose quota is less than its pods would ask for', '{limits: {cpu: "16"}}', 'agents: [linux-large]'],
    ['a deadline within their time for draining', '{drainMinutes: 600}', 'agents: [{kind: linux, deadlineMinutes: 600}]'],
    ['a kind of the one architecture that they have', '{architectures: [arm64]}', 'agents: [{kind: linux, architectures: [arm64]}]'],
  ])('hold %s', (_, agents, payments) => {
    expect(print({ fleet: pools(agents), teams: { payments } })).toEqual([]);
  });

  it('are not asked where they are not made here', () => {
    expect(print({ teams: { payments: 'agents: [{kind: linux, deadlineMinutes: 10080}]' } })).toEqual([]);
  });

  it.each([
    [
      'a kind that fits on no node',
      '{instances: {families: [m7i, m7g], cpus: [2, 4]}}',
      kind('requests: {cpu: "4", memory: 15Gi}'),
      [
        '2:10 agents-fit-node-pools agents.big: expected at most 3.8 cpu, which the largest node of builds has for a pod, found jnlp 100m + a 4; ask for less, or allow larger nodes in "nodePools" of fleet.yaml',
        '2:10 agents-fit-node-pools agents.big: expected at most 14.8Gi memory, which the largest node of builds has for a pod, found jnlp 256Mi + a 15Gi; ask for less, or allow larger nodes in "nodePools" of fleet.yaml',
      ],
    ],
    [
      'more pods than the limits',
      '{limits: {memory: 8Gi}}',
      'agents: [{kind: linux, maximum: 5}]',
      [
        '1:33 agents-fit-node-pools agents.linux.maximum: expected room for 5 pods of the agent kind "linux" within the team\'s quota, found "8Gi" memory for a node pool; lower it, or raise the limits in "nodePools.agents" of fleet.yaml',
      ],
    ],
    [
      'a deadline that a drained node does not wait for',
      '{drainMinutes: 120}',
      'agents: [{kind: linux, deadlineMinutes: 121}]',
      [
        '1:41 agents-fit-node-pools agents.linux.deadlineMinutes: expected at most 120 minutes, for which a node that is replaced waits for its builds, found 121; lower it, or raise "nodePools.agents.drainMinutes" of fleet.yaml',
      ],
    ],
    [
      'an architecture without a pool',
      '{architectures: [x86_64]}',
      'agents: [{kind: linux, architectures: [arm64], capacity: [on-demand]}]',
      [
        '1:10 agents-fit-node-pools agents.linux: expected a node pool for everything that the agent kind "linux" runs on, found none for "arm64" with "on-demand"; add it to "nodePools.agents" of fleet.yaml, or leave it out in the kind',
      ],
    ],
    [
      'a capacity without pools, once for a kind',
      '{capacity: [on-demand]}',
      'agents: [linux]',
      [
        '1:10 agents-fit-node-pools agents.linux: expected a node pool for everything that the agent kind "linux" runs on, found none for "x86_64" with "spot" and "arm64" with "spot"; add it to "nodePools.agents" of fleet.yaml, or leave it out in the kind',
      ],
    ],
  ])('do not hold %s', (_, agents, payments, problems) => {
    expect(print({ fleet: pools(agents), teams: { payments } })).toEqual(
      problems.map((problem) => `overlays/payments/team.yaml:${problem}`),
    );
  });
});

describe('the label by which a controller collects its pods', () => {
  const end = 'customer-onboarding-experience-team';

  it('is what the plugin made of an address', () => {
    expect(sanitizeLabel('http://jenkins.payments.svc.cluster.local:8080/')).toBe('http___jenkins_payments_svc_cluster_local_8080x');
    expect(sanitizeLabel(`http://jenkins.a-${end}.svc.cluster.local:8080/`)).toHaveLength(57);
  });

  it('is made of the address that agents get', () => {
    const { fleet } = buildResolved();
    for (const team of fleet.teams) {
      expect(JSON.stringify(composeAgentsCasc(team, fleet))).toContain(`"jenkinsUrl":"${controllerUrl(team).replace(/\/$/, '')}"`);
    }
  });

  it('is another one for each team', () => {
    expect(print({ teams: { a: '', b: '', [`a-${end.slice(5)}`]: '', [`b-${end.slice(5)}`]: '' } })).toEqual([]);
    expect(print({ teams: { [`a-${end}`]: '', [`b-${end}`]: '' } })).toEqual([
      `overlays/b-${end}/team.yaml unique-collectors expected a name that ends unlike all others, found the end of "a-${end}": pods of both have the label "${sanitizeLabel(`x-${end}.svc.cluster.local:8080/`)}"; choose a shorter name for the folder`,
    ]);
  });
});
