import { readFileSync } from 'node:fs';

export interface RunningProcess {
  /** When it was started, in ticks since the start of the machine; undefined where only the operating system knows. */
  readonly start: string | undefined;
}

/**
 * Looks for a process of this machine that runs. Gives nothing when there is none of this number, and for one that has ended but whose
 * parent has not asked how: in a container without an init process it stays for ever.
 */
export function readProcess(processId: number): RunningProcess | undefined {
  if (!isThere(processId)) {
    return undefined;
  }
  const [state, start] = readState(processId) ?? [];
  return state === 'Z' || state === 'X' ? undefined : { start };
}

function isThere(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // EPERM: it is there and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Fields 3 and 22 of `/proc/<id>/stat` (proc(5)); the second is the name of the program, in parentheses, which may hold blanks. Linux only. */
function readState(processId: number): readonly [state: string | undefined, start: string | undefined] | undefined {
  try {
    const stat = readFileSync(`/proc/${processId}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return [fields[0], fields[19]];
  } catch {
    return undefined;
  }
}
