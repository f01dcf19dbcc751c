import { expect, it } from 'vitest';
import { describeExceptions } from './describe-exceptions.ts';

it('lists nothing without exceptions', () => {
  expect(describeExceptions([])).toBe('');
});

it('lists team, rule, object, end and reason', () => {
  const text = describeExceptions([
    { team: 'mobile', rule: 'privileged-builds', reason: 'the Android emulator needs KVM', until: '2027-03-31' },
    { team: 'payments', rule: 'pinned-images', reason: 'a vendor moves it', in: 'Pod/scanner-x86-64-spot' },
  ]);
  expect(text).toBe(`exception of  from               for                      until       because
mobile        privileged-builds  everything               2027-03-31  the Android emulator needs KVM
payments      pinned-images      Pod/scanner-x86-64-spot  no end      a vendor moves it

`);
});
