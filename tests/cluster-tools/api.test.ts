import { expect, it } from 'vitest';
import { warningsIn } from './api.ts';

it.each([
  [undefined, []],
  ['299 - "unknown field"', ['unknown field']],
  ['299 - "would violate \\"restricted\\"", 299 - "a, b"', ['would violate "restricted"', 'a, b']],
])('the warnings of the header %s', (header, warnings) => {
  expect(warningsIn(header)).toEqual(warnings);
});
