import { untilApplications, untilObjects } from './argocd/until.ts';
import { apiPath, applicationsPath, namespacesPath, projectsPath, volumesPath } from './cluster/api-path.ts';
import type { Fleet } from './fleet.ts';
import { releasePods } from './promises/hold-pods.ts';

const withoutNamespace = [
  namespacesPath,
  volumesPath,
  apiPath('networking.k8s.io/v1', 'ingressclasses'),
  apiPath('elbv2.k8s.aws/v1beta1', 'ingressclassparams'),
  apiPath('external-secrets.io/v1', 'clustersecretstores'),
  apiPath('karpenter.sh/v1', 'nodepools'),
  apiPath('karpenter.k8s.aws/v1', 'ec2nodeclasses'),
];

/** Takes the fleet out of the cluster: Applications, their objects, projects, and at last what a removed team leaves behind. */
export async function removeFleet(fleet: Fleet): Promise<void> {
  const { cluster, name } = fleet;
  const own = `?labelSelector=app.kubernetes.io/part-of%3D${name}`;
  await releasePods(cluster);
  // First what would bring the others back.
  await cluster.remove(`${applicationsPath}/${name}`);
  await cluster.remove(`${applicationsPath}${own}`);
  await untilGone(fleet);
  await cluster.remove(`${projectsPath}${own}`);
  for (const path of withoutNamespace) {
    // One by one: namespaces cannot be deleted as a collection.
    const { items } = await cluster.list(`${path}${own}`);
    for (const { metadata } of items) await cluster.remove(`${path}/${metadata.name}`);
  }
  for (const path of withoutNamespace) {
    await untilObjects(fleet, `${path}${own}`, `all of ${path} are gone`, (objects) => objects.size === 0);
  }
}

/** How long Argo CD takes to delete a fleet, and more; what it leaves then is deleted all the same, with its namespace. */
const secondsToGo = 90;

/** Waits for the Applications, and lets go of those that cannot be deleted, as one whose project is gone. */
async function untilGone(fleet: Fleet): Promise<void> {
  const gone = (seconds: number) =>
    untilApplications({ ...fleet, seconds }, 'all Applications are gone', (applications) => (applications.size === 0 ? true : undefined));
  try {
    await gone(secondsToGo);
  } catch {
    const { items } = await fleet.cluster.list(applicationsPath);
    for (const { metadata } of items) await fleet.cluster.patch(`${applicationsPath}/${metadata.name}`, { metadata: { finalizers: [] } });
    await gone(fleet.seconds);
  }
}
