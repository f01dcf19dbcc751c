import type { NotHere } from './proof.ts';

/** As many lines as a person reads. */
const most = 30;

/** Throws what was found, one object a line; skips what this cluster cannot tell. */
export const report = (found: readonly string[] | NotHere, skip: (why: string) => void): void => {
  if ('notHere' in found) {
    skip(found.notHere);
  } else if (found.length > 0) {
    const more = found.length > most ? [`… and ${found.length - most} more`] : [];
    throw new Error([...found.slice(0, most), ...more].join('\n'));
  }
};
