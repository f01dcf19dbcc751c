import { applyAppOfApps } from './apply-app-of-apps.ts';
import { refreshAll } from './argocd/push.ts';
import { untilApplications, untilSettled } from './argocd/until.ts';
import { applicationsPath, volumesPath } from './cluster/api-path.ts';
import type { KubeObject } from './cluster/kube-object.ts';
import type { Fleet } from './fleet.ts';

/** Brings Git and the cluster back to the beginning: the first commit's files, every Application Synced and Healthy. */
export async function restore(fleet: Fleet): Promise<void> {
  const made = await fleet.clone.restore();
  if (made) await refreshAll(fleet);
  await untilSettled(fleet, made);
}

/** The same, also where the app-of-apps itself or a claim is gone, or syncs go on that would not end for minutes. */
export async function restoreAll(fleet: Fleet): Promise<void> {
  const made = await fleet.clone.restore();
  await applyAppOfApps(fleet);
  await refreshAll(fleet);
  await forgetSyncs(fleet);
  await freeVolumes(fleet);
  await refreshAll(fleet);
  await untilSettled(fleet, made);
}

interface Volume extends KubeObject {
  readonly status?: { readonly phase?: string };
}

/** For the new claim of the name, where the one before was deleted: what an administrator has to do by hand then. */
async function freeVolumes({ cluster }: Fleet): Promise<void> {
  const { items } = await cluster.list<Volume>(volumesPath);
  for (const { metadata } of items.filter((volume) => volume.status?.phase === 'Released')) {
    await cluster.patch(`${volumesPath}/${metadata.name}`, { spec: { claimRef: { uid: null, resourceVersion: null } } });
  }
}

/** As if nobody had asked for them. An attempt that is just being made writes its state once more, so it is forgotten once more. */
async function forgetSyncs(fleet: Fleet): Promise<void> {
  await untilApplications(fleet, 'no sync goes on', (applications) => {
    const running = [...applications.values()].filter(({ status }) => status?.operationState?.phase === 'Running');
    for (const { metadata } of running) {
      void fleet.cluster.patch(`${applicationsPath}/${metadata.name}`, { operation: null, status: { operationState: null } });
    }
    return running.length === 0 ? true : undefined;
  });
}
