import { describe, expect, it } from 'vitest';
import { describeFailure } from './describe-failure.ts';

const diskError = (code: string, message: string) => Object.assign(new Error(`${code}: ${message}`), { code, syscall: 'write' });
const unharmed = 'Nothing is lost: the output is as it was, or the next run brings it to its end.';

describe('describeFailure', () => {
  it.each([
    [diskError('ENOSPC', 'no space left on device, write'), 'The disk is full: ENOSPC: no space left on device, write', 'Make room'],
    [diskError('EDQUOT', 'disk quota exceeded'), 'The quota of the disk is used up: EDQUOT: disk quota exceeded', 'Make room'],
    [
      diskError('EFBIG', 'file too large'),
      'A file would be larger than this process may write: EFBIG: file too large',
      'Raise "ulimit -f"',
    ],
    [
      diskError('EACCES', "permission denied, open 'x'"),
      "The disk may not be read or written there: EACCES: permission denied, open 'x'",
      'Change the permissions, or the person',
    ],
    [
      diskError('EROFS', 'read-only file system'),
      'The disk is read-only: EROFS: read-only file system',
      'Change the permissions, or the person',
    ],
    [diskError('EIO', 'i/o error'), 'The disk refuses: EIO: i/o error', 'Mend it'],
    [
      Object.assign(diskError('ENOSPC', 'System limit for number of file watchers reached'), { syscall: 'watch' }),
      'The system does not watch so many folders: ENOSPC: System limit for number of file watchers reached',
      'Raise fs.inotify.max_user_watches',
    ],
  ])('says of %s what is lost, and how to go on', (error, why, repair) => {
    expect(describeFailure(error)).toBe(`${why}\n${unharmed} ${repair}, and run the command again.\n`);
  });

  it('says what is a fault of the program', () => {
    expect(describeFailure(new TypeError('x is undefined'))).toMatch(/^TypeError: x is undefined\n[^]*This is a fault of jenkins-fleet, /);
    expect(describeFailure('text')).toBe('text\n');
  });
});
