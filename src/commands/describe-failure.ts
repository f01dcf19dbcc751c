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
    return `The disk refuses: ${error.message}\nThe output is as it was, or the next run brings it to its end.\n`;
  }
  return `${error.stack ?? error.message}\nThis is a fault of jenkins-fleet, not of your files. Please report it with the text above.\n`;
};
