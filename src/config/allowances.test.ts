import { describe, expect, it } from 'vitest';
import { policies } from '../policy/index.ts';
import { buildResolved } from '../testing/build-fleet.ts';
import { printProblem } from '../testing/print-problem.ts';
import { checkAllowanceDates } from './expired-allowances.ts';
import { allowablePolicies } from './rules/allowances.ts';
import { findUnusedAllowances } from './unused-allowances.ts';

describe('the end of an exception', () => {
  const dates = (until: string, today: string) =>
    checkAllowanceDates(
      buildResolved({ fleet: `allow:\n  - {team: payments, rule: egress-ports, reason: test, until: "${until}"}\n` }),
      today,
    ).map(({ severity, line, message, rule }) => ({ severity: severity ?? 'problem', line, message, rule }));

  it.each([
    ['2027-03-31', '2027-02-28'],
    ['2028-02-29', '2027-03-01'],
  ])('%s is far away on %s', (until, today) => {
    expect(dates(until, today)).toEqual([]);
  });

  it.each([
    ['2027-03-31', '2027-03-01', 'in 30 days'],
    ['2027-03-31', '2027-03-30', 'in 1 day'],
    ['2027-03-31', '2027-03-31', 'today'],
  ])('%s is announced on %s', (until, today, when) => {
    const message = `"egress-ports" for "payments" ends after ${until}, ${when}`;
    expect(dates(until, today)).toEqual([{ severity: 'warning', line: 2, message, rule: 'allowance-in-force' }]);
  });

  it('is told when it is over', () => {
    const message = 'expected an exception that is in force on 2027-04-01, found the end of "egress-ports" for "payments" on 2027-03-31';
    expect(dates('2027-03-31', '2027-04-01')).toEqual([{ severity: 'problem', line: 2, message, rule: 'allowance-in-force' }]);
  });
});

describe('an exception that nobody needs', () => {
  const resolved = buildResolved({
    fleet: `allow:\n  - {team: payments, rule: pinned-images, in: Deployment/jenkins, reason: test}\n  - {team: payments, rule: egress-ports, reason: test}\n`,
  });
  const [allowance] = resolved.fleet.allow;
  const find = (used: readonly (typeof allowance)[], ...teams: readonly string[]) =>
    findUnusedAllowances(resolved, new Set(used.flatMap((entry) => entry ?? [])), new Set(teams)).map(printProblem);

  it('is told with its place', () => {
    expect(find([], 'payments')).toEqual([
      'fleet.yaml:2:12 known-allowance allow[0].team: expected an exception that is used, found one that "payments" does not need for "Deployment/jenkins"; remove it',
    ]);
  });

  it('is not told when it was used, or when its team was not looked at', () => {
    expect(find([allowance], 'payments')).toEqual([]);
    expect(find([], 'search')).toEqual([]);
  });
});

it('what fleet.yaml can allow is what the policies say', () => {
  const allowable = policies.filter(({ canBeAllowed }) => canBeAllowed).map(({ name }) => name);
  expect([...allowablePolicies].toSorted()).toEqual(allowable.toSorted());
});
