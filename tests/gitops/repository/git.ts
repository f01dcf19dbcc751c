import { run } from './run.ts';

/** Who commits in the tests, so that they know their own branches again. */
export const author = 'gitops-tests@jenkins-fleet.invalid';

/** What a person may have configured for commits, and what must not matter here. Credentials are left to what is configured. */
const settings = [`user.email=${author}`, 'user.name=tests', 'commit.gpgSign=false', 'core.hooksPath=/dev/null', 'core.autocrlf=false'];

/** Runs git in a folder, in the name of `author`; gives what it prints. */
export const gitIn =
  (folder: string) =>
  async (...args: readonly string[]): Promise<string> =>
    (await run(folder, 'git', ...settings.flatMap((setting) => ['-c', setting]), ...args)).trim();
