import type { FleetPromise } from './fleet.ts';
import { addedTeam } from './promises/added-team.ts';
import { badManifest } from './promises/bad-manifest.ts';
import { becomesHealthy } from './promises/becomes-healthy.ts';
import { emptySecret } from './promises/empty-secret.ts';
import { failingSync } from './promises/failing-sync.ts';
import { healedDrift } from './promises/healed-drift.ts';
import { pushedJob } from './promises/pushed-job.ts';
import { refusedManifests } from './promises/refused-manifests.ts';
import { removedAppOfApps } from './promises/removed-app-of-apps.ts';
import { removedCache } from './promises/removed-cache.ts';
import { removedTeam } from './promises/removed-team.ts';
import { slowlyLeavingTeam } from './promises/slowly-leaving-team.ts';

/** A text in a file of the program, and what it becomes. */
export interface Edit {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** A mistake in the program, and the promise that it breaks. */
export interface Mutation {
  readonly name: string;
  readonly edits: readonly Edit[];
  readonly breaks: FleetPromise;
  /** What the proof says then. */
  readonly says: RegExp;
  /** The fleet does not become Synced and Healthy with it. */
  readonly unsettles?: true;
  /** Argo CD has to be told of pushes: what it is asked to compare cannot be told from what it compares by itself. */
  readonly needsWebhook?: true;
  /** No push brings the fleet back, so it has to be the last one. */
  readonly beyondRepair?: true;
}

const folder = 'argocd/synced-folder.ts';
const team = 'argocd/team.ts';
const dataOptions = 'charts/constructs/sync.ts';

/** Our own policies would refuse some mistakes before they are pushed; what is shown here is what comes of them. */
const withoutPolicies: Edit = {
  file: 'src/synth.ts',
  from: 'return [...patched.problems, ...problems];',
  to: 'return [...patched.problems, ...(problems.length < 0 ? problems : [])];',
};

/** As if the pod of a controller read the list of its secrets at the start alone. */
const secretsInThePod: Edit = {
  file: 'charts/controller.ts',
  from: "'jenkins-fleet/programs-digest': programsDigest(),",
  to: "'jenkins-fleet/programs-digest': programsDigest(), 'jenkins-fleet/secrets': String(team.secrets.length),",
};

export const mutations: readonly Mutation[] = [
  {
    name: 'every push refreshes every Application',
    edits: [{ file: folder, from: "'argocd.argoproj.io/manifest-generate-paths': '.',", to: '' }],
    breaks: pushedJob,
    says: /to deeply equal \[ 'search' \]/,
    needsWebhook: true,
  },
  {
    name: 'drift is seen and not healed',
    edits: [{ file: folder, from: 'selfHeal: true', to: 'selfHeal: false' }],
    breaks: healedDrift,
    says: /jenkins-config is as before/,
  },
  {
    name: 'a retry takes the commit that it began with',
    edits: [{ file: folder, from: 'refresh: true }', to: 'refresh: false }' }],
    breaks: refusedManifests,
    says: /every Application is Synced and Healthy/,
  },
  {
    name: 'a removed Application leaves everything running',
    edits: [{ file: team, from: 'cascades: true', to: 'cascades: false' }],
    breaks: removedTeam,
    says: /the Deployment of "web" is gone/,
  },
  {
    name: 'a removed Application takes namespaces, claims and volumes along',
    edits: [withoutPolicies, { file: dataOptions, from: 'Prune=false,Delete=false', to: 'Prune=false' }],
    breaks: removedTeam,
    says: /deeply equal/,
  },
  {
    name: 'what left Git is never removed',
    edits: [{ file: folder, from: 'automated: { prune: true', to: 'automated: { prune: false' }],
    breaks: removedTeam,
    says: /the Deployment of "web" is gone/,
  },
  {
    name: 'a project admits all namespaces',
    edits: [
      { file: team, from: '({ ...destination, namespace })),', to: "({ ...destination, namespace: namespace.replace(/.*/, '*') }))," },
    ],
    breaks: refusedManifests,
    says: /Application "search" says/,
  },
  {
    name: 'a project admits Namespaces of any name',
    edits: [{ file: team, from: "kind: 'Namespace', name: namespace", to: "kind: 'Namespace', name: namespace.replace(/.*/, '*')" }],
    breaks: refusedManifests,
    says: /Application "payments-staging" says/,
  },
  {
    name: 'a project admits ClusterRoles',
    edits: [{ file: team, from: 'clusterScoped: [', to: "clusterScoped: [{ group: 'rbac.authorization.k8s.io', kind: 'ClusterRole' }," }],
    breaks: refusedManifests,
    says: /Application "web" says/,
  },
  {
    name: 'the app-of-apps prunes itself',
    edits: [{ file: 'argocd/app-of-apps.ts', from: 'stays: true', to: 'stays: false' }],
    breaks: removedAppOfApps,
    says: /"acme" is Synced and Healthy at|deeply equal/,
  },
  {
    name: 'what leaves team.yaml takes its claim and volume along',
    edits: [withoutPolicies, { file: dataOptions, from: 'Prune=false,Delete=false', to: 'Delete=false' }],
    breaks: removedCache,
    says: /deeply equal/,
  },
  {
    name: 'a push waits until somebody syncs it',
    edits: [{ file: folder, from: 'automated: { prune: true, selfHeal: true },', to: '' }],
    breaks: badManifest,
    says: /Application "search" is Synced and Healthy at/,
  },
  {
    name: 'a team is deleted in the foreground, pod by pod',
    edits: [{ file: folder, from: 'resources-finalizer.argocd.argoproj.io/background', to: 'resources-finalizer.argocd.argoproj.io' }],
    breaks: slowlyLeavingTeam,
    says: /every Application is Synced and Healthy.*\n *web: .*being deleted/s,
  },
  {
    name: 'one more secret changes the pod of the controller',
    edits: [secretsInThePod],
    breaks: emptySecret,
    says: /expected \[ .Deployment search\/jenkin/,
  },
  {
    name: 'a sync does not wait for the secrets that Jenkins needs',
    edits: [
      withoutPolicies,
      { file: 'charts/secrets.ts', from: "metadata('jenkins-secrets', syncWave.prerequisites)", to: "metadata('jenkins-secrets', {})" },
    ],
    breaks: failingSync,
    says: /a sync of "ledger" has failed, names the secret, and is tried again/,
  },
  {
    name: 'a project admits no Namespaces',
    edits: [{ file: team, from: "kind: 'Namespace', name: namespace", to: "kind: 'Namespace', name: `no-${namespace}`" }],
    breaks: addedTeam,
    says: /Namespace is not permitted in project ledger/,
    unsettles: true,
  },
  {
    name: 'an Application leads to a namespace that its project does not admit',
    edits: [
      {
        file: team,
        from: 'destination: { ...destination, namespace: team.namespace },',
        to: "destination: { ...destination, namespace: 'elsewhere' },",
      },
    ],
    breaks: becomesHealthy,
    says: /every Application is Synced and Healthy.*do not match any of the allowed destinations/s,
    unsettles: true,
  },
  // An Application without a project cannot be deleted any more.
  {
    name: 'a project is removed before its Application',
    edits: [{ file: folder, from: 'String(props.wave - 1)', to: 'String(props.wave + 1)' }],
    breaks: removedTeam,
    says: /the Deployment of "web" is gone/,
    beyondRepair: true,
  },
];
