import { readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const hourMilliseconds = 3_600_000;

/** What a run makes for itself, by its name, and how long a run that lives may need it: none takes an hour. */
const leftovers: readonly { readonly name: RegExp; readonly milliseconds: number }[] = [
  { name: /^run-(\d+)-/, milliseconds: hourMilliseconds },
  { name: /^program-[0-9a-f]{16}-draft-/, milliseconds: hourMilliseconds },
  { name: /^program-[0-9a-f]{16}$/, milliseconds: 24 * hourMilliseconds },
];

/**
 * Removes what runs that were killed could not, and programs that no run has used for a day, beside the folder of the program that is used now.
 * Age alone counts: a process of this number may be another one, and in another container there may be a run that this one does not see.
 */
export function removeLeftovers(program: string, now: number): void {
  const folder = dirname(program);
  try {
    utimesSync(program, now / 1000, now / 1000);
  } catch {
    // In a folder that may only be read nothing is removed either.
    return;
  }
  for (const name of readdirSync(folder)) {
    const kind = leftovers.find((leftover) => leftover.name.test(name));
    if (kind !== undefined && name !== basename(program) && isOlder(join(folder, name), now - kind.milliseconds)) {
      rmSync(join(folder, name), { recursive: true, force: true });
    }
  }
}

/** Another run may remove it at the same time. */
function isOlder(path: string, than: number): boolean {
  const entry = statSync(path, { throwIfNoEntry: false });
  return entry !== undefined && entry.mtimeMs < than;
}
