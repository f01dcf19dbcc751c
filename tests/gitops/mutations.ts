import type { FleetPromise } from './fleet.ts';
import { healedDrift } from './promises/healed-drift.ts';
import { pushedJob } from './promises/pushed-job.ts';
import { refusedManifests } from './promises/refused-manifests.ts';
import { removedAppOfApps } from './promises/removed-app-of-apps.ts';
import { removedTeam } from './promises/removed-team.ts';

/** A mistake in the program, and the promise that it breaks. */
export interface Mutation {
  readonly name: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly breaks: FleetPromise;
  /** What the proof says then. */
  readonly says: RegExp;
  /** No push brings the fleet back, so it has to be the last one. */
  readonly beyondRepair?: true;
}

const folder = 'argocd/synced-folder.ts';
const team = 'argocd/team.ts';

export const mutations: readonly Mutation[] = [
  {
    name: 'every push refreshes every Application',
    file: folder,
    from: "'argocd.argoproj.io/manifest-generate-paths': '.',",
    to: '',
    breaks: pushedJob,
    says: /deeply equal/,
  },
  {
    name: 'drift is seen and not healed',
    file: folder,
    from: 'selfHeal: true',
    to: 'selfHeal: false',
    breaks: healedDrift,
    says: /jenkins-config is as before/,
  },
  {
    name: 'a retry takes the commit that it began with',
    file: folder,
    from: 'refresh: true }',
    to: 'refresh: false }',
    breaks: refusedManifests,
    says: /every Application is Synced and Healthy/,
  },
  {
    name: 'a removed Application leaves everything running',
    file: team,
    from: 'cascades: true',
    to: 'cascades: false',
    breaks: removedTeam,
    says: /the Deployment of "web" is gone/,
  },
  {
    name: 'a removed Application takes namespaces, claims and volumes along',
    file: 'charts/constructs/sync.ts',
    from: 'Prune=false,Delete=false',
    to: 'Prune=false',
    breaks: removedTeam,
    says: /deeply equal/,
  },
  {
    name: 'what left Git is never removed',
    file: folder,
    from: 'automated: { prune: true',
    to: 'automated: { prune: false',
    breaks: removedTeam,
    says: /the Deployment of "web" is gone/,
  },
  {
    name: 'a project admits all namespaces',
    file: team,
    from: '({ ...destination, namespace })),',
    to: "({ ...destination, namespace: namespace.replace(/.*/, '*') })),",
    breaks: refusedManifests,
    says: /Application "search" says/,
  },
  {
    name: 'a project admits Namespaces of any name',
    file: team,
    from: "kind: 'Namespace', name: namespace",
    to: "kind: 'Namespace', name: namespace.replace(/.*/, '*')",
    breaks: refusedManifests,
    says: /Application "payments-staging" says/,
  },
  {
    name: 'a project admits ClusterRoles',
    file: team,
    from: 'clusterScoped: [',
    to: "clusterScoped: [{ group: 'rbac.authorization.k8s.io', kind: 'ClusterRole' },",
    breaks: refusedManifests,
    says: /Application "web" says/,
  },
  {
    name: 'the app-of-apps prunes itself',
    file: 'argocd/app-of-apps.ts',
    from: 'stays: true',
    to: 'stays: false',
    breaks: removedAppOfApps,
    says: /"acme" is Synced and Healthy at|deeply equal/,
  },
  // An Application without a project cannot be deleted any more.
  {
    name: 'a project is removed before its Application',
    file: folder,
    from: 'String(props.wave - 1)',
    to: 'String(props.wave + 1)',
    breaks: removedTeam,
    says: /the Deployment of "web" is gone/,
    beyondRepair: true,
  },
];
