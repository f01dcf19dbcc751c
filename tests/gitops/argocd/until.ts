import { applicationsPath } from '../cluster/api-path.ts';
import type { KubeObject } from '../cluster/kube-object.ts';
import { only, waitUntil } from '../cluster/wait-until.ts';
import type { Fleet } from '../fleet.ts';
import type { Push } from '../repository/clone.ts';
import { type Application, type Applications, applicationNamed, isSettled } from './application.ts';
import { declaredApplications } from './declared-applications.ts';
import { describeApplication } from './describe-application.ts';

/** What Argo CD says about the whole fleet. */
async function describeFleet({ cluster }: Fleet): Promise<string> {
  const { items } = await cluster.list<Application>(applicationsPath);
  return items.map((application) => `  ${describeApplication(application)}`).join('\n');
}

/** Waits until the Applications are so. `check` gives `undefined` as long as they are not. */
export function untilApplications<Result>(
  fleet: Fleet,
  what: string,
  check: (applications: Applications) => Result | undefined,
): Promise<Result> {
  const report = () => describeFleet(fleet);
  return waitUntil<Application, Result>(fleet.cluster, { path: applicationsPath, what, seconds: fleet.seconds, report, check });
}

/** Waits until the objects of a collection are so. */
export async function untilObjects<T extends KubeObject>(
  fleet: Fleet,
  path: string,
  what: string,
  check: (objects: ReadonlyMap<string, T>) => boolean,
): Promise<void> {
  const report = () => describeFleet(fleet);
  await waitUntil<T, true>(fleet.cluster, { path, what, seconds: fleet.seconds, report, check: (objects) => check(objects) || undefined });
}

/** Waits until one object is so; `check` gets `undefined` where it is not there. */
export function untilObject<T extends KubeObject>(
  fleet: Fleet,
  path: string,
  name: string,
  what: string,
  check: (object: T | undefined) => boolean,
): Promise<void> {
  return untilObjects<T>(fleet, only(path, name), what, (objects) => check([...objects.values()].at(0)));
}

/**
 * Waits until the Applications in the cluster are those that the clone declares, each Synced, Healthy and with no sync under way; those whose
 * folder a push changed at its commit.
 */
export async function untilSettled(fleet: Fleet, made?: Push): Promise<void> {
  const declared = declaredApplications(fleet.clone.folder);
  await untilApplications(fleet, 'every Application is Synced and Healthy', (applications) => {
    const settled = declared.every(({ metadata, spec }) => {
      const changed = made?.files.some((file) => file.startsWith(`${spec.source.path}/`));
      return isSettled(applicationNamed(applications, metadata.name), changed ? made?.commit : undefined);
    });
    return settled && applications.size === declared.length ? true : undefined;
  });
}

/** Waits until one Application is Synced and Healthy at the commit of a push. */
export async function untilSynced(fleet: Fleet, name: string, made: Push): Promise<Application> {
  return untilApplications(fleet, `Application "${name}" is Synced and Healthy at ${made.commit.slice(0, 8)}`, (applications) => {
    const application = applicationNamed(applications, name);
    return isSettled(application, made.commit) ? application : undefined;
  });
}
