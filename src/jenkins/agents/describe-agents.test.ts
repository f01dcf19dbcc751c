import { describe, expect, it } from 'vitest';
import { buildResolved } from '../../testing/build-fleet.ts';
import { describeAgents } from './describe-agents.ts';

const nodePools =
  'nodePools: {role: nodes, subnets: {a: b}, securityGroups: {a: b}, image: al2023@v20260818, agents: {architectures: [x86_64]}}';
const agentsOf = (team: string, fleet = '') => {
  const resolved = buildResolved({ fleet, teams: { payments: team } });
  const [first] = resolved.fleet.teams;
  return first === undefined ? [] : describeAgents(first, resolved.fleet);
};

describe('what builds can ask for', () => {
  it('says of an architecture and a capacity only what there is more than one of', () => {
    const team =
      'agents: [{kind: linux, enabled: false}, {kind: maven, architectures: [arm64], capacity: [on-demand]}, {kind: go, architectures: [arm64]}, fargate]';
    expect(agentsOf(team).map(({ label, template }) => [label, template])).toEqual([
      ['fargate', 'fargate-x86-64-on-demand'],
      ['go && spot', 'go-arm64-spot'],
      ['go && on-demand', 'go-arm64-on-demand'],
      ['maven', 'maven-arm64-on-demand'],
    ]);
  });

  it.each([
    ['the pools that are made here', nodePools, 'acme-agents-x86-64-on-demand'],
    ['the labels of nodes that somebody else makes', '', 'kubernetes.io/arch=amd64,karpenter.sh/capacity-type=on-demand'],
    ['those of managed node groups', 'nodes: cluster-autoscaler', 'kubernetes.io/arch=amd64,eks.amazonaws.com/capacityType=ON_DEMAND'],
  ])('names %s', (_, fleet, expected) => {
    expect(agentsOf('agents: [{kind: linux, architectures: [x86_64], capacity: [on-demand]}]', fleet)).toMatchObject([{ nodes: expected }]);
  });

  it('names Fargate', () => {
    expect(agentsOf('agents: [fargate, {kind: linux, enabled: false}]', nodePools)).toMatchObject([{ nodes: 'Fargate' }]);
  });

  it('counts what all containers of a pod ask for, the agent’s own too', () => {
    const [maven] = agentsOf('agents: [{kind: maven, maximum: 3}, {kind: linux, enabled: false}]');
    expect(maven).toMatchObject({ requests: { cpu: 2.1, memory: 4.25 * 2 ** 30 }, maximum: 3 });
  });

  it.each([
    ['', ['linux-x86-64-on-demand']],
    ['agents: [go]\ndefaultAgent: go', ['go-x86-64-on-demand']],
    ['defaultAgent: none', []],
  ])('marks the one of builds without a label: "%s"', (team, expected) => {
    expect(
      agentsOf(team)
        .filter(({ isDefault }) => isDefault)
        .map(({ template }) => template),
    ).toEqual(expected);
  });
});
