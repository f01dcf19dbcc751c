import { isGroovyFailure } from '../groovy/index.ts';
import { isWriteRefusal } from '../output/index.ts';

/** What a person is told when a command could not run: the message alone where it says all, the stack where the program is at fault. */
export const describeFailure = (error: unknown): string => {
  if (!(error instanceof Error)) {
    return `${String(error)}\n`;
  }
  if (isWriteRefusal(error) || isGroovyFailure(error)) {
    return `${error.message}\n`;
  }
  if ('syscall' in error) {
    const { why, repair } = error.syscall === 'watch' ? unwatched : (refusals[String(Reflect.get(error, 'code'))] ?? unknown);
    return `${why}: ${error.message}\nNothing is lost: the output is as it was, or the next run brings it to its end. ${repair}, and run the command again.\n`;
  }
  return `${error.stack ?? error.message}\nThis is a fault of jenkins-fleet, not of your files. Please report it with the text above.\n`;
};

interface DiskRefusal {
  readonly why: string;
  readonly repair: string;
}

const unknown: DiskRefusal = { why: 'The disk refuses', repair: 'Mend it' };
/** Its code is that of a full disk or of too many open files. */
const unwatched: DiskRefusal = { why: 'The system does not watch so many folders', repair: 'Raise fs.inotify.max_user_watches' };
const full: DiskRefusal = { why: 'The disk is full', repair: 'Make room' };
const forbidden: DiskRefusal = { why: 'The disk may not be read or written there', repair: 'Change the permissions, or the person' };

/** By the code of the system. */
const refusals: Readonly<Record<string, DiskRefusal>> = {
  ENOSPC: full,
  EDQUOT: { ...full, why: 'The quota of the disk is used up' },
  EFBIG: { why: 'A file would be larger than this process may write', repair: 'Raise "ulimit -f"' },
  EACCES: forbidden,
  EPERM: forbidden,
  EROFS: { ...forbidden, why: 'The disk is read-only' },
};
