import { describe, expect, it } from 'vitest';
import { chooseIngressGroup } from './ingress-group.ts';

const teams = Array.from({ length: 1000 }, (_, index) => `team-${index}`);
const groups = ['blue', 'green', 'red', 'yellow'];

describe('chooseIngressGroup', () => {
  it('gives a team the same group for ever', () => {
    expect(['payments', 'search', 'web', 'mobile'].map((team) => chooseIngressGroup(team, groups))).toEqual([
      'red',
      'blue',
      'blue',
      'yellow',
    ]);
  });

  it('does not depend on the order of the groups', () => {
    for (const team of teams) expect(chooseIngressGroup(team, groups.toReversed())).toBe(chooseIngressGroup(team, groups));
  });

  it('spreads the teams', () => {
    for (const group of groups) {
      const count = teams.filter((team) => chooseIngressGroup(team, groups) === group).length;
      expect(count).toBeGreaterThan(200);
      expect(count).toBeLessThan(300);
    }
  });

  it('moves a team only into a group that is new', () => {
    const moved = teams.filter((team) => chooseIngressGroup(team, [...groups, 'violet']) !== chooseIngressGroup(team, groups));
    expect(moved.length).toBeGreaterThan(100);
    expect(new Set(moved.map((team) => chooseIngressGroup(team, [...groups, 'violet'])))).toEqual(new Set(['violet']));
  });
});
