import { describe, expect, it } from 'vitest';
import type { FieldPath } from '../model/index.ts';
import { locate } from './locate.ts';

const file = {
  path: 'a.yaml',
  text: `# a comment
owner: {name: x}
list:
  - one
  - two: 2
empty:
"quoted key": 1
22: number
anchored: &a {deep: {er: 1}}
alias: *a
`,
};

describe('locate', () => {
  it.each<readonly [FieldPath, 'value' | 'key', string]>([
    [['owner'], 'value', '2:8'],
    [['owner'], 'key', '2:1'],
    [['owner', 'name'], 'value', '2:15'],
    [['owner', 'name'], 'key', '2:9'],
    [['list', 0], 'value', '4:5'],
    [['list', 1, 'two'], 'value', '5:10'],
    [['empty'], 'value', '6:7'],
    [['empty'], 'key', '6:1'],
    [['quoted key'], 'value', '7:15'],
    [['22'], 'value', '8:5'],
    [['alias', 'deep', 'er'], 'value', '9:26'],
    // What is not there is where it should be.
    [['owner', 'contact'], 'value', '2:1'],
    [['list', 7], 'value', '3:1'],
    [['list', 'name'], 'value', '3:1'],
    [['owner', 'name', 'first'], 'value', '2:9'],
    [['nothing'], 'value', '1:1'],
    [[], 'value', '1:1'],
  ])('finds %j (%s)', (path, at, expected) => {
    const { line, column } = locate(file, path, at);
    expect(`${line}:${column}`).toBe(expected);
  });

  it.each(['', '# nothing', 'a: [', '\t'])('finds the beginning of what cannot be read: %j', (text) => {
    expect(locate({ path: 'b.yaml', text }, ['x', 'y'])).toEqual({ line: 1, column: 1 });
  });
});
