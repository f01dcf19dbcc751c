import { describe, expect, it } from 'vitest';
import { formatTable } from './format-table.ts';

describe('formatTable', () => {
  it('makes columns as wide as their widest cell', () => {
    expect(
      formatTable(
        ['name', 'kind'],
        [
          ['api', 'job'],
          ['backend', 'folder'],
        ],
      ),
    ).toBe('name     kind\napi      job\nbackend  folder\n');
  });

  it('leaves out a column that is empty', () => {
    expect(formatTable(['name', 'label', 'kind'], [['api', '', 'job']])).toBe('name  kind\napi   job\n');
  });

  it('keeps the headings of a column with one cell', () => {
    expect(
      formatTable(
        ['name', 'label'],
        [
          ['api', ''],
          ['web', 'linux'],
        ],
      ),
    ).toBe('name  label\napi\nweb   linux\n');
  });
});
