import { describe, expect, it } from 'vitest';
import type { Allowance } from '../model/index.ts';
import { buildFleet, buildTeam } from '../testing/build-fleet.ts';
import { buildSubject } from '../testing/build-subject.ts';
import { checkPolicies } from './check-policies.ts';
import type { Policy } from './policy.ts';

const service = (name: string) => ({ apiVersion: 'v1', kind: 'Service', metadata: { name, namespace: 'payments' } });
const objects = [service('jenkins'), service('jenkins-agent')];

const noServices: Policy = {
  name: 'no-services',
  canBeAllowed: true,
  check: (subject) => subject.objects.map((of) => ({ of, message: 'is a Service', fix: 'remove it' })),
};

const check = (policy: Policy, ...allow: readonly Partial<Allowance>[]) => {
  const team = buildTeam();
  const entries = allow.map((entry) => ({ team: 'payments', rule: 'no-services', reason: 'test', ...entry }));
  const { problems, used } = checkPolicies([policy], buildSubject(objects, { team, fleet: buildFleet({ teams: [team], allow: entries }) }));
  return { found: problems.map(({ where }) => where), used: used.map((entry) => entries.indexOf(entry as (typeof entries)[number])) };
};

const both = ['Service "jenkins" in "payments"', 'Service "jenkins-agent" in "payments"'];

describe('an exception', () => {
  it.each<[string, Partial<Allowance>, readonly string[], readonly number[]]>([
    ['for the team excuses all of it', {}, [], [0]],
    ['for one object excuses only this one', { in: 'Service/jenkins' }, ['Service "jenkins-agent" in "payments"'], [0]],
    ['for another object excuses nothing', { in: 'Ingress/jenkins' }, both, []],
    ['for another team excuses nothing', { team: 'search' }, both, []],
    ['from another rule excuses nothing', { rule: 'pinned-images' }, both, []],
  ])('%s', (_, allowance, found, used) => {
    expect(check(noServices, allowance)).toEqual({ found, used });
  });

  it('counts as used when it excused something, and not because another did', () => {
    expect(check(noServices, { in: 'Service/jenkins' }, { in: 'Ingress/jenkins' }, { in: 'Service/jenkins-agent' })).toEqual({
      found: [],
      used: [0, 2],
    });
  });

  it('excuses nothing from a policy that cannot be allowed', () => {
    expect(check({ ...noServices, canBeAllowed: false }, {})).toEqual({ found: both, used: [] });
  });
});

describe('a problem', () => {
  const problem = (canBeAllowed: boolean) => checkPolicies([{ ...noServices, canBeAllowed }], buildSubject(objects)).problems[0];

  it('names object and repair', () => {
    expect(problem(false)).toEqual({
      rule: 'no-services',
      file: 'overlays/payments/team.yaml',
      where: 'Service "jenkins" in "payments"',
      message: 'Service "jenkins" in "payments" is a Service',
      fix: 'remove it',
    });
  });

  it('shows the exception to ask for, where there can be one', () => {
    expect(problem(true)?.fix).toBe(
      'remove it, or add {team: payments, rule: no-services, in: Service/jenkins, reason: …} to "allow" of fleet.yaml',
    );
  });
});

it('the same mistake in all pods of a kind is told once, and an exception for one pod excuses only this one', () => {
  const place = { file: 'overlays/payments/team.yaml', line: 3, column: 9 };
  const agentPods = ['gpu-arm64', 'gpu-x86-64', 'other'].map((template) => ({
    template,
    place: template === 'other' ? { ...place, line: 4 } : place,
    pod: { apiVersion: 'v1', kind: 'Pod', metadata: { name: template, namespace: 'payments-agents' } },
  }));
  const noPods: Policy = {
    name: 'no-pods',
    canBeAllowed: true,
    check: (subject) => subject.agentPods.map((of) => ({ of, message: 'is a Pod', fix: 'remove it' })),
  };
  const team = buildTeam();
  const found = (...allow: readonly Allowance[]) =>
    checkPolicies([noPods], buildSubject([], { team, agentPods, fleet: buildFleet({ teams: [team], allow }) })).problems.map(
      ({ message }) => message,
    );
  expect(found()).toEqual(['Pod "gpu-arm64" in "payments-agents" (and 1 more) is a Pod', 'Pod "other" in "payments-agents" is a Pod']);
  expect(found({ team: 'payments', rule: 'no-pods', in: 'Pod/gpu-arm64', reason: 'test' })).toEqual([
    'Pod "gpu-x86-64" in "payments-agents" is a Pod',
    'Pod "other" in "payments-agents" is a Pod',
  ]);
});
