import type { Push } from './clone.ts';

/** Tells Argo CD of a push as GitHub does: its push event, with the files that changed. */
export async function sendPushEvent(webhook: string, repoUrl: string, push: Push): Promise<void> {
  const body = {
    ref: `refs/heads/${push.branch}`,
    before: push.before,
    after: push.commit,
    repository: { html_url: repoUrl.replace(/\.git$/, ''), default_branch: push.branch },
    commits: [{ id: push.commit, added: [], modified: push.files, removed: [] }],
  };
  const headers = { 'Content-Type': 'application/json', 'X-GitHub-Event': 'push' };
  const response = await fetch(webhook, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`expected ${webhook} to take the push, but it answered ${response.status}: ${await response.text()}`);
}
