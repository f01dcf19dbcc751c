import { describe, expect, it } from 'vitest';
import type { FieldPath } from '../model/index.ts';
import { buildResolved } from '../testing/build-fleet.ts';
import { printProblem } from '../testing/print-problem.ts';
import { placeProblem } from './place-problem.ts';

const resolved = buildResolved({
  fleet: `channels:
  stable:
    controller: jenkins/jenkins:2.568.2-jdk21
    plugins:
      - "job-dsl:3732.v9a_c49a_61a_313"
      - "git:5.10.1"
  bare: {controller: "jenkins/jenkins:2.568.2-jdk21"}
`,
  teams: { payments: 'plugins: ["slack:795.v4b_9705b_e6d47"]\n', search: 'channel: bare\n' },
});

describe('placeProblem', () => {
  it.each<readonly [string, string, FieldPath, string]>([
    ["at a channel's plugin, wherever it is in the list", 'payments', ['plugins', 0], 'fleet.yaml:6:9'],
    ["at a team's plugin", 'payments', ['plugins', 2], 'overlays/payments/team.yaml:1:11'],
    ["at a channel's list of plugins", 'payments', ['channel', 'plugins'], 'fleet.yaml:5:7'],
    ['at the channel when it has no list', 'search', ['channel', 'plugins'], 'fleet.yaml:7:3'],
    ["in the team's file for what is built in", 'payments', ['timezone'], 'overlays/payments/team.yaml'],
  ])('places it %s', (_, name, path, place) => {
    const team = resolved.fleet.teams.find((candidate) => candidate.name === name);
    if (team === undefined) throw new Error(`the test's fleet has no team "${name}"`);
    const unplaced = { rule: 'a-rule', team, path, where: 'plugins', message: 'expected one, found another' } as const;
    expect(printProblem(placeProblem(resolved, unplaced))).toBe(`${place} a-rule plugins: expected one, found another`);
    expect(placeProblem(resolved, unplaced)).not.toHaveProperty('team');
  });
});
