import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../cluster-tools/refusal.ts';
import { declaredAppOfApps } from '../argocd/declared-applications.ts';
import { author, gitIn } from './git.ts';
import { run } from './run.ts';
import { runSynth } from './run-synth.ts';

/** Where a clone comes from and goes to. */
interface Places {
  /** The folder of the project. */
  readonly project: string;
  /** An empty folder for the clone. */
  readonly folder: string;
  /** The bare repository to push to. */
  readonly repository: string;
  /** The URL under which Argo CD sees it, where that is not the one of `fleet.yaml`. */
  readonly url: string | undefined;
}

/**
 * Makes a repository with the project as it is, what is not committed included, and pushes that as the only commit of the fleet's branch. With a `url`,
 * `fleet.yaml` names that and `dist/` is rendered anew. Throws a Refusal where the branch holds anything that these tests did not push.
 */
export async function makeClone({ project, folder, repository, url }: Places): Promise<void> {
  const git = gitIn(folder);
  const { repoURL, targetRevision } = declaredAppOfApps(project).spec.source;
  await git('init', '--quiet', `--initial-branch=${targetRevision}`);
  await git('remote', 'add', 'origin', repository);
  await refuseForeignBranch(git, targetRevision);
  await copyProject(project, folder);
  if (url !== undefined && url !== repoURL) {
    const file = join(folder, 'fleet.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(repoURL, url));
    await runSynth(folder);
  }
  await git('add', '--all');
  await git('commit', '--quiet', '--message', 'The fleet');
  await git('push', '--quiet', '--force', 'origin', targetRevision);
}

async function refuseForeignBranch(git: ReturnType<typeof gitIn>, branch: string): Promise<void> {
  const listed = await git('ls-remote', 'origin', `refs/heads/${branch}`).catch((error: Error) => {
    throw new Refusal(`refused: GITOPS_REPOSITORY cannot be read: ${error.message}`);
  });
  if (listed === '') return;
  await git('fetch', '--quiet', '--depth=1', 'origin', branch);
  const email = await git('log', '-1', '--format=%ae', 'FETCH_HEAD');
  if (email === author) return;
  throw new Refusal(
    `refused: expected GITOPS_REPOSITORY to be a repository for tests, found a branch "${branch}" with a commit of ${email}, which would be lost; give an empty bare repository`,
  );
}

async function copyProject(project: string, folder: string): Promise<void> {
  const listed = await run(project, 'git', 'ls-files', '-z', '--cached', '--others', '--exclude-standard');
  const deleted = new Set((await run(project, 'git', 'ls-files', '-z', '--deleted')).split('\0'));
  for (const path of new Set(listed.split('\0'))) {
    if (path !== '' && path !== 'node_modules' && !deleted.has(path)) cpSync(join(project, path), join(folder, path));
  }
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, '.git', 'info', 'exclude'), 'node_modules\n');
}
