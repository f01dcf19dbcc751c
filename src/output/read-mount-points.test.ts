import { readFileSync } from 'node:fs';
import { afterEach, expect, it, vi } from 'vitest';
import { readMountPoints } from './read-mount-points.ts';

vi.mock('node:fs');
afterEach(() => vi.resetAllMocks());

it('reads the mount points of a machine, blanks included', () => {
  vi.mocked(readFileSync).mockReturnValue(
    '36 35 98:0 / / rw,noatime master:1 - ext3 /dev/root rw\n37 36 98:0 /dist /home/ci/my\\040fleet/dist rw - ext3 /dev/root rw\n',
  );
  expect(readMountPoints()).toEqual(['/', '/home/ci/my fleet/dist']);
});

it('finds none on a system that does not tell', () => {
  vi.mocked(readFileSync).mockImplementation(() => {
    throw new Error('ENOENT');
  });
  expect(readMountPoints()).toEqual([]);
});
