import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** One mistake that somebody may make on purpose, in a folder of its own, so that one run of the program shows many. */
export interface HostileCase {
  readonly what: string;
  /** Below the folder of the fleet: texts, bytes, or what `link` and `pipe` give. */
  readonly files: Readonly<Record<string, Content>>;
  /** The lines that are printed about it, with two blanks between place and message. */
  readonly told: readonly string[];
}

type Content = string | Uint8Array | ((path: string) => void);

/** A symbolic link in the place of a file. */
export const link = (target: string) => (path: string) => symlinkSync(target, path);

/** Puts the files of cases into the folder of a fleet. A path that ends in a slash is an empty folder. */
export const writeCases = (root: string, cases: readonly Pick<HostileCase, 'files'>[]): void => {
  for (const [path, content] of cases.flatMap(({ files }) => Object.entries(files))) {
    const place = join(root, path);
    mkdirSync(path.endsWith('/') ? place : dirname(place), { recursive: true });
    if (typeof content === 'function') content(place);
    else if (!path.endsWith('/')) writeFileSync(place, content);
  }
};
