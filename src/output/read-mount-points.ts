import { readFileSync } from 'node:fs';

/** Lists where file systems are mounted, such as `/` and `/home/ci/fleet/dist`, as proc(5) tells it in `/proc/self/mountinfo`. Empty on other systems than Linux. */
export function readMountPoints(): readonly string[] {
  return readMountinfo()
    .split('\n')
    .flatMap((line) => line.split(' ')[4] ?? [])
    .map((path) => path.replace(/\\(\d{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8))));
}

function readMountinfo(): string {
  try {
    return readFileSync('/proc/self/mountinfo', 'utf8');
  } catch {
    return '';
  }
}
