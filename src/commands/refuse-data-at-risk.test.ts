import { afterAll, describe, expect, it } from 'vitest';
import type { DataAtRisk, RiskyChange } from '../impact/index.ts';
import { temporaryFleet } from '../testing/temporary-fleet.ts';
import { allowingCommand, refuseDataAtRisk } from './refuse-data-at-risk.ts';

const { root, remove } = temporaryFleet({
  'overlays/payments/patches.yaml':
    '# why\n- target: {kind: Namespace, name: payments}\n  reason: test\n  merge: {metadata: {labels: {a: b}}}\n',
});
afterAll(remove);

const risk = (team: string, what: RiskyChange, more: Partial<DataAtRisk> = {}): DataAtRisk => ({
  team,
  what,
  sentence: 'it changes',
  way: 'repair',
  ...more,
});
const refuse = (...risks: readonly DataAtRisk[]) => refuseDataAtRisk(risks, root, 'dist');

describe('refuseDataAtRisk', () => {
  it.each([
    [risk('payments', 'home.accessPoint'), { file: 'overlays/payments/team.yaml', line: 3, column: 21, where: 'home.accessPoint' }],
    [risk('payments', 'cache.accessPoint'), { file: 'overlays/payments/team.yaml' }],
    [risk('payments', 'storage.fileSystem'), { file: 'fleet.yaml', line: 10, column: 23, message: 'it changes (team payments)' }],
    [risk('gone', 'folder'), { file: 'overlays/gone', message: 'it changes', fix: 'repair' }],
    [
      risk('payments', 'protection', { object: { kind: 'Namespace', name: 'payments' } }),
      { file: 'overlays/payments/patches.yaml', line: 2, column: 3 },
    ],
    [risk('payments', 'claim', { object: { kind: 'PersistentVolume', name: 'x' } }), { file: 'overlays/payments/team.yaml' }],
    [risk('payments', 'manifest', { path: 'payments/storage.yaml' }), { file: 'dist/payments/storage.yaml' }],
  ])('places %o', (given, expected) => {
    expect(refuse(given)).toMatchObject([{ rule: 'data-at-risk', ...expected }]);
  });

  it('tells a field of fleet.yaml once, and counts what it does not name', () => {
    const teams = ['a', 'b', 'c', 'd', 'payments'];
    const suspended = risk('search', 'prefix', { sentence: 'it changes less' });
    const problems = refuse(...teams.map((team) => risk(team, 'prefix')), suspended);
    expect(problems.map(({ message }) => message)).toEqual(['it changes (5 teams: a, b, c and 2 more)', 'it changes less (team search)']);
  });

  it('has nothing to say where nothing is at risk', () => {
    expect(refuse()).toEqual([]);
  });
});

describe('allowingCommand', () => {
  const risks = [risk('search', 'folder'), risk('payments', 'claim'), risk('payments', 'prefix')];

  it('names each team once, sorted', () => {
    expect(allowingCommand(risks, 'dist')).toBe('npm run synth -- --allow-data-loss payments,search');
  });

  it('repeats the team and the folder of the command', () => {
    expect(allowingCommand(risks.slice(1), 'out', 'payments')).toBe('npm run synth -- payments --output out --allow-data-loss payments');
  });
});
