import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gitIn } from './git.ts';
import { runSynth } from './run-synth.ts';

/** A push as it went out. */
export interface Push {
  readonly branch: string;
  readonly before: string;
  readonly commit: string;
  /** The files that differ between the two commits. */
  readonly files: readonly string[];
}

/** A clone of the fleet's repository, as a person has one. Paths are those of the project. */
export interface Clone {
  readonly folder: string;
  readonly read: (path: string) => string;
  readonly write: (path: string, text: string) => void;
  readonly remove: (path: string) => void;
  /** `npm run synth` with the program that is in the clone. `leaving`: the teams, with commas, whose data this puts at risk. */
  readonly synth: (leaving?: string) => Promise<void>;
  readonly commitAndPush: (message: string) => Promise<Push>;
  /** `git revert` of a commit, and a push. */
  readonly revertAndPush: (commit: string) => Promise<Push>;
  /** All files as they were at first, and a push where that is a change. */
  readonly restore: () => Promise<Push | undefined>;
}

/** Opens the clone that `makeClone` has made in a folder. */
export async function openClone(folder: string): Promise<Clone> {
  const git = gitIn(folder);
  const branch = await git('branch', '--show-current');
  const first = await git('rev-list', '--max-parents=0', 'HEAD');
  let pushed = await git('rev-parse', `origin/${branch}`);
  const push = async (): Promise<Push> => {
    await git('push', '--quiet', 'origin', branch);
    const before = pushed;
    pushed = await git('rev-parse', 'HEAD');
    const files = (await git('diff', '--no-renames', '--name-only', before, pushed)).split('\n');
    return { branch, before, commit: pushed, files };
  };
  const commitAndPush = async (message: string) => {
    await git('add', '--all');
    await git('commit', '--quiet', '--message', message);
    return push();
  };
  return {
    folder,
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    write: (path, text) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    },
    remove: (path) => rmSync(join(folder, path), { recursive: true }),
    synth: (leaving) => runSynth(folder, leaving),
    commitAndPush,
    revertAndPush: async (commit) => {
      await git('revert', '--no-edit', commit);
      return push();
    },
    restore: async () => {
      await git('add', '--all');
      await git('read-tree', '--reset', '-u', first);
      if ((await git('status', '--porcelain')) !== '') return commitAndPush('As it was');
      return pushed === (await git('rev-parse', 'HEAD')) ? undefined : push();
    },
  };
}
