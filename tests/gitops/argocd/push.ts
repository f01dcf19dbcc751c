import { applicationsPath } from '../cluster/api-path.ts';
import type { Fleet } from '../fleet.ts';
import type { Push } from '../repository/clone.ts';
import { sendPushEvent } from '../repository/push-event.ts';

/** Commits and pushes everything in the clone, and lets Argo CD know. */
export async function push(fleet: Fleet, message: string): Promise<Push> {
  return tell(fleet, await fleet.clone.commitAndPush(message));
}

/** `git revert` of a push, pushed. */
export async function pushRevert(fleet: Fleet, { commit }: Push): Promise<Push> {
  return tell(fleet, await fleet.clone.revertAndPush(commit));
}

/** By the webhook, or else by what Argo CD does of itself every few minutes: it compares every Application with Git. */
async function tell(fleet: Fleet, made: Push): Promise<Push> {
  const { webhook } = fleet.environment;
  if (webhook === undefined) await refreshAll(fleet);
  else await sendPushEvent(webhook, fleet.repoUrl, made);
  return made;
}

/** Has Argo CD compare all Applications of the fleet with Git now. */
export async function refreshAll({ cluster }: Fleet): Promise<void> {
  const { items } = await cluster.list(applicationsPath);
  const refresh = { metadata: { annotations: { 'argocd.argoproj.io/refresh': 'normal' } } };
  await Promise.all(items.map(({ metadata }) => cluster.patch(`${applicationsPath}/${metadata.name}`, refresh)));
}
