import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allowances } from '../config/rules/allowances.ts';
import { policies } from '../policy/index.ts';

const page = readFileSync('docs/safety.md', 'utf8');

/** The rows of the table below a comment: the cells of each. */
const rowsOf = (table: string): readonly (readonly string[])[] => {
  const text = page.split(`<!-- ${table}`)[1]?.split('\n\n')[0] ?? '';
  return text
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('`', '')));
};

describe('docs/safety.md', () => {
  it('has a line for each policy, and says whether fleet.yaml can allow an exception', () => {
    const listed = rowsOf('policies').map(([, name, , canBeAllowed]) => [name, canBeAllowed]);
    const expected = policies.map(({ name, canBeAllowed }) => [name, canBeAllowed ? 'yes' : 'no']);
    expect(listed.toSorted()).toEqual(expected.toSorted());
  });

  it('names every rule about inputs that fleet.yaml can loosen', () => {
    expect(
      rowsOf('rules')
        .map(([, name]) => name)
        .toSorted(),
    ).toEqual([...allowances.keys()].toSorted());
  });
});
