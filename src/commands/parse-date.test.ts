import { expect, it } from 'vitest';
import { parseDate } from './parse-date.ts';

it.each(['2027-03-31', '2028-02-29', '0001-01-01'])('accepts %s', (text) => {
  expect(parseDate(text)).toBe(text);
});

it.each(['', 'today', '2027-3-31', '2027-02-29', '2027-13-01', '2027-03-31T00:00:00Z', '31.03.2027', ' 2027-03-31'])(
  'refuses "%s"',
  (text) => {
    expect(parseDate(text)).toBeUndefined();
  },
);
