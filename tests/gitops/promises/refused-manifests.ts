import { expect } from 'vitest';
import { applicationNamed } from '../argocd/application.ts';
import { describeApplication } from '../argocd/describe-application.ts';
import { push, pushRevert } from '../argocd/push.ts';
import { untilApplications, untilSettled } from '../argocd/until.ts';
import { apiPath, applicationsPath, configMapsPath } from '../cluster/api-path.ts';
import { type FleetPromise, timed } from '../fleet.ts';

/** What a team tries to get into the cluster with a file in its own folder of `dist/`. */
interface Attempt {
  readonly team: string;
  readonly manifest: string;
  /** What Argo CD says about it. */
  readonly answer: RegExp;
  /** Where the object would be. */
  readonly path: string;
}

const attempts: readonly Attempt[] = [
  {
    team: 'search',
    manifest: '{apiVersion: v1, kind: ConfigMap, metadata: {name: intruder, namespace: payments}, data: {a: b}}',
    answer: /namespace payments is not permitted in project 'search'/,
    path: `${configMapsPath('payments')}/intruder`,
  },
  {
    team: 'web',
    manifest: '{apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRole, metadata: {name: intruder}, rules: []}',
    answer: /rbac.authorization.k8s.io:ClusterRole is not permitted in project web/,
    path: `${apiPath('rbac.authorization.k8s.io/v1', 'clusterroles')}/intruder`,
  },
  {
    team: 'mobile',
    manifest: '{apiVersion: v1, kind: Secret, metadata: {name: intruder, namespace: mobile}, stringData: {a: b}}',
    answer: /:Secret is not permitted in project mobile/,
    path: `${apiPath('v1', 'secrets', 'mobile')}/intruder`,
  },
  {
    team: 'payments-staging',
    manifest: '{apiVersion: v1, kind: Namespace, metadata: {name: intruder}}',
    answer: /:Namespace is not permitted in project payments-staging/,
    path: `${apiPath('v1', 'namespaces')}/intruder`,
  },
  {
    team: 'payments',
    manifest: `{apiVersion: argoproj.io/v1alpha1, kind: Application, metadata: {name: intruder, namespace: argocd}, spec: {project: default,
      source: {repoURL: "https://example.com/a.git", path: .}, destination: {server: "https://kubernetes.default.svc", namespace: argocd}}}`,
    answer: /Application is not permitted in project payments|namespace argocd is not permitted/,
    path: `${applicationsPath}/intruder`,
  },
];

export const refusedManifests: FleetPromise = {
  name: "a team's project refuses another team's namespace, what is not in a namespace, kinds that no chart emits, and Applications; a repair needs no click",
  keep: async (fleet) => {
    const { clone, cluster } = fleet;
    for (const { team, manifest } of attempts) clone.write(`dist/${team}/intruder.yaml`, `${manifest}\n`);
    const made = await push(fleet, 'Intruders');
    await timed(fleet, 'push of what is not permitted -> refused with the reason, in five teams', async () => {
      for (const { team, answer } of attempts) {
        await untilApplications(fleet, `Application "${team}" says ${answer.source}`, (applications) => {
          const application = applicationNamed(applications, team);
          return application && answer.test(describeApplication(application)) ? true : undefined;
        });
      }
    });
    for (const { path } of attempts) expect([path, await cluster.read(path)]).toEqual([path, undefined]);
    await timed(fleet, 'push of the repair, while all five are tried again -> Synced and Healthy', async () =>
      untilSettled(fleet, await pushRevert(fleet, made)),
    );
  },
};
